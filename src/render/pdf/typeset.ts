import { ColumnBuilder, type LayoutArea } from "./blocks/column.ts";
import { layoutBlock, layoutBlocks } from "./blocks/layout.ts";
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

/** The strips of a note; the space between its paragraphs becomes empty ones, for notes are stacked without looking. */
function noteStrips(block: Block, area: LayoutArea): readonly Strip[] {
  const column = new ColumnBuilder();
  layoutBlock(block, area, column);
  const strips = column.items.flatMap((item): readonly Strip[] => {
    if (item.kind === "penalty") return [];
    if (item.kind === "strip") return [{ ...item, notes: [] }];
    return [{ kind: "strip", height: item.height, drawings: [], notes: [], destinations: [], frames: [] }];
  });
  return strips;
}

/** The page of every destination, from 1. */
function numbersOf(pages: readonly Page[]): PageNumbers {
  const found = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const { strip, repeated } of [...page.strips, ...page.notes]) {
      if (repeated) continue;
      for (const name of strip.destinations) if (!found.has(name)) found.set(name, index + 1);
    }
  });
  return { pages: found, firstNumbered: found.get(mainMatter) ?? 1 };
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
  const strips = new Map<Footnote, readonly Strip[]>();
  const { grid: _, ...free } = area;
  for (const { note, block } of input.notes) strips.set(note, noteStrips(block, free));
  return paginate(column.items, {
    height: geometry.textHeight,
    grid: geometry.grid,
    facing: geometry.facing,
    noteGap,
    stripsOf: (note) => strips.get(note) ?? [],
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
    pages = round(input, numbers);
    const found = numbersOf(pages);
    if (same(numbers, found)) return { pages, numbers, settled: true };
    numbers = found;
  }
  return { pages, numbers, settled: false };
}
