import type { Agenda } from "../core/agenda.ts";
import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { TermPattern } from "../core/term-pattern.ts";
import { withPlurals } from "../core/term-plurals.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { explainers } from "../plain/lists/public-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { timeBank } from "./examples.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import { plainTextsOf } from "./plain-texts.ts";
import { type StatementSentence, spanInSentence } from "./statements.ts";

const entry =
  "- id: time-bank\n  term: time bank\n  definition: A place where hours of work are given and taken.\n  home: care\n";
const plain = "Help a neighbour for an hour. The time bank gives you an hour of help back from someone else.";

export const unexplainedTerm: Rule = {
  meta: {
    code: "AG411",
    name: "unexplained-term",
    severity: "error",
    summary: "A term of the glossary in a statement in plain words that nothing explains",
    docs: {
      what: "Finds terms of glossary.yml in statements in plain words, unless the entry has `plain`, so that the summary's key words explain it, or the same or the next sentence does: in brackets, after a colon or a dash, or with words such as “is”, “means” and “that is”.",
      why: "A term has an entry because not everybody knows it. Readers of the summary have no glossary beside it.",
      bad: { ...timeBank({ plain }), "glossary.yml": entry },
      good: {
        ...timeBank({ plain }),
        "glossary.yml": `${entry}  plain: A place where people give each other hours of help.\n`,
      },
      fix: "Explain the term in its glossary entry, under `plain`, explain it right there, or write a word that everyone knows.",
    },
  },
  bySection: true,
  *check(agenda) {
    const { pattern, terms } = unexplained(agenda);
    if (terms.size === 0) return;
    const finder = explainersOf(agenda.manifest.language);
    for (const { sentences } of plainTextsOf(agenda)) {
      const reported = new Set<string>();
      for (const [index, sentence] of sentences.entries()) {
        for (const { term, words, index: at } of pattern.uses(sentence.text)) {
          if (reported.has(term)) continue;
          reported.add(term);
          if (isExplained(sentence, at + words.length, sentences[index + 1], finder, words)) continue;
          const name = terms.get(term)?.term ?? words;
          yield {
            span: spanInSentence(sentence, at, at + words.length),
            message: `"${words}" is a term of the glossary, and nothing here says what it means.`,
            hint: `Give the entry "${name}" a \`plain\` explanation in glossary.yml, or write a word that everyone knows.`,
          };
        }
      }
    }
  },
};

const unexplained = onceAnAgenda(
  ({ glossary }: Agenda): { readonly pattern: TermPattern; readonly terms: ReadonlyMap<string, Term> } => {
    const terms = glossary.filter(({ plain: words }) => words === undefined);
    return {
      pattern: new TermPattern(terms.map(withPlurals)),
      terms: new Map(terms.map((term) => [term.id, term])),
    };
  },
);

/** "a trust (…)", "a trust: …", "a trust, a body that …". */
const apposition = /^["”»]?\s*(?:[(:–—]|,\s(?:an?|une?|una|uma?|which|qui)\s)/u;

function explainersOf(language: string): PhraseFinder<true> {
  const words = explainers[plainLanguageOf(language) ?? "en"];
  return new PhraseFinder(words.map((word) => [word, true] as const));
}

/** Whether an explanation follows: right after the term, or in a next sentence that begins with it or with a pronoun. */
function isExplained(
  { text }: StatementSentence,
  end: number,
  next: StatementSentence | undefined,
  finder: PhraseFinder<true>,
  words: string,
): boolean {
  const after = text.slice(end);
  if (apposition.test(after) && after.length > 12) return true;
  const [first] = finder.find(after);
  if (first !== undefined && after.slice(0, first.start).trim().split(/\s+/).length <= 2) return true;
  if (next === undefined) return false;
  const opening = next.text.slice(0, words.length + 30).toLowerCase();
  const [said] = finder.find(opening);
  return said !== undefined && (opening.includes(words.toLowerCase()) || said.start < 12);
}
