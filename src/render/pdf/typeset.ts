import { numeralsOf } from "../../core/numerals.ts";
import { ColumnBuilder, emptyStrip, type LayoutArea } from "./blocks/column.ts";
import { shifted } from "./blocks/columns.ts";
import { layoutBlock, layoutBlocks } from "./blocks/layout.ts";
import { Mirror } from "./blocks/mirror.ts";
import type { Block } from "./blocks/types.ts";
import { type BookNote, mainMatter } from "./document/book.ts";
import type { ComposeContext } from "./inline/compose.ts";
import { noPages, type PageNumbers } from "./inline/pages.ts";
import type { Footnote } from "./inline/types.ts";
import { paginate } from "./paginate/paginate.ts";
import type { Page, Strip } from "./paginate/types.ts";
import type { PageGeometry } from "./style/types.ts";

/** Room above the notes of a page, in points: half above and half below their rule. */
const noteGap = 14;

/**
 * How often the book is laid out until the pages that it names are those that they stand on. One round finds the pages,
 * a second prints them; a third is needed where the printed numbers moved a line to another page.
 */
const mostRounds = 8;

export interface TypesetInput {
  readonly blocks: readonly Block[];
  readonly notes: readonly BookNote[];
  readonly geometry: PageGeometry;
  /** What setting a paragraph needs, but for the pages. */
  readonly compose: Omit<ComposeContext, "pages">;
}

export interface Typeset {
  readonly pages: readonly Page[];
  readonly numbers: PageNumbers;
  /** Whether every page that the book names is the one it means. */
  readonly settled: boolean;
}

/** What stays together of a note, at most, in parts of a page. */
const heldShare = 0.3;

/** A note as it is set, and the notes that are called in it first. */
interface SetNote {
  readonly strips: readonly Strip[];
  readonly called: readonly Footnote[];
}

/**
 * The strips of a note. They are stacked without looking, so that the space between its paragraphs becomes strips as well,
 * and lines between which no page may end become one.
 */
function noteStrips(block: Block, area: LayoutArea): SetNote {
  const column = new ColumnBuilder();
  layoutBlock(block, area, column);
  const strips: Strip[] = [];
  const called: Footnote[] = [];
  let held = false;
  for (const item of column.items) {
    if (item.kind === "penalty") {
      held = item.cost === Infinity;
      continue;
    }
    if (item.kind === "strip") called.push(...item.notes);
    const strip = item.kind === "strip" ? { ...item, notes: [] } : emptyStrip(item.height, area);
    const last = strips.at(-1);
    if (held && last !== undefined && last.height + strip.height < area.pageHeight * heldShare)
      strips[strips.length - 1] = joined(last, strip);
    else strips.push(strip);
  }
  return { strips, called };
}

/** The strips of a note and of all that hang on it, in the order of their numbers: they stand at the foot of one page. */
function withCalled(note: Footnote, notes: ReadonlyMap<Footnote, SetNote>): readonly Strip[] {
  const hanging = [note];
  // The list grows while it is walked: notes may hang on each other in a long chain.
  for (const one of hanging) hanging.push(...(notes.get(one)?.called ?? []));
  hanging.sort((a, b) => a.number - b.number);
  return hanging.flatMap((one) => notes.get(one)?.strips ?? []);
}

/** Two strips as one. */
function joined(upper: Strip, lower: Strip): Strip {
  return {
    ...upper,
    height: upper.height + lower.height,
    drawings: [...upper.drawings, ...lower.drawings.map((drawing) => shifted(drawing, 0, upper.height))],
    destinations: [...upper.destinations, ...lower.destinations],
  };
}

/** The page of every destination, from 1. */
function numbersOf(pages: readonly Page[], language: string): PageNumbers {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { strip, repeated } of [...page.strips, ...page.notes]) {
      if (repeated) continue;
      for (const name of strip.destinations) if (!found.has(name)) found.set(name, index + 1);
    }
  });
  return { pages: found, firstNumbered: found.get(mainMatter) ?? 1, write: numeralsOf(language) };
}

function same(a: PageNumbers, b: PageNumbers): boolean {
  if (a.firstNumbered !== b.firstNumbered || a.pages.size !== b.pages.size) return false;
  return [...a.pages].every(([name, page]) => b.pages.get(name) === page);
}

function round(input: TypesetInput, numbers: PageNumbers): readonly Page[] {
  const { geometry } = input;
  const area: LayoutArea = {
    x: 0,
    width: geometry.textWidth,
    frames: [],
    pageHeight: geometry.textHeight,
    grid: geometry.grid,
    compose: { ...input.compose, pages: numbers },
  };
  const column = new ColumnBuilder();
  layoutBlocks(input.blocks, area, column);
  const mirror = geometry.mirrored ? new Mirror(geometry.textWidth) : undefined;
  const items = mirror === undefined ? column.items : column.items.map((item) => mirror.item(item));
  const turned = (note: readonly Strip[]): readonly Strip[] =>
    mirror === undefined ? note : note.map((strip) => mirror.strip(strip));
  const { grid: _, ...free } = area;
  const notes = new Map(input.notes.map(({ note, block }) => [note, noteStrips(block, free)]));
  const strips = new Map<Footnote, readonly Strip[]>();
  const stripsOf = (note: Footnote): readonly Strip[] => {
    const known = strips.get(note) ?? turned(withCalled(note, notes));
    strips.set(note, known);
    return known;
  };
  return paginate(items, {
    height: geometry.textHeight,
    grid: geometry.grid,
    facing: geometry.facing,
    noteGap,
    stripsOf,
  });
}

/**
 * Lays the book out until its page numbers are true. Where they still move at the cap (a longer number pushes a title to
 * the next page, which makes it shorter again), the last round stands, and `settled` is false.
 */
export function typeset(input: TypesetInput): Typeset {
  let numbers = noPages;
  let pages: readonly Page[] = [];
  for (let count = 0; count < mostRounds; count += 1) {
    // Those of the round before would fill as much memory again.
    pages = [];
    pages = round(input, numbers);
    const found = numbersOf(pages, input.compose.language);
    if (same(numbers, found)) return { pages, numbers, settled: true };
    numbers = found;
  }
  return { pages, numbers, settled: false };
}
