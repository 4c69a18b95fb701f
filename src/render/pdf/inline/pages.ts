import type { WriteNumber } from "../../../core/numerals.ts";
import type { InlineLink, PageSpan } from "./types.ts";

/** Where destinations stand, as the last round of layout found them, and how pages are numbered. */
export interface PageNumbers {
  /** The page of each destination, from 1 at the cover. */
  readonly pages: ReadonlyMap<string, number>;
  /** The page that is numbered 1; those before it, the front matter, have roman numbers. */
  readonly firstNumbered: number;
  /** In the digits of the book. */
  readonly write: WriteNumber;
}

export const noPages: PageNumbers = { pages: new Map(), firstNumbered: 1, write: String };

/** What is printed for a page that is not known yet: as wide as most numbers will be. */
const unknownPage = "00";

const romanDigits = [
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** "xiv": a page of the front matter. */
function romanNumber(value: number): string {
  let rest = value;
  let roman = "";
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}

/** What is printed on page `page` (from 1 at the cover), and wherever the book names it. */
export function labelOfPage(page: number, { firstNumbered, write }: PageNumbers): string {
  return page < firstNumbered ? romanNumber(page) : write(page - firstNumbered + 1);
}

export function pageText(numbers: PageNumbers, destination: string): string {
  const page = numbers.pages.get(destination);
  return page === undefined ? unknownPage : labelOfPage(page, numbers);
}

/** "14–17", with the link to its beginning. */
export interface PageRange {
  readonly text: string;
  readonly link: InlineLink;
  readonly main: boolean;
}

interface Extent {
  from: number;
  to: number;
  link: InlineLink;
  main: boolean;
}

/** Pages of `spans`, each once and in order; pages side by side become a range. */
export function pageRanges(numbers: PageNumbers, spans: readonly PageSpan[]): readonly PageRange[] {
  const extents = spans
    .map(({ from, to, link, main = false }): Extent => {
      const first = numbers.pages.get(from) ?? 0;
      return { from: first, to: Math.max(first, numbers.pages.get(to) ?? 0), link, main };
    })
    .sort((a, b) => a.from - b.from || Number(b.main) - Number(a.main));
  const merged: Extent[] = [];
  for (const extent of extents) {
    const last = merged.at(-1);
    const apart = last === undefined || extent.from > last.to + (last.main || extent.main ? 0 : 1);
    const divided =
      last !== undefined && extent.from >= numbers.firstNumbered && last.from < numbers.firstNumbered;
    if (last === undefined || apart || divided) merged.push({ ...extent });
    else last.to = Math.max(last.to, extent.to);
  }
  return merged.map(({ from, to, link, main }) => ({ text: rangeText(from, to, numbers), link, main }));
}

function rangeText(from: number, to: number, numbers: PageNumbers): string {
  if (from === 0) return unknownPage;
  const first = labelOfPage(from, numbers);
  return from === to ? first : `${first}–${labelOfPage(to, numbers)}`;
}
