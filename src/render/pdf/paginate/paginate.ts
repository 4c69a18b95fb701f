import { cutChapter, fillOf, forgotten } from "./cut-chapter.ts";
import type { ColumnItem, Page, PageArea } from "./types.ts";

/** How many lines longer or shorter the pages of a chapter may be, in the order in which it is tried. Two more reach the foot. */
const lengths = [1, -1, -2, -3, -4, -5] as const;

/**
 * Cuts a chapter so that its last page isn't nearly empty: as typesetters do, its pages run a line long or some short
 * where that brings the last lines back, or takes more of them over.
 */
function fitChapter(items: readonly ColumnItem[], area: PageArea): readonly Page[] {
  const plain = cutChapter(items, area);
  if (plain.length < 2 || fillOf(plain.at(-1), area) >= forgotten) return plain;
  for (const lines of lengths) {
    const height = area.height + lines * area.grid;
    const other = cutChapter(items, { ...area, height });
    const good = other.length < plain.length || fillOf(other.at(-1), area) >= forgotten;
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
