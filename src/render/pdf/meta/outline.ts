import { type PdfFile, pdfString } from "../pdfkit-compat/pdf-file.ts";
import type { PdfReference } from "../pdfkit-compat/types.ts";

/** A bookmark in its place: `page` from 0, `y` in points from its top. */
export interface PlacedBookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

interface Entry {
  readonly bookmark: PlacedBookmark;
  readonly children: Entry[];
}

/** A tree by levels: a bookmark stands below the last one that has a lower level. */
function treeOf(bookmarks: readonly PlacedBookmark[]): readonly Entry[] {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    const entry: Entry = { bookmark, children: [] };
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  }
  return roots;
}

/** Writes the bookmarks: the first level is shown, what is below it is folded (ISO 32000-1, 12.3.3). */
export function writeOutline(file: PdfFile, bookmarks: readonly PlacedBookmark[], pageHeight: number): void {
  const roots = treeOf(bookmarks);
  if (roots.length === 0) return;
  const outline = file.newObject({ Type: "Outlines", Count: roots.length });
  writeLevel(file, roots, outline, pageHeight);
  outline.end();
  file.catalog.Outlines = outline;
  file.catalog.PageMode = "UseOutlines";
}

function writeLevel(
  file: PdfFile,
  entries: readonly Entry[],
  parent: PdfReference,
  pageHeight: number,
): void {
  const references = entries.map(({ bookmark, children }) =>
    file.newObject({
      Title: pdfString(bookmark.title),
      Parent: parent,
      Dest: [file.pageReference(bookmark.page), "XYZ", 0, pageHeight - bookmark.y, null],
      ...(children.length === 0 ? {} : { Count: -children.length }),
    }),
  );
  parent.data.First = references[0];
  parent.data.Last = references.at(-1);
  references.forEach((reference, index) => {
    const before = references[index - 1];
    const after = references[index + 1];
    if (before !== undefined) reference.data.Prev = before;
    if (after !== undefined) reference.data.Next = after;
    const children = entries[index]?.children ?? [];
    if (children.length > 0) writeLevel(file, children, reference, pageHeight);
    reference.end();
  });
}
