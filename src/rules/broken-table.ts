import type { Nodes } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import { walk } from "../core/walk.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

function table(dashes: string): string {
  return `| District | Hours given | Members |\n| ${dashes} |\n| North | 1200 | 80 |`;
}

export const brokenTable: Rule = {
  meta: {
    code: "AG329",
    name: "broken-table",
    severity: "warning",
    summary:
      "A table whose line of dashes is missing or does not fit its heading, or a row with a cell too many",
    docs: {
      what: "Finds lines that were meant as a table, but whose second line, the dashes, is missing or has more or fewer columns than the first; and rows with more cells than the heading has.",
      why: "Without fitting dashes Markdown reads no table: readers see one paragraph full of bars. Cells that the heading has no column for are in no output.",
      bad: timeBank({ body: table("--- | ---") }),
      good: timeBank({ body: table("--- | --- | ---") }),
      fix: "Give the line of dashes one group of dashes for each column, and the heading a cell for each cell of a row. A bar that is meant as such is written `\\|`.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      if (mayHoldDashes.test(section.text)) yield* brokenTablesOf(section);
      if (!section.text.includes("|")) continue;
      yield* tablesWithoutDashes(section);
      yield* lostCells(section);
    }
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

/** Whether a line is drawn as a row of a table: bars at both ends and between. */
function isRow(line: string): boolean {
  return line.startsWith("|") && line.endsWith("|") && line.slice(1, -1).includes("|") && !dashes.test(line);
}

/** Paragraphs of two rows or more, none of which is a line of dashes. */
function* tablesWithoutDashes(section: PlacedSection): Iterable<Finding> {
  const { path, text } = section;
  let positions: Positions | undefined;
  for (const { position } of nodesOf(section, "paragraph")) {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (text[start] !== "|") continue;
    const lines = text.slice(start, end).split(/\r?\n[ \t>]*/);
    const first = lines[0]?.trimEnd() ?? "";
    const isDrawn = lines.length > 1 && lines.every((line) => isRow(line.trim()));
    if (!isDrawn) continue;
    positions ??= new Positions(path, text);
    yield {
      span: positions.span(start, start + first.length),
      message: "The line of dashes is missing below these headings, so Markdown reads no table here.",
      hint: `Write \`|${" --- |".repeat(columnsOf(first))}\` as the second line.`,
    };
  }
}

/** Cells behind the last column of the heading. */
function* lostCells(section: PlacedSection): Iterable<Finding> {
  for (const { children } of nodesOf(section, "table")) {
    const columns = children[0]?.children.length ?? 0;
    for (const { children: cells } of children.slice(1)) {
      const lost = cells[columns];
      if (lost === undefined) continue;
      yield {
        span: spanOf(section.path, lost),
        message: `This row has ${cells.length} cells, and the heading ${counted(columns)}: what is in the last ${cells.length - columns === 1 ? "one" : cells.length - columns} is left out.`,
        hint: "Give the heading a column more, or join two cells. A bar that is meant as such is written `\\|`.",
      };
    }
  }
}

/** The cells of a row: bars at its ends open none, and bars after a backslash are letters. */
function columnsOf(row: string): number {
  const inside = row.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).length;
}

function counted(columns: number): string {
  return columns === 1 ? "1 column" : `${columns} columns`;
}
