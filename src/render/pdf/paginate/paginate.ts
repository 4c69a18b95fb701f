import { Cursor } from "./cursor.ts";
import { PageFiller } from "./fill-page.ts";
import { NotePlacer } from "./notes.ts";
import type { ColumnItem, Page, PageArea, PlacedStrip, Strip } from "./types.ts";

/** Puts the strips between `start` and `end` in their places, without the space a page begins or ends with. */
function placeStrips(
  items: readonly ColumnItem[],
  start: number,
  end: number,
  grid: number,
): readonly PlacedStrip[] {
  const placed: PlacedStrip[] = [];
  const cursor = new Cursor(grid);
  for (const item of items.slice(start, end)) {
    if (item.kind === "space" && placed.length > 0) cursor.used += item.height;
    if (item.kind !== "strip") continue;
    if (placed.length === 0) {
      for (const strip of item.repeats ?? []) placed.push({ strip, y: cursor.place(strip), repeated: true });
    }
    placed.push({ strip: item, y: cursor.place(item), repeated: false });
  }
  return placed;
}

interface Cut {
  readonly pages: readonly Page[];
  /** Notes that the last page had no room for. */
  readonly carried: readonly Strip[];
}

/** Cuts the items of one chapter into pages. Notes stand at the foot of the page of their call, unless they are higher than it. */
function cutChapter(items: readonly ColumnItem[], area: PageArea, before: readonly Strip[]): Cut {
  const pages: Page[] = [];
  let carried = before;
  let start = 0;
  while (start < items.length) {
    const trial = new NotePlacer(area, carried);
    const end = new PageFiller(items, area, trial).fill(start);
    const strips = placeStrips(items, start, end, area.grid);
    const notes = new NotePlacer(area, carried);
    const last = strips.at(-1);
    const used = last === undefined ? 0 : last.y + last.strip.height;
    for (const { strip, repeated } of strips) if (!repeated) notes.call(strip.notes, area.height - used);
    const foot = notes.place();
    pages.push({ strips, notes: foot.placed, ...(foot.rule === undefined ? {} : { noteRule: foot.rule }) });
    carried = foot.carried;
    start = end;
  }
  return { pages, carried };
}

/** A last page that is filled less than this looks forgotten, in parts of its height. */
const forgotten = 0.27;

/** How many lines longer or shorter the pages of a chapter may be, in the order in which it is tried. */
const lengths = [1, -1, -2, -3, 2, -4, -5] as const;

function lastFill({ pages }: Cut, area: PageArea): number {
  const last = pages.at(-1)?.strips.at(-1);
  return last === undefined ? 1 : (last.y + last.strip.height) / area.height;
}

/**
 * Cuts a chapter so that its last page isn't nearly empty: as typesetters do, its pages run a line long or some short
 * where that brings the last lines back, or takes more of them over.
 */
function fitChapter(items: readonly ColumnItem[], area: PageArea, carried: readonly Strip[]): Cut {
  const plain = cutChapter(items, area, carried);
  if (plain.pages.length < 2 || plain.carried.length > 0 || lastFill(plain, area) >= forgotten) return plain;
  for (const lines of lengths) {
    const height = area.height + lines * area.grid;
    const other = cutChapter(items, { ...area, height }, carried);
    const good = other.pages.length < plain.pages.length || lastFill(other, area) >= forgotten;
    if (other.carried.length === 0 && other.pages.length <= plain.pages.length && good) return other;
  }
  return plain;
}

interface Chapter {
  readonly items: ColumnItem[];
  readonly recto: boolean;
}

/** The column cut where a page must end. */
function chaptersOf(items: readonly ColumnItem[]): readonly Chapter[] {
  const chapters: Chapter[] = [{ items: [], recto: false }];
  for (const item of items) {
    if (item.kind === "penalty" && item.cost === -Infinity)
      chapters.push({ items: [], recto: item.recto === true });
    else chapters.at(-1)?.items.push(item);
  }
  return chapters.filter((chapter) => chapter.items.length > 0);
}

/** Cuts the column into pages. Where pages face each other, what must begin at the right has an empty page before it. */
export function paginate(items: readonly ColumnItem[], area: PageArea): readonly Page[] {
  const pages: Page[] = [];
  let carried: readonly Strip[] = [];
  for (const chapter of chaptersOf(items)) {
    if (chapter.recto && area.facing && pages.length % 2 === 1) pages.push({ strips: [], notes: [] });
    const cut = fitChapter(chapter.items, area, carried);
    pages.push(...cut.pages);
    carried = cut.carried;
  }
  while (carried.length > 0) {
    const foot = new NotePlacer(area, carried).place();
    pages.push({
      strips: [],
      notes: foot.placed,
      ...(foot.rule === undefined ? {} : { noteRule: foot.rule }),
    });
    carried = foot.carried;
  }
  return pages;
}
