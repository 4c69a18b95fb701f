import { foldWords } from "../core/fold-words.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { anchorOf } from "../markdown/anchor.ts";
import { timeBank } from "./examples.ts";

export const duplicateAnchor: Rule = {
  meta: {
    code: "AG218",
    name: "duplicate-anchor",
    severity: "warning",
    summary: "Two headings of a section whose different words make the same anchor",
    docs: {
      what: "Finds headings of one section that differ in signs alone, so that GitHub's way to make anchors gives both the same one. Headings with the same words are `duplicate-heading`'s.",
      why: "The second anchor gets a number at its end. Which of the two is the second depends on their order, so that links break, unseen, when the headings change places.",
      bad: timeBank({
        body: "## Who pays?\n\nNobody.\n\n## Who pays!\n\nThose who take an hour give an hour.",
      }),
      good: timeBank({
        body: "## Who pays?\n\nNobody.\n\n## What it costs\n\nThose who take an hour give an hour.",
      }),
      fix: "Give one of the headings other words.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const { headings } of sections) {
      for (const [anchor, sharing] of groupBy(headings, ({ text }) => anchorOf(text))) {
        const seen = new Set<string>();
        const [first] = sharing;
        for (const heading of sharing) {
          const isOther = !seen.has(foldWords(heading.text));
          seen.add(foldWords(heading.text));
          if (first === undefined || heading === first || !isOther) continue;
          yield {
            span: heading.span,
            message: `"${heading.text}" and "${first.text}" make the same anchor, \`#${anchor}\`. This one gets \`#${heading.anchor}\` instead, which changes when headings change places.`,
            hint: "Give one of the two other words.",
            related: [{ message: "The anchor is taken here.", span: first.span }],
          };
        }
      }
    }
  },
};
