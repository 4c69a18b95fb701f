import type { Image } from "mdast";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { bodyNodes } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { isInStatement } from "./statements.ts";

const drawing = {
  "1-care/board.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>\n',
};

export const missingAlternativeText: Rule = {
  meta: {
    code: "AG324",
    name: "missing-alternative-text",
    severity: "warning",
    summary: "An image without words for those who can't see it",
    docs: {
      what: "Finds images whose alternative text, `![alternative text](file)`, is empty or is nothing but the file's name.",
      why: "People who listen to the page, and those whose picture does not load, learn nothing of it (WCAG 2.2, criterion 1.1.1).",
      bad: { ...drawing, ...timeBank({ body: "Hours hang on a board:\n\n![](../board.svg)" }) },
      good: {
        ...drawing,
        ...timeBank({
          body: "Hours hang on a board:\n\n![A board with cards, one for each hour](../board.svg)",
        }),
      },
      fix: "Say in a sentence what the picture shows and what it is there for.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { section, node } of bodyNodes(agenda, "image")) {
      const words = (node.alt ?? "").trim();
      // An image without a file is reported as that.
      if (node.url === "" || !(words === "" || words === fileName(node))) continue;
      const span = spanOf(section.path, node);
      // In plain words it is an error: `undescribed-image`.
      if (isInStatement(section, span)) continue;
      const has = words === "" ? "has no alternative text" : "has no alternative text but its file's name";
      yield {
        span,
        message: `This image ${has}: people who can't see it learn nothing of it.`,
        hint: "Say between the square brackets what it shows and what it is there for.",
      };
    }
  },
};

function fileName({ url }: Image): string | undefined {
  return url
    .replace(/[?#].*$/s, "")
    .split("/")
    .at(-1);
}
