import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const emptyHeading: Rule = {
  meta: {
    code: "AG334",
    name: "empty-heading",
    severity: "warning",
    summary: "A heading without words",
    docs: {
      what: "Finds the signs of a heading with nothing behind them: `## ` alone on a line.",
      why: "It can be read as nothing, linked to by nothing, and listed as nothing in the contents: no output shows it. Its words may have been lost.",
      bad: timeBank({ body: "An hour is an hour.\n\n##\n\nThe host has the keys." }),
      good: timeBank({ body: "An hour is an hour.\n\n## Keys\n\nThe host has the keys." }),
      fix: "Write the words behind the signs, or take the line out.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      // `parse` gives an anchor to each heading that shows something.
      for (const node of nodesOf(section, "heading")) {
        if (node.data?.anchor !== undefined) continue;
        yield {
          span: spanOf(section.path, node),
          message: "This heading has no words, so no output shows it.",
          hint: `Write \`${"#".repeat(node.depth)} Words\`, or take the line out.`,
        };
      }
    }
  },
};
