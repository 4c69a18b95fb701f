/**
 * English verbs that hide behind a noun: "make a decision" for "decide". Federal Plain Language Guidelines (2011), "hidden verbs";
 * J. M. Williams, Style: Toward Clarity and Grace (1990), chapter 2. The first part stands for every form of the verb, the second
 * for the noun with or without an article; then follows the plain verb.
 */
const hiddenVerbs: readonly (readonly [verb: string, noun: string, plain: string])[] = [
  ["make", "decision", "decide"],
  ["make", "decisions", "decide"],
  ["take", "decision", "decide"],
  ["take", "decisions", "decide"],
  ["make", "assessment", "assess"],
  ["make", "contribution", "contribute"],
  ["make", "improvements", "improve"],
  ["make", "provision", "provide"],
  ["make", "recommendation", "recommend"],
  ["make", "recommendations", "recommend"],
  ["make", "reference", "refer"],
  ["make", "application", "apply"],
  ["make", "statement", "say"],
  ["make", "use of", "use"],
  ["give", "consideration", "consider"],
  ["give", "encouragement", "encourage"],
  ["give", "support", "support"],
  ["give", "recognition", "recognise"],
  ["take", "consideration", "consider"],
  ["take", "into consideration", "consider"],
  ["take", "into account", "consider"],
  ["provide", "support", "support"],
  ["provide", "assistance", "help"],
  ["provide", "protection", "protect"],
  ["provide", "information", "tell"],
  ["provide", "encouragement", "encourage"],
  ["conduct", "analysis", "analyse"],
  ["conduct", "evaluation", "evaluate"],
  ["conduct", "review", "review"],
  ["conduct", "investigation", "look into"],
  ["carry out", "evaluation", "evaluate"],
  ["carry out", "assessment", "assess"],
  ["carry out", "analysis", "analyse"],
  ["carry out", "review", "review"],
  ["carry out", "implementation", "carry out"],
  ["carry out", "reform", "reform"],
  ["undertake", "evaluation", "evaluate"],
  ["undertake", "assessment", "assess"],
  ["undertake", "review", "review"],
  ["perform", "evaluation", "evaluate"],
  ["perform", "assessment", "assess"],
  ["achieve", "improvement", "improve"],
  ["achieve", "reduction", "reduce"],
  ["bring about", "change", "change"],
  ["bring about", "improvement", "improve"],
  ["bring about", "reduction", "reduce"],
  ["effect", "change", "change"],
  ["have", "impact on", "affect"],
  ["have", "influence on", "influence"],
  ["have", "discussion", "discuss"],
  ["have", "requirement", "need"],
  ["reach", "agreement", "agree"],
  ["reach", "decision", "decide"],
  ["reach", "conclusion", "conclude"],
  ["come to", "agreement", "agree"],
  ["come to", "conclusion", "conclude"],
  ["enter into", "agreement", "agree"],
  ["enter into", "negotiations", "negotiate"],
  ["hold", "discussions", "discuss"],
  ["engage in", "discussion", "discuss"],
  ["express", "support", "support"],
  ["place", "emphasis on", "stress"],
  ["put", "emphasis on", "stress"],
  ["lay", "emphasis on", "stress"],
];

const forms: Readonly<Record<string, string>> = {
  make: "make|makes|made|making",
  take: "take|takes|took|taken|taking",
  give: "give|gives|gave|given|giving",
  provide: "provide|provides|provided|providing",
  conduct: "conduct|conducts|conducted|conducting",
  "carry out": "carry out|carries out|carried out|carrying out",
  undertake: "undertake|undertakes|undertook|undertaken|undertaking",
  perform: "perform|performs|performed|performing",
  achieve: "achieve|achieves|achieved|achieving",
  "bring about": "bring about|brings about|brought about|bringing about",
  effect: "effect|effects|effected|effecting",
  have: "have|has|had|having",
  reach: "reach|reaches|reached|reaching",
  "come to": "come to|comes to|came to|coming to",
  "enter into": "enter into|enters into|entered into|entering into",
  hold: "hold|holds|held|holding",
  "engage in": "engage in|engages in|engaged in|engaging in",
  express: "express|expresses|expressed|expressing",
  place: "place|places|placed|placing",
  put: "put|puts|putting",
  lay: "lay|lays|laid|laying",
};

/** What may stand between verb and noun: an article and one describing word. */
const between =
  "(?:\\s+(?:an?|the|any|some|its|their|our|your|more|full|great|due|further|joint|common|strong|final))?\\s+";

/** A verb's form with its noun, as a pattern, and the verb to write. */
export interface NominalPhrase {
  readonly pattern: RegExp;
  readonly plain: string;
}

/** The hidden verbs by the first word of their forms: most sentences have none of them. */
const byFirstWord = new Map<string, (() => NominalPhrase)[]>();

for (const [verb, noun, plain] of hiddenVerbs) {
  for (const form of (forms[verb] ?? verb).split("|")) {
    const first = form.split(" ")[0] ?? form;
    let made: NominalPhrase | undefined;
    const phrase = (): NominalPhrase => {
      made ??= { pattern: patternOf(form, noun), plain };
      return made;
    };
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }
}

/** The hidden verbs that may begin with a word in small letters. Their patterns are made when they are first asked for. */
export function nominalPhrasesFrom(word: string): readonly NominalPhrase[] {
  return (byFirstWord.get(word) ?? []).map((phrase) => phrase());
}

function patternOf(verb: string, noun: string): RegExp {
  const spaced = (words: string): string => words.replace(/ /g, "\\s+");
  const gap = noun.startsWith("into ") ? "\\s+" : between;
  return new RegExp(`(?<![\\w-])${spaced(verb)}${gap}${spaced(noun)}(?![\\w-])`, "gi");
}

/** "the implementation of": nouns that are the whole action, with the form of the verb that says it. */
export const actionNouns: Readonly<Record<string, string>> = {
  adoption: "adopting",
  allocation: "sharing out",
  application: "applying",
  assessment: "assessing",
  coordination: "coordinating",
  creation: "creating",
  democratisation: "making democratic",
  democratization: "making democratic",
  distribution: "sharing out",
  elaboration: "working out",
  elimination: "ending",
  establishment: "setting up",
  evaluation: "judging",
  expansion: "widening",
  formulation: "drawing up",
  implementation: "carrying out",
  improvement: "improving",
  integration: "joining",
  introduction: "bringing in",
  maintenance: "keeping",
  mobilisation: "bringing together",
  mobilization: "bringing together",
  monitoring: "watching",
  optimisation: "making the best of",
  optimization: "making the best of",
  organisation: "organising",
  promotion: "promoting",
  preservation: "keeping",
  redistribution: "sharing out anew",
  reduction: "cutting",
  regulation: "setting rules for",
  reinforcement: "strengthening",
  restructuring: "rebuilding",
  strengthening: "making stronger",
  transformation: "changing",
  utilisation: "using",
  utilization: "using",
};
