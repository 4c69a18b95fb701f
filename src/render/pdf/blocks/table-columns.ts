import { variant } from "../inline/style.ts";
import type { InlineNode } from "../inline/types.ts";
import { widestWord } from "../inline/widest-word.ts";
import type { LayoutArea } from "./column.ts";
import { linesOf } from "./paragraph.ts";
import type { Paragraph, Table, TableRow } from "./types.ts";

/** Beside and above the words of a cell, in points, at the size that a table has where it fits. */
const cellPadding = { x: 5, y: 4 } as const;

/** No column is narrower, in points, but for those of a table with more columns than a page has room for. */
const narrowestColumn = 24;

/** How much smaller a table is set that has no room, step by step, before it is printed in parts. */
const sizes = [1, 0.9, 0.8] as const;

/** The room that a cell with several words wants at least, in points, so that it is no tower of single words. */
const comfort = 44;

/** Of the width, what the first column takes at most where it stands in each part of a table. */
const firstColumnShare = 0.4;

/** A column of a part of a table. */
export interface PlacedColumn {
  /** Which of the table's columns it is. */
  readonly index: number;
  readonly width: number;
  /** It was printed before, and stands here for the eye alone. */
  readonly again: boolean;
}

/** How a table is put on the page: its rows in the size they are set in, and the columns that stand side by side. */
export interface TablePlan {
  readonly rows: readonly TableRow[];
  readonly padding: { readonly x: number; readonly y: number };
  readonly parts: readonly (readonly PlacedColumn[])[];
}

/**
 * Column widths: each as wide as its widest line, where all fit; otherwise the room is dealt out in proportion to the
 * square root of what each would take, so that a long column doesn't starve the short ones. A column that would get less
 * than its longest word needs gets that, and the others what is left.
 */
export function columnWidths(
  natural: readonly number[],
  width: number,
  needs: readonly number[] = [],
): readonly number[] {
  const total = natural.reduce((sum, each) => sum + each, 0);
  if (total <= width) return natural.map((each) => each + (width - total) / natural.length);
  const fixed = new Map<number, number>();
  for (;;) {
    const free = natural.map((_, index) => index).filter((index) => !fixed.has(index));
    const spared = width - [...fixed.values()].reduce((sum, each) => sum + each, 0);
    const least = Math.min(narrowestColumn, spared / Math.max(1, free.length));
    const weight = free.reduce((sum, index) => sum + Math.sqrt(natural[index] ?? 0), 0);
    const widths = natural.map(
      (each, index) =>
        fixed.get(index) ?? least + ((spared - least * free.length) * Math.sqrt(each)) / weight,
    );
    const starved = free.filter((index) => (widths[index] ?? 0) < (needs[index] ?? 0) - 0.01);
    if (starved.length === 0 || starved.length === free.length) return widths;
    for (const index of starved) fixed.set(index, needs[index] ?? 0);
  }
}

/** The widths of a table's columns without their padding, in points at full size. */
interface Measures {
  /** Of the widest line, unbroken. */
  readonly natural: readonly number[];
  /** Of the longest word. */
  readonly words: readonly number[];
}

/** A width no line of a cell is wider than: lines are measured unbroken. */
const unbounded = 100_000;

/** The widest of each column, as `widthOf` measures a cell. */
function widestOf(table: Table, widthOf: (cell: TableRow["cells"][number]) => number): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of table.rows) {
    cells.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
    });
  }
  return widths;
}

function naturalWidths(table: Table, { compose }: LayoutArea): readonly number[] {
  return widestOf(table, ({ paragraph, pictures = [] }) => {
    const lines = linesOf({ ...paragraph, align: "left" }, unbounded, compose);
    return Math.max(0, ...[...lines, ...pictures].map(({ width }) => width));
  });
}

function wordWidths(table: Table, { compose }: LayoutArea, hyphenated: boolean): readonly number[] {
  return widestOf(table, ({ paragraph }) => widestWord(paragraph.nodes, compose, hyphenated));
}

/** What a column takes at `size` with its padding. */
function withPadding(width: number, size: number): number {
  return width * size + cellPadding.x * size * 2 + 1;
}

/** The least that each column is content with at `size`. */
function needsAt({ natural, words }: Measures, size: number): readonly number[] {
  return natural.map((line, index) =>
    Math.max(narrowestColumn * size, withPadding(Math.max(words[index] ?? 0, Math.min(line, comfort)), size)),
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, 0);
}

