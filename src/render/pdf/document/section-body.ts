import type { PlacedSection } from "../../../core/agenda.ts";
import { inCompany } from "../blocks/loneliness.ts";
import type { Block, Group, Labelled } from "../blocks/types.ts";
import { variant } from "../inline/style.ts";
import { blocksOf, bodyLook } from "../markdown/blocks.ts";
import type { BlockLook } from "../markdown/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, startSetting, toneIn } from "./book.ts";
import { factBlocks, headFacts } from "./facts.ts";
import { headingType, paragraph, plainText, runningText } from "./paragraphs.ts";

/** A section's summary, as a statement that opens it. */
export function leadBlocks(
  section: PlacedSection,
  parent: Tag,
  book: Book,
  large: boolean,
): readonly Block[] {
  const { summary } = section.fields;
  if (summary === undefined) return [];
  const { looks, style } = book.design;
  const look = large ? looks.lead : variant(looks.lead, { size: style.text.size });
  const leading = large ? look.size * 1.35 : style.text.leading;
  const spacing = { before: 0, after: large ? 14 : 6 };
  return [
    paragraph(parent.child("P"), plainText(summary, look), look, spacing, { leading, keepWithNext: true }),
  ];
}

function smallHeading(text: string, parent: Tag, level: number, book: Book): Block {
  const { looks, style } = book.design;
  const { heading } = looks;
  const spacing = { before: style.text.leading, after: 0 };
  return paragraph(parent.child(headingType(level)), plainText(text, heading), heading, spacing, {
    keepWithNext: true,
    onGrid: true,
    leading: Math.max(style.text.leading, heading.size * 1.2),
  });
}

/** The plain words, set apart in a panel. */
function plainPanel(section: PlacedSection, parent: Tag, level: number, book: Book): readonly Block[] {
  if (section.plain === undefined) return [];
  const { looks, style } = book.design;
  const div = parent.child("Div");
  const title = book.agenda.manifest.plainWordsHeading;
  const color = toneIn(book, section);
  const eyebrow = variant(looks.eyebrow, { color });
  const heading = paragraph(
    div.child(headingType(level)),
    plainText(title, eyebrow),
    eyebrow,
    { before: 0, after: 2 },
    { keepWithNext: true },
  );
  const look: BlockLook = {
    style: looks.plain,
    leading: style.text.leading,
    justify: false,
    hyphenate: false,
    gap: 4,
    level,
  };
  const panel: Group = {
    kind: "group",
    blocks: [heading, ...blocksOf(section.plain.blocks, div, look, startSetting(book, section))],
    frame: {
      background: style.colors.panel,
      bar: { color, width: 2.5 },
      padding: { top: 8, right: 14, bottom: 6.5, left: 15 },
    },
    together: true,
    spacing: { before: 11, after: 11 },
  };
  return [panel];
}

function questionBlocks(section: PlacedSection, parent: Tag, level: number, book: Book): readonly Block[] {
  const { openQuestions } = section.fields;
  if (openQuestions.length === 0) return [];
  const { looks, style } = book.design;
  const list = parent.child("L", { listNumbering: "Decimal" });
  const none = { before: 0, after: 0 };
  const items = openQuestions.map((question, index): Labelled => {
    const item = list.child("LI");
    const label = paragraph(
      item.child("Lbl"),
      plainText(`${book.write(index + 1)}.`, looks.body),
      looks.body,
      none,
      {
        leading: style.text.leading,
      },
    );
    const body = item.child("LBody").child("P");
    const text = runningText(body, plainText(question, looks.body), book.design, none, { align: "left" });
    return {
      kind: "labelled",
      label,
      indent: looks.body.size * 1.8,
      blocks: [text],
      spacing: { before: 2, after: 2 },
    };
  });
  return [smallHeading(book.words("openQuestions"), parent, level, book), ...inCompany(items)];
}

/** A myth's answer. */
function answerBlocks(section: PlacedSection, parent: Tag, level: number, book: Book): readonly Block[] {
  const { answer } = section.fields;
  if (answer === undefined) return [];
  const { design } = book;
  const text = runningText(parent.child("P"), plainText(answer, design.looks.body), design, {
    before: 0,
    after: 6,
  });
  return [smallHeading(book.words("answer"), parent, level, book), text];
}

/**
 * What stands below a section's title and its summary, in the order of the site: what it says in plain words, and how far it
 * is, where it is for, and for whom.
 *
 * @param level The level of the section's title in the structure.
 */
export function sectionHead(
  section: PlacedSection,
  parent: Tag,
  level: number,
  book: Book,
): readonly Block[] {
  return [
    ...answerBlocks(section, parent, level + 1, book),
    ...plainPanel(section, parent, level + 1, book),
    ...headFacts(section, parent, book),
  ];
}

/**
 * The text of a section, and all that follows it.
 *
 * @param level The level of the section's title in the structure.
 */
export function sectionBody(
  section: PlacedSection,
  parent: Tag,
  level: number,
  book: Book,
): readonly Block[] {
  const setting = startSetting(book, section);
  return [
    ...blocksOf(section.content.children, parent, bodyLook(setting, level), setting),
    ...questionBlocks(section, parent, level + 1, book),
    ...factBlocks(section, parent, book),
  ];
}
