import type { InputItem } from "tex-linebreak";
import { breakLines, MAX_COST, MIN_COST } from "./tex-linebreak.ts";

/** Where lines end: indexes of items. */
export type LineEnds = readonly number[];

/** The looseness that a line may have before words are divided, and before anything goes (TeX's \pretolerance and \tolerance). */
const firstTolerance = 0.8;
const secondTolerance = 1.6;

/** After a hyphen or a dash that stands between two words: a line may end there. */
export const dashCost = 30;

/** Between two signs of Chinese or Japanese a line may end as well as at a space. */
export const eastAsianCost = 0;

/** So it may between two words that no space stands between, as in Thai. */
export const wordCost = 1;

/**
 * Breaks justified lines by Knuth and Plass's method; undefined where `items` can't be set within `tolerance`. Where a line
 * has no spaces at all, the library lets it grow beyond the column instead of failing: that counts as failing too.
 */
function optimal(items: InputItem[], width: number, tolerance: number | null): LineEnds | undefined {
  try {
    const points = breakLines(items, width, {
      maxAdjustmentRatio: tolerance,
      initialMaxAdjustmentRatio: Math.min(tolerance ?? secondTolerance, 1.5),
      doubleHyphenPenalty: 3000,
      adjacentLooseTightPenalty: 1000,
    });
    const ends = points.slice(1);
    return isOverfull(items, ends, width) ? undefined : ends;
  } catch {
    return undefined;
  }
}

interface JustifiedLines<Items> {
  readonly items: Items;
  readonly ends: LineEnds;
  /** Whether their spaces stay as they are. */
  readonly ragged: boolean;
}

/**
 * Justified lines in two passes, as TeX does: whole words at a small tolerance, then divided ones, then whatever fits.
 *
 * @param items Builds the items, with or without divided words.
 */
export function breakJustified<Items extends { readonly items: InputItem[] }>(
  build: (divided: boolean) => Items,
  width: number,
): JustifiedLines<Items> {
  const whole = build(false);
  const first = optimal(whole.items, width, firstTolerance);
  if (first !== undefined) return { items: whole, ends: first, ragged: false };
  const divided = build(true);
  if (mayEnd(divided.items, wordCost))
    return { items: divided, ends: breakRagged(divided.items, width), ragged: true };
  if (mayEnd(divided.items, eastAsianCost))
    return { items: divided, ends: breakRagged(divided.items, width), ragged: false };
  const ends =
    optimal(divided.items, width, secondTolerance) ??
    optimal(divided.items, width, null) ??
    breakRagged(divided.items, width);
  return { items: divided, ends, ragged: false };
}

/**
 * Whether lines may end where no space is. Most of them have few spaces to stretch, which the method can't weigh, so that they
 * are filled one after the other. Those of Chinese and Japanese, which may end anywhere, end within a character of each other;
 * those that end after words stay ragged.
 */
function mayEnd(items: readonly InputItem[], cost: number): boolean {
  return items.some((item) => item.type === "penalty" && item.cost === cost);
}

/** Whether some line is too long even with its spaces shrunk: where a word is cut there may be no spaces at all. */
function isOverfull(items: readonly InputItem[], ends: LineEnds, width: number): boolean {
  let start = 0;
  return ends.some((end) => {
    let least = 0;
    for (const item of items.slice(start, end)) {
      if (item.type === "box") least += item.width;
      if (item.type === "glue" && least > 0) least += item.width - item.shrink;
    }
    start = end + 1;
    return least > width + 0.5;
  });
}

function isBreak(items: readonly InputItem[], index: number): boolean {
  const item = items[index];
  if (item?.type === "penalty") return item.cost < MAX_COST;
  return item?.type === "glue" && items[index - 1]?.type === "box";
}

/** The last place to break that a line beginning at `start` reaches; the first one where even that is too far. */
function lineEnd(items: readonly InputItem[], start: number, width: number): number {
  let lineWidth = 0;
  let best: number | undefined;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (isBreak(items, index)) {
      const fits = lineWidth + (item.type === "penalty" ? item.width : 0) <= width + 0.01;
      if (!fits && best !== undefined) return best;
      best = index;
      if (item.type === "penalty" && item.cost <= MIN_COST) return index;
    }
    if (item.type !== "penalty") lineWidth += item.width;
  }
  return best ?? items.length - 1;
}

/** Ragged lines, each as full as it can be. Glue keeps its natural width. */
export function breakRagged(items: readonly InputItem[], width: number): LineEnds {
  const ends: number[] = [];
  for (let start = 0; start < items.length; start = (ends.at(-1) ?? start) + 1)
    ends.push(lineEnd(items, start, width));
  return ends;
}

/** The same items, with lines that end after no hyphen. */
function wholeAtDashes(items: readonly InputItem[]): readonly InputItem[] {
  return items.map((item) =>
    item.type === "penalty" && item.cost === dashCost ? { ...item, cost: MAX_COST } : item,
  );
}

/**
 * Ragged lines of about the same length, for headings: the narrowest width that takes no more lines. "Socio-Economic" stays
 * on one, where it has room there and the heading grows by no more than a line.
 */
export function breakBalanced(items: readonly InputItem[], width: number): LineEnds {
  const whole = wholeAtDashes(items);
  const kept = breakRagged(whole, width);
  const isGood = kept.length <= breakRagged(items, width).length + 1 && !isOverfull(whole, kept, width);
  return balanced(isGood ? whole : items, width);
}

function balanced(items: readonly InputItem[], width: number): LineEnds {
  const greedy = breakRagged(items, width);
  if (greedy.length < 2) return greedy;
  let narrow = width / 2;
  let wide = width;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (breakRagged(items, middle).length > greedy.length) narrow = middle;
    else wide = middle;
  }
  return breakRagged(items, wide);
}
