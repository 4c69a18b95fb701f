import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { addressWords, weVerbs } from "../plain/lists/public-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { lineStatements } from "./examples.ts";
import { isSummaryJudged, summaryOf, summarySpan } from "./whole-summary.ts";

const care =
  "Neighbours help each other in daily life, at home and on the way, by day and by night. " +
  "Nobody in this town should be left alone with illness, with children or with the troubles of old age. " +
  "In the house of each district, people can say what they need and what they can give to others.";
const commons =
  "The town looks after its land, its water and the places where people meet, now and later. " +
  "They belong to all who live here, and nobody may ever sell them or put a fence around them. " +
  "Everyone can take part in the work days in spring, when people mend paths and plant new trees.";

export const unaddressedReader: Rule = {
  meta: {
    code: "AG428",
    name: "unaddressed-reader",
    severity: "warning",
    summary: "A public summary without a “you” or a “we”",
    docs: {
      what: "Finds summaries in English, French, Spanish or Portuguese in which no sentence of the lines' statements and of the manifest's `summary` says “you” or “we”. Texts of fewer than a hundred words are not judged.",
      why: "A text that speaks to nobody seems to be about others. Guides to plain language ask writers to speak to their readers (Federal Plain Language Guidelines, 2011; Cutts, Oxford Guide to Plain English).",
      bad: lineStatements(care, commons),
      good: lineStatements(care.replace("Neighbours help each", "Let us help each"), commons),
      fix: "Say “you” to readers, and “we” for those who wrote the agenda.",
    },
  },
  *check(agenda) {
    const language = plainLanguageOf(agenda.manifest.language);
    if (language === undefined || !isSummaryJudged(agenda)) return;
    const finder = new PhraseFinder(addressWords[language].map((word) => [word, true] as const));
    const { sentences } = summaryOf(agenda);
    const addresses = ({ text }: { readonly text: string }): boolean =>
      weVerbs[language]?.test(text) === true || finder.isIn(text);
    if (sentences.some(addresses)) return;
    const words = addressWords[language].slice(0, 4).map((word) => `"${word}"`);
    yield {
      span: summarySpan(agenda),
      message: `The public summary speaks to nobody: none of its ${sentences.length} sentences has a word such as ${words.join(", ")}.`,
      hint: "Say what readers get or can do, to them.",
    };
  },
};
