import { displayWidth } from "../../core/display-width.ts";
import { plural } from "../../core/plural.ts";
import { inWords } from "../section-name.ts";
import { clip, pad, wrap } from "../text-table.ts";
import type { SectionName } from "../types.ts";
import type { AgendaReport, CoverageRow, ReportCounts } from "./types.ts";

/** No line of the report is longer, in columns of a terminal. */
const widest = 80;

/** The width of a table's first column. */
const widestHead = 34;

/** The report for people, in 80 columns. Tables with too many lines for that are continued below. */
export function reportAsText(report: AgendaReport): string {
  const { coverage } = report;
  const heads = report.lines.map(({ number, id }) => number ?? clip(id, 8));
  const table = (rows: readonly CoverageRow[]) =>
    drawTable(
      [...heads, "all"],
      rows.map(({ title, byLine, total }) => ({ head: title, cells: [...byLine, total].map(cell) })),
    );
  return [
    ...wrap(report.title, widest),
    "",
    ...counts(report.counts),
    "",
    ...report.lines.flatMap((line) =>
      wrap(`${inWords(line)}: ${countStrategies(line.strategies)}`, widest, "  "),
    ),
    ...titled("Strategies by scale", table(coverage.scales)),
    ...titled("Strategies by actor", table(coverage.actors)),
    ...titled(
      "Sections that address an issue, or that it impedes, drives or enables",
      table(coverage.issues),
    ),
    ...titled("Links from line (left) to line (top): relations + links in texts", matrix(report, heads)),
    ...titled("Without a statement in plain words", names(report.missing.plainWords)),
    ...titled("Without any source", names(report.missing.sources)),
    ...titled("Without any relation", names(report.missing.relations)),
    ...titled("Open questions", questions(report)),
    ...titled("Checks that are set aside: allowed in place, or weighed otherwise", suppressed(report)),
    "",
  ].join("\n");
}

function titled(title: string, lines: readonly string[]): string[] {
  return ["", title, "-".repeat(displayWidth(title)), ...(lines.length === 0 ? ["none"] : lines)];
}

function counts(found: ReportCounts): string[] {
  const { sections, lines, strategies, issues, themes, relations, links } = found;
  const parts = [
    plural(lines, "line"),
    countStrategies(strategies),
    plural(issues, "issue"),
    plural(themes, "theme"),
  ];
  return wrap(
    `${plural(sections, "section")}: ${parts.join(", ")} and others; ${plural(relations, "relation")}, ${plural(links, "link")} in texts.`,
    widest,
  );
}

function countStrategies(count: number): string {
  return count === 1 ? "1 strategy" : `${count} strategies`;
}

interface Row {
  readonly head: string;
  readonly cells: readonly string[];
}

/** A zero is a dot, so that gaps are seen. */
function cell(count: number): string {
  return count === 0 ? "·" : String(count);
}

function matrix({ lines, links }: AgendaReport, heads: readonly string[]): string[] {
  const rows = lines.map(({ title, number }, from): Row => {
    const cells = lines.map((_, to) => {
      const declared = links.relations[from]?.[to] ?? 0;
      const typed = links.texts[from]?.[to] ?? 0;
      return declared + typed === 0 ? "·" : `${declared}+${typed}`;
    });
    return { head: number === undefined ? title : `${number} ${title}`, cells };
  });
  return drawTable(heads, rows);
}

/** Numbers right-aligned under their heads. As many columns as fit stand beside each other, the next ones below. */
function drawTable(heads: readonly string[], rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const first = Math.min(widestHead, Math.max(...rows.map(({ head }) => displayWidth(head))));
  const widths = heads.map((head, column) =>
    Math.max(displayWidth(head), ...rows.map(({ cells }) => displayWidth(cells[column] ?? ""))),
  );
  const blocks = columnBlocks(widths, widest - first);
  return blocks.flatMap(([from, to], index) => {
    const draw = (head: string, cells: readonly string[]): string =>
      [
        pad(clip(head, first), first),
        ...cells.slice(from, to).map((text, at) => pad(text, widths[from + at] ?? 0, "right")),
      ]
        .join("  ")
        .trimEnd();
    return [
      ...(index === 0 ? [] : [""]),
      draw("", heads),
      ...rows.map(({ head, cells }) => draw(head, cells)),
    ];
  });
}

/** Cuts columns into runs that fit into a width, each column with its two spaces in front. */
function columnBlocks(widths: readonly number[], room: number): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  let from = 0;
  let used = 0;
  for (const [column, width] of widths.entries()) {
    if (used + width + 2 > room && column > from) {
      blocks.push([from, column]);
      from = column;
      used = 0;
    }
    used += width + 2;
  }
  return from < widths.length ? [...blocks, [from, widths.length]] : blocks;
}

/** Ids, gathered by kind. */
function names(sections: readonly SectionName[]): string[] {
  const kinds = [...new Set(sections.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ids = sections.filter((section) => section.kind === kind).map(({ id }) => id);
    return wrap(`${kind} (${ids.length}): ${ids.join(", ")}`, widest, "  ");
  });
}

function questions({ openQuestions }: AgendaReport): string[] {
  return openQuestions.flatMap(({ section, questions: asked }) => [
    ...wrap(inWords(section), widest, "  "),
    ...asked.flatMap((question) => wrap(`- ${question}`, widest - 2, "  ").map((line) => `  ${line}`)),
  ]);
}

function suppressed({ suppressed: found }: AgendaReport): string[] {
  return found.flatMap(({ rule, path, line, reason }) =>
    wrap(`${rule} at ${path}:${line}: ${reason === "" ? "no reason is given" : reason}`, widest, "  "),
  );
}
