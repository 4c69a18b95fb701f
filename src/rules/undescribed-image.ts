import type { Image } from "mdast";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { isInStatement } from "./statements.ts";

const drawing = {
  "1-care/board.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>\n',
};
const words =
  "Help a neighbour for an hour and get an hour of help back from someone else. Hours hang on a board.";

export const undescribedImage: Rule = {
  meta: {
    code: "AG423",
    name: "undescribed-image",
    severity: "error",
    summary: "An image in a statement in plain words without words for those who can't see it",
    docs: {
      what: "Finds images in statements in plain words whose alternative text, `![alternative text](file)`, is empty or is nothing but the file's name.",
      why: "Pictures in a plain text carry meaning. People who listen to it learn nothing of them (WCAG 2.2, criterion 1.1.1).",
      bad: { ...drawing, ...timeBank({ plain: `${words}\n\n![](../board.svg)` }) },
      good: {
        ...drawing,
        ...timeBank({ plain: `${words}\n\n![A board with a card for each hour](../board.svg)` }),
      },
      fix: "Say in a sentence what the picture shows and what it is there for.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      for (const node of nodesOf(section, "image")) {
        const span = spanOf(section.path, node);
        if (node.url === "" || !isUndescribed(node) || !isInStatement(section, span)) continue;
        yield {
          span,
          message: `Nothing is said of the image "${fileName(node)}": people who can't see it miss a part of the statement.`,
          hint: "Say between the square brackets what it shows and what it is there for.",
        };
      }
    }
  },
};

function isUndescribed(node: Image): boolean {
  const alternative = (node.alt ?? "").trim();
  return alternative === "" || alternative === fileName(node);
}

function fileName({ url }: Image): string {
  return (
    url
      .replace(/[?#].*$/s, "")
      .split("/")
      .at(-1) ?? url
  );
}
