import type { ExampleFiles } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { linesInDoubt } from "./doubts.ts";
import { manifestWith } from "./examples.ts";
import { summaryOf } from "./whole-summary.ts";

/** The example's manifest with a strategy on the card of its first line. */
function cardOfCare(strategy: string): ExampleFiles {
  const manifest = manifestWith({})["agenda.yml"];
  return {
    "agenda.yml": `${manifest}summary:\n  cards:\n    - { line: care, strategies: [{ id: ${strategy} }] }\n`,
  };
}

export const foreignSummaryStrategy: Rule = {
  meta: {
    code: "AG942",
    name: "foreign-summary-strategy",
    severity: "warning",
    summary: "A card of the public summary names a strategy of another line",
    docs: {
      what: "Finds strategies under `summary: cards` in agenda.yml that hang on another line than the card's, or are no strategies. They are left out.",
      why: "Readers take what stands on a card for a part of that line, and would look for it there in vain.",
      bad: cardOfCare("community-land"),
      good: cardOfCare("time-bank"),
      fix: "Name a strategy of this line, or move the entry to the card of its own line.",
    },
  },
  *check(agenda) {
    if (linesInDoubt(agenda)) return;
    for (const { strategy, line, span } of summaryOf(agenda).content.misplaced) {
      // What is broken may be a strategy of this line once it is mended.
      if (!strategy.intact || !strategy.kindDeclared) continue;
      yield {
        span,
        message: `The summary's card of "${line.title}" names "${strategy.title}", which is no strategy of that line, so it is left out.`,
        hint: "Name a strategy of this line, or move the entry to the card of its own line.",
      };
    }
  },
};
