import { type ComposeContext, composeParagraph } from "../inline/compose.ts";
import { pageRanges, pageText } from "../inline/pages.ts";
import type { InlineNode, Line } from "../inline/types.ts";
import type { Strip } from "../paginate/types.ts";
import { type ColumnBuilder, type LayoutArea, startOf } from "./column.ts";
import type { Paragraph } from "./types.ts";

/** The cost of ending a page on a divided word. */
const dividedWordCost = 60;

/** The cost of beginning a page with a paragraph of running text that has a single line: it looks like the end of another. */
const singleLineCost = 30;

/** The part of the leading that stands above the baseline. */
const aboveBaseline = 0.76;

interface KnownLines {
  readonly key: string;
  readonly lines: readonly Line[];
}

/** Lines of paragraphs already set: in a second round only those are set anew whose page numbers have changed. */
const known = new WeakMap<Paragraph, KnownLines>();

function pageKey(node: InlineNode, context: ComposeContext): string {
  if (node.kind === "page") return pageText(context.pages, node.destination);
  if (node.kind === "pages") {
    return pageRanges(context.pages, node.spans)
      .map(({ text, link, main }) => `${text} ${main} ${link.about}`)
      .join();
  }
  return "";
}

/** The lines of `paragraph` in a column of `width` points. */
export function linesOf(paragraph: Paragraph, width: number, context: ComposeContext): readonly Line[] {
  const leader = paragraph.leader === undefined ? "" : pageText(context.pages, paragraph.leader.destination);
  const key = `${width} ${leader} ${paragraph.nodes.map((node) => pageKey(node, context)).join(";")}`;
  const before = known.get(paragraph);
  if (before?.key === key) return before.lines;
  const lines = composeParagraph(
    paragraph.nodes,
    {
      width: measureOf(paragraph, width),
      align: paragraph.align,
      hyphenate: paragraph.hyphenate,
      firstIndent: paragraph.firstIndent ?? 0,
      ...(paragraph.leader === undefined ? {} : { leader: paragraph.leader }),
    },
    context,
  );
  known.set(paragraph, { key, lines });
  return lines;
}

/** The width that the lines of `paragraph` have in a column of `width` points. */
export function measureOf({ indent }: Paragraph, width: number): number {
  return Math.max(width - (indent?.left ?? 0) - (indent?.right ?? 0), 20);
}

/** The distance from the top of a line to its baseline, in points. */
export function baselineOf(paragraph: Paragraph): number {
  return paragraph.leading * aboveBaseline;
}

/** A page never ends after the first line of a paragraph, nor before its last: no orphans, no widows. */
function breakCost(index: number, lines: readonly Line[]): number {
  if (index === 1 || index === lines.length - 1) return Infinity;
  return lines[index - 1]?.hyphenated === true ? dividedWordCost : 0;
}

/** One strip a line. */
export function layoutParagraph(paragraph: Paragraph, area: LayoutArea, column: ColumnBuilder): void {
  const lines = linesOf(paragraph, area.width, area.compose);
  const x = area.x + (paragraph.indent?.left ?? 0);
  const { tag, leading } = paragraph;
  const baseline = baselineOf(paragraph);
  const measure = measureOf(paragraph, area.width);
  if (lines.length === 1 && area.grid === leading && paragraph.onGrid !== true)
    column.penalty(singleLineCost);
  lines.forEach((line, index) => {
    if (index > 0) column.penalty(paragraph.whole === true ? Infinity : breakCost(index, lines));
    const isOnGrid = area.grid === leading || (paragraph.onGrid === true && index === 0);
    const strip: Strip = {
      kind: "strip",
      height: leading,
      drawings: [{ kind: "line", tag, line, x, baseline, measure }],
      notes: line.notes,
      frames: area.frames,
      destinations: line.destinations,
      ...(isOnGrid ? { onGrid: true } : {}),
    };
    column.strip(index === 0 ? withStart(strip, paragraph) : strip);
  });
  if (paragraph.onGrid === true && area.grid !== undefined)
    column.space(restOfGrid(lines.length * leading, paragraph.spacing.after, area.grid));
}

function withStart(strip: Strip, paragraph: Paragraph): Strip {
  const start = startOf(paragraph);
  return { ...strip, ...start, destinations: [...start.destinations, ...strip.destinations] };
}

/** The space below `height` that fills whole lines of the grid and is no less than `least`. */
function restOfGrid(height: number, least: number, grid: number): number {
  return Math.ceil((height + least) / grid - 0.01) * grid - height;
}
