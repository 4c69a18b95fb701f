import type { Rule } from "../core/rule.ts";
import { thresholdsFor } from "../plain/profile.ts";
import { longestCards } from "../plain/summary/size.ts";
import { lineStatements, plainCare, plainCommons } from "./examples.ts";
import { longSummary } from "./summary-size.ts";
import { summaryOf, summarySpan } from "./whole-summary.ts";

export const overlongSummary: Rule = {
  meta: {
    code: "AG427",
    name: "overlong-summary",
    severity: "error",
    summary: "A public summary that does not fit on two pages",
    docs: {
      what: "Counts the words that the summary has from the agenda, as `ill-sized-summary` does. More than 900 don't fit on two pages of A4 in letters of 12 points. What the pages of the leaflet really hold is known when it is laid out, by a build or `agenda lint --release` (`overlong-leaflet`).",
      why: "The leaflet has two pages and does not shrink its letters.",
      bad: longSummary(3),
      good: lineStatements(plainCare, plainCommons),
      fix: "Shorten the statements of the lines that the finding names, or say less under `summary`.",
    },
  },
  *check(agenda) {
    const { error } = thresholdsFor(agenda.manifest).summary;
    const { words, content } = summaryOf(agenda);
    if (words <= error) return;
    yield {
      span: summarySpan(agenda),
      message: `The public summary has about ${words} words; more than ${error} don't fit on two pages. Most stand in ${longestCards(content)}.`,
      hint: "Shorten statements and titles there.",
    };
  },
};
