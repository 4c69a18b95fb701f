import type { PlacedSection } from "../../../core/agenda.ts";
import type { Bookmark, Paragraph, RunningHead } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, sectionTitle } from "./book.ts";
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
export function eyebrow(text: string, parent: Tag, book: Book): Paragraph {
  const style = book.design.looks.eyebrow;
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

/** Adds a section to the contents; strategies have a list of their own. */
export function enterContents(section: PlacedSection, level: number, book: Book): void {
  if (section.kind === "strategy") {
    book.strategies.push(section);
    return;
  }
  book.contents.push({
    title: section.title,
    ...(section.number === undefined ? {} : { number: section.number }),
    level,
    destination: section.id,
  });
}

/** What the bookmark of a section says. */
export function bookmarkOf(section: PlacedSection): string {
  return sectionTitle(section);
}
