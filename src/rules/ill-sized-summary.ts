import type { Rule } from "../core/rule.ts";
import { thresholdsFor } from "../plain/profile.ts";
import { longestCards } from "../plain/summary/size.ts";
import { lineStatements, plainCare, plainCommons } from "./examples.ts";
import { longSummary } from "./summary-size.ts";
import { isSummaryJudged, summaryOf, summarySpan } from "./whole-summary.ts";

/** Up to so many lines, an agenda is small, and so is its summary. */
const fewLines = 4;

export const illSizedSummary: Rule = {
  meta: {
    code: "AG426",
    name: "ill-sized-summary",
    severity: "warning",
    summary: "A public summary that is too short or too long for two pages",
    docs: {
      what: "Counts the words that the summary has from the agenda: the title, the headings and statements of its cards, their strategies (up to seven lines), the texts under `summary` in the manifest, and the terms that the glossary explains among its key words. It should have 400 to 700. Short ones are reported from five lines on.",
      why: "Two pages are what people take home and read. On less, five lines can't be told; more than 700 words leave no room for a map and a margin.",
      bad: longSummary(2),
      good: lineStatements(plainCare, plainCommons),
      fix: "Shorten the statements of the lines that the finding names, or say less under `summary`.",
    },
  },
  *check(agenda) {
    const { least, most, error } = thresholdsFor(agenda.manifest).summary;
    const { words, content } = summaryOf(agenda);
    if (words > most && words <= error) {
      yield {
        span: summarySpan(agenda),
        message: `The public summary has about ${words} words, and ${most} fit on two pages. Most stand in ${longestCards(content)}.`,
        hint: "Shorten statements and titles there.",
      };
    } else if (words < least && agenda.lines.length > fewLines && isSummaryJudged(agenda)) {
      yield {
        span: summarySpan(agenda),
        message: `The public summary has about ${words} words; ${agenda.lines.length} lines can hardly be told in less than ${least}.`,
        hint: "Say in the statements of the lines what is to be done and what gets better by it.",
      };
    }
  },
};
