import type { Nodes } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import { walk } from "../core/walk.ts";
import { timeBank } from "./examples.ts";

function table(dashes: string): string {
  return `| District | Hours given | Members |\n| ${dashes} |\n| North | 1200 | 80 |`;
}

export const brokenTable: Rule = {
  meta: {
    code: "AG329",
    name: "broken-table",
    severity: "warning",
    summary: "A table whose line of dashes has another number of columns than its heading",
    docs: {
      what: "Finds lines that were meant as a table, but whose second line, the dashes, has more or fewer columns than the first.",
      why: "Markdown reads no table there: readers see one paragraph full of bars and dashes.",
      bad: timeBank({ body: table("--- | ---") }),
      good: timeBank({ body: table("--- | --- | ---") }),
      fix: "Give the line of dashes one group of dashes for each column.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) if (mayHoldDashes.test(section.text)) yield* brokenTablesOf(section);
  },
};

const mayHoldDashes = /\|[ \t]*:?-|-:?[ \t]*\|/;
const dashes = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?$/;

function brokenTablesOf({ path, text, body }: PlacedSection): Finding[] {
  const findings: Finding[] = [];
  walk(body, (node: Nodes) => {
    if (node.type !== "paragraph" || node.position === undefined) return;
    let offset = node.position.start.offset ?? 0;
    let heading = "";
    for (const raw of text.slice(offset, node.position.end.offset).split("\n")) {
      const line = raw.replace(/^[ \t>]+/, "").trimEnd();
      const [wanted, given] = [columnsOf(heading), columnsOf(line)];
      if (line.includes("|") && dashes.test(line) && heading.includes("|") && wanted !== given) {
        const start = offset + raw.indexOf(line);
        findings.push({
          span: new Positions(path, text).span(start, start + line.length),
          message: `The line of dashes has ${counted(given)}, and the heading above it ${wanted}, so Markdown reads no table here.`,
          hint: `Write \`|${" --- |".repeat(wanted)}\`.`,
        });
      }
      heading = line;
      offset += raw.length + 1;
    }
  });
  return findings;
}

/** The cells of a row: bars at its ends open none, and bars after a backslash are letters. */
function columnsOf(row: string): number {
  const inside = row.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).length;
}

function counted(columns: number): string {
  return columns === 1 ? "1 column" : `${columns} columns`;
}
