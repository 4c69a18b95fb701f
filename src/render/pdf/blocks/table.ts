import type { Footnote, Line } from "../inline/types.ts";
import type { Drawing, Strip } from "../paginate/types.ts";
import { type ColumnBuilder, emptyStrip, type LayoutArea, startOf } from "./column.ts";
import { baselineOf, linesOf } from "./paragraph.ts";
import { type PlacedColumn, planTable, type TablePlan } from "./table-columns.ts";
import type { Table, TableCell, TableRow } from "./types.ts";

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
  {
    x,
    y,
    measure,
    gap,
  }: { readonly x: number; readonly y: number; readonly measure: number; readonly gap: number },
  area: LayoutArea,
): { readonly drawings: readonly Drawing[]; readonly bottom: number } {
  let bottom = y;
  const drawings = pictures.map((picture): Drawing => {
    const most = area.pageHeight * highestPicture;
    const scale = Math.min(1, measure / picture.width, most / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    const top = bottom;
    bottom += height + gap;
    return { kind: "picture", tag: picture.tag, image: picture.image, x, y: top, width, height };
  });
  return { drawings, bottom: pictures.length === 0 ? y : bottom - gap };
}

/** What the cells of a row have drawn in them, and how high it is. */
interface RowDraft {
  readonly drawings: Drawing[];
  readonly notes: Footnote[];
  readonly destinations: string[];
  height: number;
}

function drawCell(
  cell: TableCell,
  { width, again, x }: PlacedColumn & { readonly x: number },
  { padding }: TablePlan,
  row: RowDraft,
  area: LayoutArea,
): void {
  const { paragraph } = cell;
  const measure = width - padding.x * 2;
  const lines = linesOf(paragraph, measure, area.compose);
  const left = x + padding.x;
  lines.forEach((line, index) => {
    const baseline = padding.y + baselineOf(paragraph) + index * paragraph.leading;
    const drawing = { kind: "line", tag: paragraph.tag, line, x: left, baseline, measure } as const;
    row.drawings.push(again ? { ...drawing, repeated: true } : drawing);
    if (again) return;
    row.notes.push(...line.notes);
    row.destinations.push(...line.destinations);
  });
  const isPictureOnly = cell.pictures !== undefined && cell.pictures.length > 0 && !hasWords(lines);
  const below = padding.y + (isPictureOnly ? 0 : lines.length * paragraph.leading);
  const place = { x: left, y: below, measure, gap: padding.y };
  const pictures = pictureDrawings(again ? { ...cell, pictures: [] } : cell, place, area);
  row.drawings.push(...pictures.drawings);
  row.height = Math.max(row.height, pictures.bottom + padding.y);
}

interface PlannedTable {
  readonly table: Table;
  readonly plan: TablePlan;
}

/** The cells of a row that stand side by side, as one strip. */
function rowStrip(
  row: TableRow,
  columns: readonly PlacedColumn[],
  { table, plan }: PlannedTable,
  area: LayoutArea,
): Strip {
  const draft: RowDraft = { drawings: [], notes: [], destinations: [], height: 0 };
  let x = area.x;
  for (const column of columns) {
    const cell = row.cells[column.index];
    if (cell !== undefined) drawCell(cell, { ...column, x }, plan, draft, area);
    x += column.width;
  }
  const { drawings, notes, destinations, height } = draft;
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

/** Between two parts of a table, in points. */
const partGap = 12;

/**
 * A table: one strip a row; the head is drawn again on each page the table goes on to. Where not all columns have room side
 * by side, those that have none follow below, beside the first one.
 */
export function layoutTable(table: Table, area: LayoutArea, column: ColumnBuilder): void {
  const plan = planTable(table, area);
  plan.parts.forEach((columns, part) => {
    if (part > 0) column.space(partGap);
    layoutPart({ columns, start: part === 0 ? startOf(table) : {} }, { table, plan }, area, column);
  });
}

function layoutPart(
  { columns, start }: { readonly columns: readonly PlacedColumn[]; readonly start: Partial<Strip> },
  { table, plan }: PlannedTable,
  area: LayoutArea,
  column: ColumnBuilder,
): void {
  const head: Strip[] = [];
  let body = 0;
  plan.rows.forEach((row, index) => {
    const strip = rowStrip(row, columns, { table, plan }, area);
    const first: Partial<Strip> = index === 0 ? start : {};
    if (index > 0) column.penalty(row.head || body === 0 || index === plan.rows.length - 1 ? Infinity : 0);
    const leading = row.cells[0]?.paragraph.leading ?? 12;
    const { again, room } = headAgain(row.head ? [] : head, area.pageHeight);
    const whole = {
      ...strip,
      ...first,
      destinations: [...(first.destinations ?? []), ...strip.destinations],
    };
    const repeats = again.length === 0 ? {} : { repeats: again };
    for (const part of cutRow({ ...whole, ...repeats }, leading, room)) column.strip(part);
    if (row.head) head.push(strip);
    else body += 1;
  });
}
