import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { foldWords } from "../core/fold-words.ts";
import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { explainers } from "../plain/lists/public-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { AcronymJudge, type CapitalWord, capitalWords } from "./acronyms.ts";
import { commonAcronyms } from "./common-acronyms.ts";
import { timeBank } from "./examples.ts";
import { type PlainText, summaryTextsOf } from "./plain-texts.ts";
import { spanInSentence, statementsOf } from "./statements.ts";

const glossary = `- id: time-bank
  term: time bank
  definition: A place where hours of work are given and taken.
  home: care
- id: gross-national-product
  term: gross national product
  acronym: GNP
  definition: The value of all that a country makes and sells in a year.
  plain: All that a country makes and sells in a year.
`;
const body = "An hour given is an hour earned, though no gross national product (GNP) counts it.";

export const bareAcronym: Rule = {
  meta: {
    code: "AG412",
    name: "bare-acronym",
    severity: "error",
    summary: "An acronym in a statement in plain words without the words that it stands for",
    docs: {
      what: "Finds words of two to six capitals in statements in plain words, unless the statement says what they stand for: the glossary's term, or words with these initials right before or after in brackets, or after words such as “means” and “stands for”. Left alone are acronyms that everyone knows as words (a short list for each language), names that stand for nothing else (brands such as IKEA, people such as JFK, currencies, units, substances, bodies of standards), Roman numerals, and words in capitals for stress.",
      why: "Each statement is read by itself, on a card of the summary. Who doesn't know an acronym can't guess it.",
      bad: {
        ...timeBank({
          body,
          plain: "Help a neighbour for an hour. No GNP counts such hours, but we all live by them.",
        }),
        "glossary.yml": glossary,
      },
      good: {
        ...timeBank({ body }),
        "glossary.yml": glossary,
      },
      fix: "Write the words that it stands for, and leave the acronym out.",
    },
  },
  *check(agenda) {
    const owes = debtsOf(agenda);
    const explainer = explainerOf(agenda.manifest.language);
    const statements = statementsOf({ ...agenda, sections: sectionsInQuestion(agenda) });
    for (const statement of [...statements, ...summaryTextsOf(agenda)]) {
      const reported = new Set<string>();
      for (const sentence of statement.sentences) {
        for (const word of capitalWords(sentence.text)) {
          const { acronym, start, end } = word;
          if (reported.has(acronym) || !owes(word)) continue;
          reported.add(acronym);
          const term = agenda.glossary.find((entry) => entry.acronym === acronym)?.term;
          if (isExpanded(acronym, term, statement, explainer)) continue;
          yield {
            span: spanInSentence(sentence, start, end),
            message: `"${acronym}" stands here without the words that it stands for.`,
            hint: term === undefined ? "Write these words instead." : `Write "${term}" instead.`,
          };
        }
      }
    }
  },
};

/** To read all statements would take far longer than to look where there are capitals at all. */
function sectionsInQuestion({ sections, manifest }: Agenda): PlacedSection[] {
  const wanted = foldWords(manifest.plainWordsHeading);
  const capitals = /\p{Lu}{2}/u;
  return sections.filter(({ headings, text }) => {
    const heading = headings.find((one) => foldWords(one.text) === wanted);
    return (
      heading !== undefined && capitals.test(text) && capitals.test(text.slice(heading.span.start.offset))
    );
  });
}

/** Says which acronyms a statement has to spell out: those of the glossary, and those that nobody knows. */
function debtsOf(agenda: Agenda): (word: CapitalWord) => boolean {
  const common = commonAcronyms(agenda.manifest.language);
  const labels = new Set(Object.values(agenda.manifest.labels).flatMap(({ short }) => short ?? []));
  const acronyms = new Set(agenda.glossary.flatMap(({ acronym }) => acronym ?? []));
  const judge = new AcronymJudge(agenda);
  return (word) =>
    !common.has(word.acronym) &&
    !labels.has(word.acronym) &&
    (acronyms.has(word.acronym) || judge.isUnknown(word));
}

/** How far from an acronym the words may stand that say what it means: "FALC, that is to say …". */
const explainerReach = 25;

function explainerOf(language: string): PhraseFinder<true> {
  const words = explainers[plainLanguageOf(language) ?? "en"];
  return new PhraseFinder(words.map((word) => [word, true] as const));
}

/** The words right before a bracket, nine at most. */
function wordsBefore(text: string, bracket: number): string | undefined {
  const before = text.slice(Math.max(0, bracket - 300), bracket);
  if (!/\s$/u.test(before)) return undefined;
  const words = before.trim().split(/\s+/u).slice(-9);
  const first = words.findLastIndex((word) => !/^[\p{L}’'-]+$/u.test(word)) + 1;
  return first === words.length ? undefined : words.slice(first).join(" ");
}

/**
 * Whether the statement has the term itself, or words with the acronym's initials: beside it and brackets between them, or after
 * words such as "means".
 */
function isExpanded(
  acronym: string,
  term: string | undefined,
  { sentences }: Pick<PlainText, "sentences">,
  explainer: PhraseFinder<true>,
): boolean {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  if (term !== undefined && text.toLowerCase().includes(term.toLowerCase())) return true;
  const before = wordsBefore(text, new RegExp(`\\(${acronym}s?\\)`, "u").exec(text)?.index ?? 0);
  const after = new RegExp(`${acronym}s?\\s{1,9}\\(([^()]{1,300})\\)`, "u").exec(text)?.[1];
  const rest = text.slice(text.indexOf(acronym) + acronym.length);
  const [explaining] = explainer.find(rest);
  const said =
    explaining === undefined || explaining.start > explainerReach
      ? undefined
      : rest.slice(explaining.end).split(/[.;]/u)[0];
  return [before, after, said].some((words) => words !== undefined && hasInitials(words, acronym));
}

/** Whether most of an acronym's letters begin words, in their order. */
function hasInitials(words: string, acronym: string): boolean {
  const initials = words
    .toUpperCase()
    .split(/[\s’'-]+/)
    .map((word) => word.charAt(0));
  let at = 0;
  for (const initial of initials) if (initial === acronym[at]) at++;
  return at >= Math.ceil(acronym.length / 2);
}
