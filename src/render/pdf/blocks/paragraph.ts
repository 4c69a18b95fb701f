import { type ComposeContext, composeParagraph } from "../inline/compose.ts";
import { pageRanges, pageText } from "../inline/pages.ts";
import type { InlineNode, Line } from "../inline/types.ts";
import type { Strip } from "../paginate/types.ts";
import { type ColumnBuilder, type LayoutArea, startOf } from "./column.ts";
import type { Paragraph } from "./types.ts";

/** The cost of ending a page on a divided word. */
const dividedWordCost = 60;

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
      .map(({ text, link, main }) => `${text} ${main} ${link.contents}`)
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
  const { left, right } = paragraph.indent ?? { left: 0, right: 0 };
  const lines = composeParagraph(
    paragraph.nodes,
    {
      width: Math.max(width - left - right, 20),
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
  lines.forEach((line, index) => {
    if (index > 0) column.penalty(paragraph.whole === true ? Infinity : breakCost(index, lines));
    const start = startOf(paragraph);
    const strip: Strip = {
      kind: "strip",
      height: leading,
      drawings: [{ kind: "line", tag, line, x, baseline: baselineOf(paragraph) }],
      notes: line.notes,
      frames: area.frames,
      ...(area.grid === leading || (paragraph.onGrid === true && index === 0) ? { onGrid: true } : {}),
      ...(index === 0 ? start : {}),
      destinations: [...(index === 0 ? start.destinations : []), ...line.destinations],
    };
    column.strip(strip);
  });
  if (paragraph.onGrid === true && area.grid !== undefined)
    column.space(restOfGrid(lines.length * leading, paragraph.spacing.after, area.grid));
}

/** The space below `height` that fills whole lines of the grid and is no less than `least`. */
function restOfGrid(height: number, least: number, grid: number): number {
  return Math.ceil((height + least) / grid - 0.01) * grid - height;
}
