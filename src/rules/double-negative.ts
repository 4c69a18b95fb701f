import type { Rule } from "../core/rule.ts";
import { negations, negativeAdjectives, negativeVerbs } from "../plain/lists/style-words.ts";
import { type FoundPhrase, PhraseFinder } from "../plain/phrases.ts";
import { timeBank } from "./examples.ts";
import { findInSentences, type PhraseFinding } from "./phrase-findings.ts";

type Weight = "negation" | "word";
const entry = (weight: Weight) => (word: string) => [word, weight] as const;
const finder = new PhraseFinder<Weight>([
  ...negations.map(entry("negation")),
  ...[...negativeAdjectives, ...negativeVerbs].map(entry("word")),
]);
/** Where one clause ends and another begins. */
const clauseBorder =
  /[,;:.!?()[\]/\n–—]|\s-\s|[“”"]\s|\s[“”"]|\s(?:and|but|or|nor|yet|because|if|so|that|when|whenever|while|where|wherever|who|whom|whose|which|what|whatever|why|how|than|as|for|since|until|till|unless|once|after|before|though|although|whereas|whether|they|we|he|she|I|there)\s/giu;

export const doubleNegative: Rule = {
  meta: {
    code: "AG419",
    name: "double-negative",
    severity: "warning",
    summary: "Two negations in one clause of a statement in plain words",
    docs: {
      what: "Finds English clauses with two negations: “not without”, “not uncommon”, “cannot do without”, “do not fail to”. “Not only” and “neither … nor” are left alone.",
      why: "Readers have to work out that two times no is yes; many come out wrong (Federal Plain Language Guidelines, 2011, “use positive language”).",
      bad: timeBank({
        plain: "It is not unusual to need help. Give a neighbour an hour of help and get an hour back.",
      }),
      good: timeBank({
        plain:
          "Everyone needs help at some time. Give a neighbour an hour of help and get an hour of help back.",
      }),
      fix: "Say what is, not what isn't.",
    },
  },
  bySection: true,
  check: (agenda) => findInSentences(agenda, ["en"], ({ text }) => doublesIn(text)),
};

function* doublesIn(text: string): Iterable<PhraseFinding> {
  const found = Array.from(finder.find(text)).filter((one) => !isHarmless(text, one));
  for (const [index, second] of found.entries()) {
    const first = found[index - 1];
    if (first === undefined || first.value !== "negation" || first.phrase === "without") continue;
    if (text.slice(first.end, second.start).search(clauseBorder) >= 0) continue;
    // "Nobody should be left without help" is plain: only a "not" turns "without" round.
    if (second.phrase === "without" && !/^(?:not|cannot|\p{L}+n't)$/u.test(first.phrase)) continue;
    const between = text.slice(first.start, second.end);
    yield {
      start: first.start,
      end: second.end,
      message: `"${first.text}" and "${second.text}" deny each other in "${between}".`,
      hint: "Say what is, not what isn't.",
    };
    return;
  }
}

/** "not only", "neither ... nor", "no longer", "no matter": no negation that counts. */
function isHarmless(text: string, { phrase, end }: FoundPhrase<Weight>): boolean {
  if (phrase === "nor") return true;
  return /^\s+(?:only|just|merely|matter|doubt)\b/i.test(text.slice(end));
}
