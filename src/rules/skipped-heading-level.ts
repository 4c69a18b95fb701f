import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type OutlineHeading, outlineOf, signsOf } from "./outline.ts";

export const skippedHeadingLevel: Rule = {
  meta: {
    code: "AG320",
    name: "skipped-heading-level",
    severity: "warning",
    summary: "A heading that is more than one level below the one before it",
    docs: {
      what: "Finds headings that skip a level, such as `####` after `##`, and a first heading of a text that is not `##`: the title in the front matter is the level above.",
      why: "Readers who find their way by headings, with a screen reader or a table of contents, look for a part that isn't there.",
      bad: timeBank({
        body: "An hour is an hour.\n\n## Rooms\n\nOne in each district.\n\n#### Keys\n\nThe host has them.",
      }),
      good: timeBank({
        body: "An hour is an hour.\n\n## Rooms\n\nOne in each district.\n\n### Keys\n\nThe host has them.",
      }),
      fix: "Give the heading one `#` more than the heading that it belongs under.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      let before = 1;
      for (const heading of outlineOf(section)) {
        const { depth } = heading.node;
        if (depth > before + 1) yield finding(heading, before);
        // A heading of the first level is reported as a second title: what follows it is measured as if it were mended.
        before = Math.max(depth, 2);
      }
    }
  },
};

function finding(heading: OutlineHeading, before: number): Finding {
  const { text, span, node } = heading;
  const wanted = "#".repeat(before + 1);
  const after = before === 1 ? "the title, which is level 1" : `a heading of level ${before}`;
  const signs = signsOf(heading);
  return {
    span,
    message: `The heading "${text}" is of level ${node.depth}, but follows ${after}: the level between them is missing.`,
    hint: `Write \`${wanted} ${text}\`.`,
    ...(signs === undefined
      ? {}
      : {
          fix: {
            title: `Make it a heading of level ${before + 1}`,
            safe: false,
            edits: [{ span: signs, text: wanted }],
          },
        }),
  };
}