/** Puts a table on the page: as it is where it fits; else smaller; else in parts, each with the first column. */
export function planTable(table: Table, area: LayoutArea): TablePlan {
  const { width } = area;
  const natural = naturalWidths(table, area);
  const floor = natural.map((each) => Math.max(narrowestColumn, withPadding(each, 1)));
  if (sum(floor) <= width) return whole(table, 1, columnWidths(floor, width));
  const measures = { natural, words: wordWidths(table, area, false) };
  for (const size of sizes) {
    const needs = needsAt(measures, size);
    if (sum(needs) > width) continue;
    const wanted = natural.map((each) => Math.max(narrowestColumn * size, withPadding(each, size)));
    return whole(table, size, columnWidths(wanted, width, needs));
  }
  return inParts(table, measures, area);
}

function whole(table: Table, size: number, widths: readonly number[]): TablePlan {
  return {
    ...scaled(table, size, false),
    parts: [widths.map((width, index) => ({ index, width, again: false }))],
  };
}

/** The table in its smallest size, cut between columns. Words that even so are wider than their column are divided. */
function inParts(table: Table, measures: Measures, area: LayoutArea): TablePlan {
  const { width } = area;
  const size = sizes.at(-1) ?? 1;
  const [first = 0, ...others] = needsAt(measures, size);
  const head = others.length === 0 ? width : Math.min(first, width * firstColumnShare);
  const room = width - head;
  const isTight = head < first || others.some((each) => each > room);
  if (isTight) tellOfCutWords(table, head, room, area, size);
  const needs = others.map((each) => Math.min(each, room));
  const natural = measures.natural.map((each) => Math.max(narrowestColumn * size, withPadding(each, size)));
  const parts = evenly(needs, room).map(({ from, to }, part): readonly PlacedColumn[] => {
    const indexes = [0, ...Array.from({ length: to - from }, (_, index) => from + index + 1)];
    const asked = indexes.map((index) =>
      index === 0 ? head : Math.max(natural[index] ?? 0, needs[index - 1] ?? 0),
    );
    const least = indexes.map((index) => (index === 0 ? head : (needs[index - 1] ?? 0)));
    const widths = columnWidths(asked, width, least);
    return indexes.map((index, place) => ({
      index,
      width: widths[place] ?? 0,
      again: index === 0 && part > 0,
    }));
  });
  return { ...scaled(table, size, isTight), parts };
}

/** Stretches of columns that fit side by side into `room`: as few as there can be, with about as many columns in each. */
function evenly(needs: readonly number[], room: number): readonly { from: number; to: number }[] {
  const cut = (most: number): { from: number; to: number }[] => {
    const stretches: { from: number; to: number }[] = [];
    let used = Infinity;
    needs.forEach((need, index) => {
      const last = stretches.at(-1);
      if (last === undefined || used + need > room + 0.01 || index - last.from >= most) {
        stretches.push({ from: index, to: index + 1 });
        used = need;
      } else {
        last.to = index + 1;
        used += need;
      }
    });
    return stretches.length === 0 ? [{ from: 0, to: 0 }] : stretches;
  };
  const fewest = cut(Infinity);
  const even = cut(Math.ceil(needs.length / fewest.length));
  return even.length === fewest.length ? even : fewest;
}

/** Tells the author where a word is wider than its column even with hyphens: it is cut between two letters. */
function tellOfCutWords(table: Table, head: number, room: number, area: LayoutArea, size: number): void {
  const words = wordWidths(table, area, true);
  const isCut = words.some((word, index) => withPadding(word, size) > (index === 0 ? head : room) + 0.5);
  if (isCut) table.tellCutWord?.();
}

/** Tables that have been made smaller: a second round finds their paragraphs set already. */
const made = new WeakMap<Table, Map<string, readonly TableRow[]>>();

function scaled(table: Table, size: number, hyphenate: boolean): Pick<TablePlan, "rows" | "padding"> {
  const padding = { x: cellPadding.x * size, y: cellPadding.y * size };
  if (size === 1 && !hyphenate) return { rows: table.rows, padding };
  const known = made.get(table) ?? new Map<string, readonly TableRow[]>();
  made.set(table, known);
  const key = `${size} ${hyphenate}`;
  const rows =
    known.get(key) ??
    table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraph: smaller(cell.paragraph, size, hyphenate) })),
    }));
  known.set(key, rows);
  return { rows, padding };
}

function smaller(paragraph: Paragraph, size: number, hyphenate: boolean): Paragraph {
  const nodes = paragraph.nodes.map((node): InlineNode => {
    const style = variant(node.style, { size: node.style.size * size, rise: node.style.rise * size });
    return { ...node, style };
  });
  return { ...paragraph, nodes, leading: paragraph.leading * size, hyphenate };
}
