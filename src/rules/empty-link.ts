import type { Image, Link } from "mdast";
import { visit } from "unist-util-visit";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { bodyNodes } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const emptyLink: Rule = {
  meta: {
    code: "AG217",
    name: "empty-link",
    severity: "error",
    summary: "A link without a target or without words, or an image without a file",
    docs: {
      what: "Finds `[words]()`, `[words](#)`, `[](https://example.org)`, `![words]()` and `[[ ]]`. A link to a section may do without words, `[](../2-commons/index.md)`, since agenda fills in its number and title.",
      why: "Without a target there is nowhere to go; without words there is nothing to see or to hear that one could follow.",
      bad: timeBank({ body: "Bring an hour to the [open evening]()." }),
      good: timeBank({
        body: "Bring an hour to the [open evening](https://www.example.org/evening).",
      }),
      fix: "Write what is missing, or take the brackets away.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { section, node } of bodyNodes(agenda, "link", "image", "crossReference")) {
      const span = spanOf(section.path, node);
      if (node.type === "crossReference") {
        if (node.target !== "" || (node.anchor ?? "") !== "") continue;
        yield {
          span,
          message: "This reference names no section, so it leads nowhere.",
          hint: "Write the section's id between the brackets.",
        };
      } else if (isNowhere(node)) {
        const what =
          node.type === "image"
            ? "image has no file, so nothing is shown"
            : "link has no target, so it leads nowhere";
        yield {
          span,
          message: `This ${what}.`,
          hint: "Write an address between the round brackets, or take the brackets away.",
        };
      } else if (node.type === "link" && isWordless(node)) {
        const message = `This link to \`${node.url}\` has no words, so readers find nothing to follow.`;
        yield { span, message, hint: "Write between the square brackets what the reader finds there." };
      }
    }
  },
};

function isNowhere({ url }: Link | Image): boolean {
  return url.trim() === "" || url.trim() === "#";
}

/** Whether a link shows neither words nor a picture. A picture without alternative text has a rule of its own. */
function isWordless(link: Link): boolean {
  let shows = wordsIn(link).trim() !== "";
  visit(link, (node) => {
    if (node.type === "image" || node.type === "crossReference" || node.type === "citation") shows = true;
  });
  return !shows;
}
