import type { PlacedSection } from "../../../core/agenda.ts";
import type { Block, RunningHead } from "../blocks/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, destinationName, shortTitle, toneIn } from "./book.ts";
import { mapFigure } from "./map-figure.ts";
import { leadBlocks, sectionBody, sectionHead } from "./section-body.ts";
import { bookmarkOf, enterContents, entryHeading, eyebrow, sectionHeading } from "./titles.ts";

/** Room that an entry wants on the page it begins on, in lines of running text. */
const roomInLines = 7;

/** The bar that a strategy opens with, in points. */
const barWidth = 42;
const barHeight = 4.5;

/** An entry: a rule, its number and kind, its title, and all that belongs to it. */
export function entryBlocks(
  section: PlacedSection,
  parent: Tag,
  level: number,
  chapter: string,
  book: Book,
): readonly Block[] {
  const color = toneIn(book, section);
  const tag = parent.child("Sect", { title: section.title });
  const label = book.agenda.manifest.labels[section.kind]?.name ?? section.kind;
  const head: RunningHead = { left: chapter, right: shortTitle(section), color };
  enterContents(section, Math.min(level, 3), book);
  return endingAt(section, [
    ...openingRules(section, book),
    eyebrow(section.number ?? label, tag, book, color),
    entryHeading(section.title, tag, book, {
      destination: section.id,
      level,
      head,
      bookmark: bookmarkOf(section),
    }),
    ...leadBlocks(section, tag, book, false),
    ...sectionHead(section, tag, level, book),
    ...(section.kind === "theme" ? mapFigure(section, tag, book) : []),
    ...sectionBody(section, tag, level, book),
  ]);
}

/** What an entry begins with: a rule in the colour of its line; that of a strategy has a bar on it, to find it by. */
function openingRules(section: PlacedSection, book: Book): readonly Block[] {
  const { leading } = book.design.style.text;
  const color = toneIn(book, section);
  const rule = { kind: "rule", color, onGrid: true, keepWithNext: true } as const;
  const isStrategy = section.kind === "strategy";
  const spacing = { before: leading * 1.5, after: isStrategy ? 0 : 5 };
  const after = { before: 0, after: 6 };
  const bar: Block = { ...rule, onGrid: false, thickness: barHeight, width: barWidth, spacing: after };
  return [
    { kind: "page-break", room: leading * roomInLines, spacing: { before: 0, after: 0 } },
    { ...rule, thickness: 0.9, spacing },
    ...(isStrategy ? [bar] : []),
  ];
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
  const head: RunningHead = { left: chapter, right: shortTitle(section), color: toneIn(book, section) };
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
    ...sectionHead(section, tag, level, book),
    ...sectionBody(section, tag, level, book),
  ];
}

function chapterHead(line: PlacedSection, book: Book): { readonly left: string; readonly color: string } {
  return { left: shortTitle(line), color: toneIn(book, line) };
}

/**
 * A heading over entries of one kind: "Strategies".
 *
 * @param chapter the line that they hang on, or the title of the chapter
 */
export function groupHeading(
  title: string,
  destination: string,
  parent: Tag,
  chapter: string | PlacedSection,
  book: Book,
): readonly Block[] {
  const level = 2;
  const of = typeof chapter === "string" ? { left: chapter } : chapterHead(chapter, book);
  const head: RunningHead = { ...of, right: title };
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
