import { Cursor } from "./cursor.ts";
import { PageFiller } from "./fill-page.ts";
import { NotePlacer } from "./notes.ts";
import type { ColumnItem, Page, PageArea, PlacedStrip, Strip } from "./types.ts";

/** Below what floats, where it stands at the head of a page, in points. */
const belowFloat = 18;

/** A last page that is filled less than this looks forgotten, in parts of its height. */
export const forgotten = 0.27;

/** How badly a last page looks that holds next to nothing, in the units of penalties. */
const forgottenCost = 200;

/** A chapter cut as far as here, in the best way that was found. */
interface Waypoint {
  /** Those of the chapter, with what floats where it has come to stand. */
  readonly items: readonly ColumnItem[];
  /** The index of the item that the next page begins with. */
  readonly start: number;
  /** How many strips have found their page. */
  readonly strips: number;
  /** What is left of the notes of the page before. */
  readonly carried: readonly Strip[];
  readonly cost: number;
  readonly before?: Waypoint;
}

/** Puts strips in their places, without the space a page begins or ends with. */
function placeStrips(items: readonly ColumnItem[], grid: number): readonly PlacedStrip[] {
  const placed: PlacedStrip[] = [];
  const cursor = new Cursor(grid);
  for (const item of items) {
    if (item.kind === "space" && placed.length > 0) cursor.space(item.height);
    if (item.kind !== "strip") continue;
    if (placed.length === 0) {
      for (const strip of item.repeats ?? []) placed.push({ strip, y: cursor.place(strip), repeated: true });
    }
    placed.push({ strip: item, y: cursor.place(item), repeated: false });
  }
  return placed;
}

/** Sets a page, and tells what of its notes goes on to the next one. */
function setPage(
  items: readonly ColumnItem[],
  carried: readonly Strip[],
  area: PageArea,
): { readonly page: Page; readonly carried: readonly Strip[] } {
  const strips = placeStrips(items, area.grid);
  const last = strips.at(-1);
  const used = last === undefined ? 0 : last.y + last.strip.height;
  const notes = new NotePlacer(area, carried, area.height - used);
  for (const { strip, repeated } of strips) if (!repeated) notes.call(strip.notes);
  const foot = notes.place();
  const page = { strips, notes: foot.placed, ...(foot.rule === undefined ? {} : { noteRule: foot.rule }) };
  return { page, carried: foot.carried };
}

/** The items with those at `deferred`, and the space before each, moved behind the end of the page at `end`. */
function floatOver(
  items: readonly ColumnItem[],
  end: number,
  deferred: readonly number[],
): { readonly items: readonly ColumnItem[]; readonly end: number } {
  if (!deferred.some((index) => index < end)) return { items, end };
  const moved = new Set(deferred.filter((index) => index < end));
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

/** How full a page is, in parts of its height. */
export function fillOf(page: Page | undefined, area: PageArea): number {
  const last = page?.strips.at(-1);
  return last === undefined ? 1 : (last.y + last.strip.height) / area.height;
}

function isWhole({ items, start }: Waypoint): boolean {
  return start >= items.length;
}

function stripsBetween(items: readonly ColumnItem[], start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index += 1) if (items[index]?.kind === "strip") count += 1;
  return count;
}

/** Where the pages that may come next lead. */
function nextOf(from: Waypoint, area: PageArea): readonly Waypoint[] {
  const notes = new NotePlacer(area, from.carried);
  const filler = new PageFiller(from.items, area, notes);
  return filler.fill(from.start).map((stop): Waypoint => {
    const { items, end: start } = floatOver(from.items, stop.index, filler.deferred);
    const strips = from.strips + stripsBetween(items, from.start, start);
    const next = { items, start, strips, carried: [], cost: from.cost + stop.cost, before: from };
    const isLast = start >= items.length;
    if (!isLast && notes.isEmpty) return next;
    const { page, carried } = setPage(items.slice(from.start, start), from.carried, area);
    const lacking = isLast ? Math.max(0, 1 - fillOf(page, area) / forgotten) : 0;
    return { ...next, carried, cost: next.cost + forgottenCost * lacking };
  });
}

/** Adds `waypoint` to those that are open, unless a way as good leads to the same place. */
function open(waypoint: Waypoint, waypoints: Waypoint[]): void {
  const left = (point: Waypoint): number => point.items.length - point.start;
  const same = waypoints.findIndex(
    (other) =>
      other.strips === waypoint.strips &&
      left(other) === left(waypoint) &&
      other.carried.length === waypoint.carried.length,
  );
  const known = waypoints[same];
  if (known === undefined) waypoints.push(waypoint);
  else if (waypoint.cost < known.cost) waypoints[same] = waypoint;
}

/** Takes out the waypoint that lies nearest to the beginning: no other one leads to it. */
function takeFirst(waypoints: Waypoint[]): Waypoint | undefined {
  let first = 0;
  waypoints.forEach((waypoint, index) => {
    if (waypoint.strips < (waypoints[first]?.strips ?? 0)) first = index;
  });
  return waypoints.splice(first, 1)[0];
}

/**
 * Cuts the items of one chapter into pages so that all of them together look best, as Knuth and Plass do with lines
 * (Plass, "Optimal Pagination Techniques", 1981), though from each place only the best pages are tried. Notes stand at the
 * foot of the page of their call; long ones go on to the next.
 */
export function cutChapter(chapter: readonly ColumnItem[], area: PageArea): readonly Page[] {
  const waypoints: Waypoint[] = [{ items: chapter, start: 0, strips: 0, carried: [], cost: 0 }];
  let best: Waypoint | undefined;
  for (let from = takeFirst(waypoints); from !== undefined; from = takeFirst(waypoints)) {
    if (!isWhole(from)) for (const next of nextOf(from, area)) open(next, waypoints);
    else if (best === undefined || from.cost < best.cost) best = from;
  }
  return [...pagesTo(best, area), ...notePages(best?.carried ?? [], area)];
}

/** The pages of the way to `end`. */
function pagesTo(end: Waypoint | undefined, area: PageArea): readonly Page[] {
  const pages: Page[] = [];
  for (let to = end; to?.before !== undefined; to = to.before) {
    const { before } = to;
    pages.push(setPage(to.items.slice(before.start, to.start), before.carried, area).page);
  }
  return pages.reverse();
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
