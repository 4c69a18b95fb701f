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

/** Cuts the items of one chapter into pages. Notes stand at the foot of the page of their call; long ones go on to the next. */
function cutChapter(chapter: readonly ColumnItem[], area: PageArea): readonly Page[] {
  const pages: Page[] = [];
  let items = chapter;
  let carried: readonly Strip[] = [];
  let start = 0;
  while (start < items.length) {
    const trial = new NotePlacer(area, carried);
    const filler = new PageFiller(items, area, trial);
    const stop = filler.fill(start);
    const floated = floatOver(items, stop, filler.deferred);
    items = floated.items;
    const { end } = floated;
    const strips = placeStrips(items, start, end, area.grid);
    const last = strips.at(-1);
    const used = last === undefined ? 0 : last.y + last.strip.height;
    const notes = new NotePlacer(area, carried, area.height - used);
    for (const { strip, repeated } of strips) if (!repeated) notes.call(strip.notes);
    const foot = notes.place();
    pages.push({ strips, notes: foot.placed, ...(foot.rule === undefined ? {} : { noteRule: foot.rule }) });
    carried = foot.carried;
    start = end;
  }
  return [...pages, ...notePages(carried, area)];
}

/** Below what floats, where it stands at the head of a page, in points. */
const belowFloat = 18;

/** The items with those at `deferred`, and the space before each, moved behind the end of the page at `end`. */
function floatOver(
  items: readonly ColumnItem[],
  end: number,
  deferred: readonly number[],
): { readonly items: readonly ColumnItem[]; readonly end: number } {
  const moved = new Set(deferred.filter((index) => index < end));
  if (moved.size === 0) return { items, end };
  const stays = items.slice(0, end).filter((item, index) => {
    return !moved.has(index) && !(item.kind === "space" && moved.has(index + 1));
  });
  const floats = [...moved].flatMap((index): readonly ColumnItem[] => {
    const strip = items[index];
    const free = { kind: "penalty", cost: 0 } as const;
    return strip === undefined ? [] : [free, strip, free, { kind: "space", height: belowFloat, frames: [] }];
  });
  return { items: [...stays, ...floats, ...items.slice(end)], end: stays.length };
}

/** Pages of notes alone: what the last page of a chapter had no room for never stands in the next chapter. */
function notePages(notes: readonly Strip[], area: PageArea): readonly Page[] {
  const pages: Page[] = [];
  let carried = notes;
  while (carried.length > 0) {
    const { placed, rule, carried: rest } = new NotePlacer(area, carried, area.height).place();
    pages.push({ strips: [], notes: placed, ...(rule === undefined ? {} : { noteRule: rule }) });
    carried = rest;
  }
  return pages;
}

/** A last page that is filled less than this looks forgotten, in parts of its height. */
const forgotten = 0.27;

/** How many lines longer or shorter the pages of a chapter may be, in the order in which it is tried. */
const lengths = [1, -1, -2, -3, 2, -4, -5] as const;

function lastFill(pages: readonly Page[], area: PageArea): number {
  const last = pages.at(-1)?.strips.at(-1);
  return last === undefined ? 1 : (last.y + last.strip.height) / area.height;
}

/**
 * Cuts a chapter so that its last page isn't nearly empty: as typesetters do, its pages run a line long or some short
 * where that brings the last lines back, or takes more of them over.
 */
function fitChapter(items: readonly ColumnItem[], area: PageArea): readonly Page[] {
  const plain = cutChapter(items, area);
  if (plain.length < 2 || lastFill(plain, area) >= forgotten) return plain;
  for (const lines of lengths) {
    const height = area.height + lines * area.grid;
    const other = cutChapter(items, { ...area, height });
    const good = other.length < plain.length || lastFill(other, area) >= forgotten;
    if (other.length <= plain.length && good) return other;
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
  for (const chapter of chaptersOf(items)) {
    if (chapter.recto && area.facing && pages.length % 2 === 1) pages.push({ strips: [], notes: [] });
    pages.push(...fitChapter(chapter.items, area));
  }
  return pages;
}
