import { usableLanguage } from "../../../core/usable-language.ts";
import { longDate } from "../../dates.ts";
import type { Block, Group, Paragraph } from "../blocks/types.ts";
import type { TextStyle } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book } from "./book.ts";
import { leadingOf } from "./design.ts";
import { paragraph, plainText } from "./paragraphs.ts";

const none = { before: 0, after: 0 } as const;

/** The height of the text that stays empty above the title, below the subtitle, and above the imprint. */
const titleDrop = 0.24;
const panelEnd = 0.1;
const imprintDrop = 0.16;

function coverLine(text: string | undefined, look: TextStyle, tag: Tag): readonly Paragraph[] {
  if (text === undefined || text === "") return [];
  const spacing = { before: 0, after: 3 };
  return [paragraph(tag.child("P"), plainText(text, look), look, spacing, { leading: look.size * 1.4 })];
}

function titleBlocks(tag: Tag, book: Book): readonly Block[] {
  const { title, subtitle } = book.agenda.manifest;
  const { coverTitle, coverSubtitle } = book.design.looks;
  const heading = paragraph(
    tag.child("H1"),
    plainText(title, coverTitle),
    coverTitle,
    { before: 0, after: 14 },
    {
      align: "balance",
      destinations: ["group:cover"],
      bookmark: { title, level: 1 },
      leading: leadingOf(coverTitle),
    },
  );
  if (subtitle === undefined) return [heading];
  const words = plainText(subtitle, coverSubtitle);
  return [heading, paragraph(tag.child("P"), words, coverSubtitle, none, { align: "balance" })];
}

/** "Working group on the local economy and Ana Lima"; who publishes what they wrote isn't named twice. */
function authorsOf({ agenda, language }: Book): string {
  const { authors, publisher } = agenda.manifest;
  const names = authors.map(({ name }) => name).filter((name) => name !== publisher.name);
  return new Intl.ListFormat(usableLanguage(language), { type: "conjunction" }).format(names);
}

/** "Second edition · 24 November 2026" */
function editionAndDate(book: Book): string {
  const { edition, date } = book.agenda.manifest;
  return [edition, longDate(date, book.language)].filter((part) => part !== undefined).join(" · ");
}

/** The cover: title and subtitle on a coloured panel, and below it authors, publisher, edition, date and licence. */
export function coverBlocks(document: Tag, book: Book): readonly Block[] {
  const { manifest } = book.agenda;
  const { looks, geometry, style } = book.design;
  const tag = document.child("Sect", { title: manifest.title });
  const { textHeight } = geometry;
  const authors = authorsOf(book);
  const panel: Group = {
    kind: "group",
    blocks: [
      { kind: "gap", height: textHeight * titleDrop, spacing: none },
      ...titleBlocks(tag, book),
      { kind: "gap", height: textHeight * panelEnd, spacing: none },
    ],
    frame: {
      background: style.colors.cover,
      bleeds: true,
      padding: { top: 0, right: geometry.textWidth * 0.08, bottom: 0, left: 0 },
    },
    spacing: none,
  };
  return [
    panel,
    { kind: "gap", height: textHeight * imprintDrop, spacing: none },
    ...coverLine(authors, looks.heading, tag),
    ...coverLine(manifest.publisher.name, authors !== "" ? looks.plain : looks.heading, tag),
    ...coverLine(editionAndDate(book), looks.plain, tag),
    ...coverLine(manifest.licence?.name, looks.plain, tag),
  ];
}
