import type { PlacedSection } from "../../../core/agenda.ts";
import type { Block, RunningHead } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, destinationName, shortTitle } from "./book.ts";
import { mapFigure } from "./map-figure.ts";
import { leadBlocks, sectionBody } from "./section-body.ts";
import { bookmarkOf, enterContents, entryHeading, eyebrow, sectionHeading } from "./titles.ts";

/** Room that an entry wants on the page it begins on, in lines of running text. */
const roomInLines = 7;

/** An entry: a rule, its number and kind, its title, and all that belongs to it. */
export function entryBlocks(
  section: PlacedSection,
  parent: Tag,
  level: number,
  chapter: string,
  book: Book,
): readonly Block[] {
  const { colors, text } = book.design.style;
  const tag = parent.child("Sect", { title: section.title });
  const label = book.agenda.manifest.labels[section.kind]?.name ?? section.kind;
  const head: RunningHead = { left: chapter, right: shortTitle(section) };
  enterContents(section, Math.min(level, 3), book);
  return endingAt(section, [
    { kind: "page-break", room: text.leading * roomInLines, spacing: { before: 0, after: 0 } },
    {
      kind: "rule",
      color: colors.accent,
      thickness: 0.9,
      onGrid: true,
      spacing: { before: text.leading * 1.5, after: 5 },
      keepWithNext: true,
    },
    eyebrow(section.number ?? label, tag, book),
    entryHeading(section.title, tag, book, {
      destination: section.id,
      level,
      head,
      bookmark: bookmarkOf(section),
    }),
    ...leadBlocks(section, tag, book, false),
    ...(section.kind === "theme" ? mapFigure(section, tag, book) : []),
    ...sectionBody(section, tag, level, book),
  ]);
}

/** The blocks of a section, the last of which tells where it ends. */
function endingAt(section: PlacedSection, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined) return blocks;
  return [...blocks.slice(0, -1), { ...last, ends: [destinationName("end", section.id)] }];
}

/** A section of running text inside a chapter. */
export function narrativeBlocks(
  section: PlacedSection,
  parent: Tag,
  level: number,
  chapter: string,
  book: Book,
): readonly Block[] {
  const tag = parent.child("Sect", { title: section.title });
  const head: RunningHead = { left: chapter, right: shortTitle(section) };
  enterContents(section, level, book);
  return [
    {
      kind: "page-break",
      room: book.design.style.text.leading * roomInLines,
      spacing: { before: 0, after: 0 },
    },
    sectionHeading(section.title, tag, book, {
      destination: section.id,
      level,
      head,
      bookmark: bookmarkOf(section),
    }),
    ...leadBlocks(section, tag, book, false),
    ...sectionBody(section, tag, level, book),
  ];
}

/** A heading over entries of one kind: "Strategies". */
export function groupHeading(
  title: string,
  destination: string,
  parent: Tag,
  chapter: string,
  book: Book,
): readonly Block[] {
  const level = 2;
  const head: RunningHead = { left: chapter, right: title };
  book.contents.push({ title, level, destination });
  return [
    {
      kind: "page-break",
      room: book.design.style.text.leading * (roomInLines + 4),
      spacing: { before: 0, after: 0 },
    },
    sectionHeading(title, parent, book, { destination, level, head }),
  ];
}
