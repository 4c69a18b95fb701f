import type { Agenda } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { type PlainLanguage, plainLanguageOf, plainLanguages } from "../plain/language.ts";
import { complexWordsOf } from "../plain/lists/complex-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { timeBank } from "./examples.ts";
import { explainedTerms } from "./explained-terms.ts";
import { findInSentences, type PhraseFinding } from "./phrase-findings.ts";

export const complexWord: Rule = {
  meta: {
    code: "AG421",
    name: "complex-word",
    severity: "warning",
    summary: "A hard word in a statement in plain words for which there is a plain one",
    docs: {
      what: "Finds words and phrases of a list, each with a plainer one that nearly always means the same: “in order to” for “to”, “facilitate” for “help”. There are lists for English, French, Spanish and Portuguese. Terms that the glossary explains in plain words are left alone.",
      why: "Short everyday words are read faster and by more people. The lists follow those of the Federal Plain Language Guidelines (2011), the Plain English Campaign, the European Commission (How to Write Clearly) and, in French, the COSLA.",
      bad: timeBank({
        plain:
          "Help a neighbour for an hour in order to get an hour of help back from someone else. Everyone's hour counts the same.",
      }),
      good: timeBank({}),
      fix: "Write the plain word, in the form that fits.",
    },
  },
  bySection: true,
  check(agenda) {
    const language = plainLanguageOf(agenda.manifest.language);
    if (language === undefined) return [];
    const finder = finderFor(language);
    return findInSentences(agenda, plainLanguages, ({ text }) => complexWordsIn(text, finder, agenda));
  },
};

/** A stem with an open ending also begins the word for whoever does it: a "facilitator" is no "help". */
const person = /(?:ors?|ers?)$/iu;

const finders = new Map<PlainLanguage, PhraseFinder<string>>();

function finderFor(language: PlainLanguage): PhraseFinder<string> {
  const before = finders.get(language);
  if (before !== undefined) return before;
  const finder = new PhraseFinder(complexWordsOf(language));
  finders.set(language, finder);
  return finder;
}

function* complexWordsIn(
  text: string,
  finder: PhraseFinder<string>,
  agenda: Agenda,
): Iterable<PhraseFinding> {
  for (const { text: found, phrase, value, start, end } of finder.find(text)) {
    if (phrase.endsWith("*") && person.test(found)) continue;
    const terms = Array.from(explainedTerms(agenda).uses(text));
    if (terms.some(({ index, words }) => start >= index && start < index + words.length)) continue;
    const [message, hint] = value.startsWith("(")
      ? [`"${found}" adds nothing here.`, "Leave it out."]
      : [`"${found}" is a hard word for "${value}".`, `Write "${value}", in the form that fits.`];
    yield { start, end, message, hint };
  }
}
