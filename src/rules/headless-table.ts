import type { TableRow } from "mdast";
import { visit } from "unist-util-visit";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { bodyNodes } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const rows = "| Work | Hours |\n| --- | --- |\n| Gardening | 2 |";

export const headlessTable: Rule = {
  meta: {
    code: "AG325",
    name: "headless-table",
    severity: "warning",
    summary: "A table whose head has no words",
    docs: {
      what: "Finds tables whose first row, which Markdown makes the head, has nothing but empty cells.",
      why: "Nobody learns what the columns are about; a screen reader reads the numbers without their names (WCAG 2.2, criterion 1.3.1).",
      bad: timeBank({ body: rows.replace("Work", "    ").replace("Hours", "     ") }),
      good: timeBank({ body: rows }),
      fix: "Name the columns in the first row. A table of one column is a list.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { section, node } of bodyNodes(agenda, "table")) {
      const [head] = node.children;
      if (head === undefined || !isEmpty(head)) continue;
      yield {
        span: spanOf(section.path, head),
        message: "The head of this table is empty, so readers don't learn what its columns are about.",
        hint: "Name each column in the first row.",
      };
    }
  },
};

function isEmpty(row: TableRow): boolean {
  let empty = wordsIn(row).trim() === "";
  visit(row, (node) => {
    if (node.type === "crossReference" || node.type === "citation" || node.type === "image") empty = false;
  });
  return empty;
}
