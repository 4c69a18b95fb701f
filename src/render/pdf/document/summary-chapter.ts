import { summaryContent } from "../../../plain/summary/content.ts";
import { resolvedStatement } from "../../../plain/summary/resolved-statement.ts";
import type { Run, SourcedText, StatementBlock, SummaryCard } from "../../../plain/summary/types.ts";
import { inCompany } from "../blocks/loneliness.ts";
import type { Block, Labelled } from "../blocks/types.ts";
import { variant } from "../inline/style.ts";
import type { InlineNode } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import { type Book, toneIn } from "./book.ts";
import { openPage } from "./chapters.ts";
import { linkToSection, pageOf, sectionReference } from "./links.ts";
import { paragraph, plainText } from "./paragraphs.ts";

const none = { before: 0, after: 0 } as const;

/** Room for the number or the sign of an item, in points. */
const itemIndent = 16;

/** The messages of the manifest, and what each line says in plain words. */
export function summaryChapter(sect: Tag, book: Book): readonly Block[] {
  const { cards, messages } = summaryContent(book.agenda, resolvedStatement);
  // Where the manifest has no messages, the statements of the lines stand in for them: they follow as they are.
  const own = book.agenda.manifest.summary.messages.length === 0 ? [] : messages;
  const stated = cards.filter(({ statement }) => statement.length > 0);
  if (own.length + stated.length === 0) return [];
  const title = book.words("summary");
  const destination = "group:summary";
  book.contents.push({ title, level: 1, destination });
  const opening = openPage(title, destination, sect, book);
  const blocks = [
    ...messageBlocks(own, sect, book),
    ...(stated.length === 0 ? [] : [partHeading(sect, book)]),
    ...stated.flatMap((card) => cardBlocks(card, sect, book)),
  ];
  return [...opening, { kind: "group", blocks, offGrid: true, spacing: none }];
}

function partHeading(sect: Tag, book: Book): Block {
  const { section } = book.design.looks;
  const title = book.words("summaryLines");
  const words = plainText(title, section);
  const spacing = { before: 22, after: 4 };
  return paragraph(sect.child("H2"), words, section, spacing, {
    keepWithNext: true,
    whole: true,
    align: "balance",
  });
}

function messageBlocks(messages: readonly SourcedText[], sect: Tag, book: Book): readonly Block[] {
  if (messages.length === 0) return [];
  const { looks, style } = book.design;
  const bold = variant(looks.lead, { italic: false, color: style.colors.text });
  const list = sect.child("L", { listNumbering: "Decimal" });
  const leading = bold.size * 1.36;
  const items = messages.map(({ text, origin }, index): Labelled => {
    const item = list.child("LI");
    const number = plainText(
      `${book.write(index + 1)}.`,
      variant(bold, { bold: true, color: style.colors.accent }),
    );
    const label = paragraph(item.child("Lbl"), number, bold, none, { leading });
    const from: readonly InlineNode[] =
      origin === undefined ? [] : [...plainText(" ", looks.small), ...shortReference(origin, book)];
    const body = item.child("LBody").child("P");
    const words = [...plainText(text, bold), ...from];
    const blocks = [paragraph(body, words, bold, none, { leading })];
    return { kind: "labelled", label, indent: bold.size * 1.7, blocks, spacing: { before: 4, after: 4 } };
  });
  return inCompany(items);
}

/** "(SL 3, p. 41)", with a link. */
function shortReference(section: SourcedText["origin"], book: Book): readonly InlineNode[] {
  if (section === undefined) return [];
  const style = book.design.looks.smallMuted;
  const link = linkToSection(section);
  const name = section.number ?? section.fields.short ?? section.title;
  return [
    { kind: "text", text: `(${name}`, style, link },
    pageOf(section.id, book, style, link, [", ", ")"]),
  ];
}

function cardBlocks({ line, statement }: SummaryCard, sect: Tag, book: Book): readonly Block[] {
  const { heading } = book.design.looks;
  const tag = sect.child("Sect", { title: line.title });
  const nodes = sectionReference(line, book, heading);
  const colored = nodes.map((node, index) =>
    index === 0 && line.number !== undefined
      ? { ...node, style: variant(node.style, { color: toneIn(book, line) }) }
      : node,
  );
  const spacing = { before: 12, after: 2 };
  const title = paragraph(tag.child("H3"), colored, heading, spacing, { keepWithNext: true, whole: true });
  return [title, ...statement.flatMap((block) => statementBlocks(block, tag, book))];
}

function nodesOf(runs: readonly Run[], book: Book): readonly InlineNode[] {
  const { plain } = book.design.looks;
  return runs.map(({ text, struck }) => {
    return { kind: "text", text, style: struck ? variant(plain, { strike: true }) : plain };
  });
}

/** A paragraph of a statement, its list, or its table as lines of its cells. */
function statementBlocks(block: StatementBlock, tag: Tag, book: Book): readonly Block[] {
  const { looks, style } = book.design;
  const { leading } = style.text;
  const text = (nodes: readonly InlineNode[]): Block =>
    paragraph(tag.child("P"), nodes, looks.plain, { before: 0, after: 3 }, { leading });
  if (block.kind === "paragraph") return [text(nodesOf(block.runs, book))];
  if (block.kind === "table") {
    const between = plainText(" · ", looks.plain);
    return [block.head, ...block.rows].map((row) =>
      text(row.flatMap((cell, index) => [...(index === 0 ? [] : between), ...nodesOf(cell, book)])),
    );
  }
  const { start, items } = block;
  const list = tag.child("L", { listNumbering: start === null ? "Disc" : "Decimal" });
  const set = items.map((item, index): Labelled => {
    const element = list.child("LI");
    const sign = start === null ? "•" : `${book.write(start + index)}.`;
    const label = paragraph(element.child("Lbl"), plainText(sign, looks.plain), looks.plain, none, {
      leading,
    });
    const body = element.child("LBody");
    const blocks = item.flatMap((part) => statementBlocks(part, body, book));
    return { kind: "labelled", label, indent: itemIndent, blocks, spacing: { before: 1, after: 1 } };
  });
  return inCompany(set);
}
