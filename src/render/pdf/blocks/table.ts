import type { Footnote, Line } from "../inline/types.ts";
import type { Drawing, Strip } from "../paginate/types.ts";
import { type ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { baselineOf, linesOf } from "./paragraph.ts";
import type { Table, TableCell, TableRow } from "./types.ts";

const cellPadding = { x: 5, y: 4 } as const;
const narrowestColumn = 24;

/**
 * Column widths: each as wide as its widest line, where all fit; otherwise the room is dealt out in proportion to the
 * square root of what each would take, so that a long column doesn't starve the short ones.
 */
export function columnWidths(natural: readonly number[], width: number): readonly number[] {
  const total = natural.reduce((sum, each) => sum + each, 0);
  if (total <= width) return natural.map((each) => each + (width - total) / natural.length);
  const least = Math.min(narrowestColumn, width / natural.length);
  const weights = natural.map((each) => Math.sqrt(each));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const spare = width - least * natural.length;
  return weights.map((each) => least + (spare * each) / weight);
}

/** A width no line of a cell is wider than: lines are measured unbroken. */
const unbounded = 100_000;

function naturalWidths(table: Table, area: LayoutArea): readonly number[] {
  const widths: number[] = [];
  for (const row of table.rows) {
    row.cells.forEach((cell, index) => {
      const lines = linesOf({ ...cell.paragraph, align: "left" }, unbounded, area.compose);
      const parts = [...lines, ...(cell.pictures ?? [])];
      const widest = Math.max(0, ...parts.map((part) => part.width)) + cellPadding.x * 2 + 1;
      widths[index] = Math.max(widths[index] ?? narrowestColumn, widest);
    });
  }
  return widths;
}

/** How many lines stay together of a row that is higher than a page. */
const linesOfSlice = 4;

/**
 * Cuts a row that is higher than a page, every few lines, so that it fills the page it begins on. The lines of its cells
 * have one leading, so that a cut goes through none of them.
 */
function cutRow(strip: Strip, leading: number, highest: number): readonly Strip[] {
  if (strip.height <= highest) return [strip];
  const slice = linesOfSlice * leading;
  const count = Math.ceil(strip.height / slice);
  return Array.from({ length: count }, (_, index) => {
    const top = index * slice;
    const inside = (y: number): boolean => y >= top && (y < top + slice || index === count - 1);
    const drawings = strip.drawings.flatMap((drawing): readonly Drawing[] => {
      if (drawing.kind !== "line") return inside(drawing.y) ? [{ ...drawing, y: drawing.y - top }] : [];
      const middle = drawing.baseline - leading / 4;
      return inside(middle) ? [{ ...drawing, baseline: drawing.baseline - top }] : [];
    });
    const height = index === count - 1 ? strip.height - top : slice;
    return { ...strip, height, drawings, ...(index === 0 ? {} : { notes: [], destinations: [] }) };
  });
}

/** The part of a page's height that a picture in a cell may take. */
const highestPicture = 0.3;

function hasWords(lines: readonly Line[]): boolean {
  return lines.some(({ width }) => width > 0);
}

/** The pictures of a cell, one below the other, made smaller where they don't fit. */
function pictureDrawings(
  { pictures = [] }: TableCell,
  { x, y, measure }: { readonly x: number; readonly y: number; readonly measure: number },
  area: LayoutArea,
): { readonly drawings: readonly Drawing[]; readonly bottom: number } {
  let bottom = y;
  const drawings = pictures.map((picture): Drawing => {
    const most = area.pageHeight * highestPicture;
    const scale = Math.min(1, measure / picture.width, most / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const top = bottom;
    bottom += height + cellPadding.y;
    return { kind: "picture", tag: picture.tag, image: picture.image, x, y: top, width, height };
  });
  return { drawings, bottom: pictures.length === 0 ? y : bottom - cellPadding.y };
}

/** A row of cells as one strip. */
function rowStrip(row: TableRow, widths: readonly number[], table: Table, area: LayoutArea): Strip {
  const drawings: Drawing[] = [];
  const notes: Footnote[] = [];
  const destinations: string[] = [];
  let height = 0;
  let x = area.x;
  row.cells.forEach((cell, index) => {
    const width = widths[index] ?? narrowestColumn;
    const { paragraph } = cell;
    const measure = width - cellPadding.x * 2;
    const lines = linesOf(paragraph, measure, area.compose);
    lines.forEach((line, lineIndex) => {
      const baseline = cellPadding.y + baselineOf(paragraph) + lineIndex * paragraph.leading;
      drawings.push({ kind: "line", tag: paragraph.tag, line, x: x + cellPadding.x, baseline, measure });
      notes.push(...line.notes);
      destinations.push(...line.destinations);
    });
    const isPictureOnly = cell.pictures !== undefined && cell.pictures.length > 0 && !hasWords(lines);
    const below = cellPadding.y + (isPictureOnly ? 0 : lines.length * paragraph.leading);
    const pictures = pictureDrawings(cell, { x: x + cellPadding.x, y: below, measure }, area);
    drawings.push(...pictures.drawings);
    height = Math.max(height, pictures.bottom + cellPadding.y);
    x += width;
  });
  const thickness = row.head ? 0.9 : 0.4;
  const color = row.head ? table.headRuleColor : table.ruleColor;
  drawings.push({
    kind: "rectangle",
    x: area.x,
    y: height - thickness,
    width: x - area.x,
    height: thickness,
    color,
  });
  return emptyStrip(height, area, { drawings, notes, destinations });
}

/** A head that is higher than this part of a page isn't drawn again: little room would be left for the rows. */
const highestHead = 0.3;

/** What of a table's head is drawn again, and the height it leaves for a row, in points. */
function headAgain(head: readonly Strip[], pageHeight: number): { again: readonly Strip[]; room: number } {
  const height = head.reduce((sum, each) => sum + each.height, 0);
  if (height === 0 || height > pageHeight * highestHead) return { again: [], room: pageHeight };
  return { again: head, room: pageHeight - height };
}

/** A table: one strip a row; the head is drawn again on each page the table goes on to. */
export function layoutTable(table: Table, area: LayoutArea, column: ColumnBuilder): void {
  const widths = columnWidths(naturalWidths(table, area), area.width);
  const head: Strip[] = [];
  let body = 0;
  table.rows.forEach((row, index) => {
    const strip = rowStrip(row, widths, table, area);
    const first: Partial<Strip> = index === 0 ? startOf(table) : {};
    if (index > 0) column.penalty(row.head || body === 0 || index === table.rows.length - 1 ? Infinity : 0);
    const leading = row.cells[0]?.paragraph.leading ?? 12;
    const { again, room } = headAgain(row.head ? [] : head, area.pageHeight);
    const start = { ...first, destinations: [...(first.destinations ?? []), ...strip.destinations] };
    const repeats = again.length === 0 ? {} : { repeats: again };
    for (const part of cutRow({ ...strip, ...start, ...repeats }, leading, room)) column.strip(part);
    if (row.head) head.push(strip);
    else body += 1;
  });
}
