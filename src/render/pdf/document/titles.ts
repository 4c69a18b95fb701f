import type { PlacedSection } from "../../../core/agenda.ts";
import type { Bookmark, Paragraph, RunningHead } from "../blocks/types.ts";
import { variant } from "../inline/style.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, type ContentsEntry, sectionTitle, toneIn } from "./book.ts";
import { headingType, paragraph, plainText } from "./paragraphs.ts";

/** What a title brings with it. */
export interface TitlePlace {
  readonly destination: string;
  /** As in the contents, and the structure: 1 for a chapter. */
  readonly level: number;
  readonly head?: RunningHead;
  /** As it stands in the bookmarks, where that is more than the title. */
  readonly bookmark?: string;
}

function titleBase(
  place: TitlePlace,
  title: string,
): { destinations: string[]; bookmark: Bookmark; head?: RunningHead } {
  return {
    destinations: [place.destination],
    bookmark: { title: place.bookmark ?? title, level: place.level },
    ...(place.head === undefined ? {} : { head: place.head }),
  };
}

/** A small line above a title: what kind of thing it is, and its number. */
export function eyebrow(text: string, parent: Tag, book: Book, color: string): Paragraph {
  const style = variant(book.design.looks.eyebrow, { color });
  const spacing = { before: 0, after: style.size * 0.35 };
  return paragraph(parent.child("P"), plainText(text, style), style, spacing, {
    keepWithNext: true,
    whole: true,
  });
}

/** The title of a chapter. */
export function chapterTitle(title: string, parent: Tag, book: Book, place: TitlePlace): Paragraph {
  const style = book.design.looks.chapter;
  return paragraph(
    parent.child("H1"),
    plainText(title, style),
    style,
    { before: 0, after: style.size * 0.5 },
    {
      onGrid: true,
      align: "balance",
      keepWithNext: true,
      whole: true,
      ...titleBase(place, title),
    },
  );
}

/** The title of a section of a chapter. */
export function sectionHeading(title: string, parent: Tag, book: Book, place: TitlePlace): Paragraph {
  const style = book.design.looks.section;
  const spacing = { before: book.design.geometry.grid * 2, after: style.size * 0.3 };
  return paragraph(parent.child(headingType(place.level)), plainText(title, style), style, spacing, {
    onGrid: true,
    align: "balance",
    keepWithNext: true,
    whole: true,
    ...titleBase(place, title),
  });
}

/** The title of an entry: a strategy, a value, an issue. */
export function entryHeading(title: string, parent: Tag, book: Book, place: TitlePlace): Paragraph {
  const style = book.design.looks.entry;
  const spacing = { before: 0, after: style.size * 0.4 };
  return paragraph(parent.child(headingType(place.level)), plainText(title, style), style, spacing, {
    align: "balance",
    keepWithNext: true,
    whole: true,
    leading: Math.max(style.size * 1.1, book.design.geometry.grid),
    ...titleBase(place, title),
  });
}

/** As many strategies have room in the contents: a list of their own would say the same once more. */
const strategiesInContents = 12;

/** Whether the contents name the strategies. */
export function contentsHaveStrategies({ agenda }: Book): boolean {
  const count = [...agenda.strategiesOfLine.values()].reduce((sum, { length }) => sum + length, 0);
  return count <= strategiesInContents;
}

/** Adds a section to the contents; many strategies have a list of their own. */
export function enterContents(section: PlacedSection, level: number, book: Book): void {
  if (section.kind === "strategy") {
    book.strategies.push(section);
    if (!contentsHaveStrategies(book)) return;
  }
  book.contents.push(contentsEntry(section, level, book));
}

/** A section as the contents name it. */
export function contentsEntry(section: PlacedSection, level: number, book: Book): ContentsEntry {
  return {
    title: section.title,
    ...(section.number === undefined ? {} : { number: section.number }),
    level,
    destination: section.id,
    color: toneIn(book, section),
  };
}

/** What the bookmark of a section says. */
export function bookmarkOf(section: PlacedSection): string {
  return sectionTitle(section);
}
