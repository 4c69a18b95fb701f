import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { Block, RunningHead } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, shortTitle } from "./book.ts";
import { entryBlocks, groupHeading } from "./entries.ts";
import { leadBlocks, sectionBody, sectionHead } from "./section-body.ts";
import { bookmarkOf, chapterTitle, enterContents } from "./titles.ts";

/** The part of a page that the next section of the front or back matter wants to begin on the same page. */
const shareForNext = 0.55;

/** How a chapter without a number begins. */
interface ChapterOpening {
  readonly title: string;
  readonly destination: string;
  readonly head: RunningHead;
  /** As it stands in the bookmarks, where that is more than the title. */
  readonly bookmark?: string;
}

/** The bar and the title that a chapter without a number opens with. */
function openChapter(opening: ChapterOpening, tag: Tag, book: Book): readonly Block[] {
  const { accent } = book.design.style.colors;
  const { title, destination, head, bookmark = title } = opening;
  const spacing = { before: 46, after: 14 };
  return [
    { kind: "rule", color: accent, thickness: 3, width: 48, spacing, keepWithNext: true, head },
    chapterTitle(title, tag, book, { destination, level: 1, bookmark }),
  ];
}

/** Lines of text that the title of a chapter takes, with the space around it. */
const linesOfOpening = 7;

/** The room of a chapter with its title, in points. */
function roomFor(lines: number, book: Book): number {
  return (lines + linesOfOpening) * book.design.geometry.grid;
}

/** Whether a chapter of so many lines of text may stand below what goes before. */
export function isShortChapter(lines: number, book: Book): boolean {
  return roomFor(lines, book) < book.design.geometry.textHeight * shareForNext;
}

/**
 * The same at the top of a new page, with its title alone in the running head.
 *
 * @param lines how many lines of text follow, about: where they are few, the chapter stands below what goes before
 */
export function openPage(
  title: string,
  destination: string,
  tag: Tag,
  book: Book,
  lines = Infinity,
): readonly Block[] {
  const head: RunningHead = { left: title, right: "", opening: true };
  const room = roomFor(lines, book);
  const isShort = isShortChapter(lines, book);
  return [
    { kind: "page-break", spacing: { before: 0, after: 0 }, ...(isShort ? { room } : {}) },
    ...openChapter({ title, destination, head }, tag, book),
  ];
}

/** The front or the back matter: its first section begins a page, the others where they find enough room. */
export function matterChapters(
  sections: readonly PlacedSection[],
  document: Tag,
  book: Book,
): readonly Block[] {
  return sections.flatMap((section, index): readonly Block[] => {
    const { title, id } = section;
    const tag = document.child("Sect", { title });
    const head: RunningHead = { left: shortTitle(section), right: "", opening: true };
    const room = book.design.geometry.textHeight * shareForNext;
    enterContents(section, 1, book);
    return [
      { kind: "page-break", spacing: { before: 0, after: 0 }, ...(index === 0 ? {} : { room }) },
      ...openChapter({ title, destination: id, head, bookmark: bookmarkOf(section) }, tag, book),
      ...leadBlocks(section, tag, book, true),
      ...sectionHead(section, tag, 1, book),
      ...sectionBody(section, tag, 1, book),
    ];
  });
}

/** A chapter that stands in the contents under a name of its kind. */
function openListed(title: string, destination: string, tag: Tag, book: Book): readonly Block[] {
  book.contents.push({ title, level: 1, destination });
  return openPage(title, destination, tag, book);
}

/** The issues, by the role they play. */
export function issuesChapter(document: Tag, book: Book): readonly Block[] {
  const { issues, manifest } = book.agenda;
  if (issues.length === 0) return [];
  const title = manifest.labels.issue?.plural ?? "issue";
  const tag = document.child("Sect", { title });
  const opening = openListed(title, "group:issues", tag, book);
  const groups = groupBy(issues, ({ fields }) => fields.role);
  const blocks = [...groups].flatMap(([role, members]) => {
    if (groups.size === 1) return members.flatMap((issue) => entryBlocks(issue, tag, 2, title, book));
    const name = book.words(`role.${role ?? "none"}`);
    const group = tag.child("Sect", { title: name });
    return [
      ...groupHeading(name, `group:issues.${role ?? "none"}`, group, title, book),
      ...members.flatMap((issue) => entryBlocks(issue, group, 3, title, book)),
    ];
  });
  return [...opening, ...blocks];
}

/** The themes that cut across the lines, with their open questions. */
export function themesChapter(document: Tag, book: Book): readonly Block[] {
  const { themes, manifest } = book.agenda;
  if (themes.length === 0) return [];
  const title = manifest.labels.theme?.plural ?? "theme";
  const tag = document.child("Sect", { title });
  return [
    ...openListed(title, "group:themes", tag, book),
    ...themes.flatMap((theme) => entryBlocks(theme, tag, 2, title, book)),
  ];
}
