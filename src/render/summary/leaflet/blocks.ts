import type { Block, Columns, Group } from "../../pdf/blocks/types.ts";
import { plainText } from "../../pdf/document/paragraphs.ts";
import type { TextStyle } from "../../pdf/inline/types.ts";
import { Tag } from "../../pdf/tags/tag.ts";
import type { CardsPart, KeyWordsPart, Statement, StatementsPart, SummaryDocument } from "../types.ts";
import { cardBlocks } from "./card.ts";
import { columnGap, type Density, leadingsAt } from "./design.ts";
import { mapBlocks } from "./map.ts";
import { bulletList, type ListEntry, noSpace, partTitle, statementNodes, text } from "./paragraphs.ts";
import type { LeafletContext } from "./types.ts";
import { whereBlocks } from "./where.ts";

/** The leaflet: its structure, and its blocks in reading order. */
export interface LeafletContent {
  readonly document: Tag;
  readonly blocks: readonly Block[];
}

const partGap = 13;

/** What is read first takes the whole width of the sheet; the rest runs in two columns. */
export function leafletBlocks(
  summary: SummaryDocument,
  language: string,
  shared: Omit<LeafletContext, "leadings">,
  density: Density,
): LeafletContent {
  const document = new Tag("Document", { lang: language });
  const inWidth: LeafletContext = { ...shared, leadings: leadingsAt(density.wide) };
  const inColumns: LeafletContext = { ...shared, leadings: leadingsAt(density.columns) };
  const wide: Block[] = [headBlock(summary, document, inWidth)];
  const narrow: Block[] = [];
  for (const part of summary.parts) {
    const isOpening = part.name === "in-short" || part.name === "why-now";
    if (part.kind === "map") wide.push(...mapBlocks(part, document, inWidth));
    else if (part.kind === "statements" && isOpening) wide.push(...openingBlocks(part, document, inWidth));
    // What was checked is for whoever asks: the page of the summary says it, and a sheet has no room for doubts about itself.
    else if (part.kind !== "notes") narrow.push(...columnBlocks(part, document, inColumns));
  }
  narrow.push(...whereBlocks(summary, document, inColumns), ...licenceBlocks(summary, document, inColumns));
  const columns: Columns = {
    kind: "columns",
    blocks: narrow,
    gap: columnGap,
    spacing: { before: 12, after: 0 },
  };
  return { document, blocks: [...wide, columns] };
}

/** Title, and who speaks, on a coloured ground. */
function headBlock(summary: SummaryDocument, document: Tag, context: LeafletContext): Group {
  const { looks, colors } = context;
  const sect = document.child("Sect", { title: summary.title });
  const line = (type: "H1" | "P", words: string, style: TextStyle, leading: number): Block =>
    text(sect.child(type), plainText(words, style), style, leading, {
      spacing: type === "H1" ? { before: 2, after: 5 } : noSpace,
      keepWithNext: true,
      balanced: type === "H1",
    });
  return {
    kind: "group",
    blocks: [
      line("P", summary.label, looks.headBold, context.leadings.body),
      line("H1", summary.title, looks.title, context.leadings.title),
      line("P", summary.imprint.join(" "), looks.head, context.leadings.body),
    ],
    frame: { background: colors.cover, bleeds: true, padding: { top: 0, right: 0, bottom: 11, left: 0 } },
    spacing: { before: 0, after: 12 },
  };
}

/** The messages in larger letters, the facts below them. */
function openingBlocks(part: StatementsPart, document: Tag, context: LeafletContext): readonly Block[] {
  const sect = document.child("Sect", { title: part.title });
  const isLead = part.name === "in-short";
  const style = isLead ? context.looks.lead : context.looks.body;
  const leading = isLead ? context.leadings.lead : context.leadings.body;
  const items = part.statements.map((statement) => statementEntry(statement, style, context));
  return [
    partTitle(part.title, sect, context, isLead ? 0 : 9),
    ...bulletList(items, sect, style, leading, isLead ? 3 : 2),
  ];
}

function columnBlocks(
  part: StatementsPart | CardsPart | KeyWordsPart,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  const sect = document.child("Sect", { title: part.title });
  const heading = partTitle(part.title, sect, context, partGap);
  return [heading, ...partBlocks(part, sect, context)];
}

function partBlocks(
  part: StatementsPart | CardsPart | KeyWordsPart,
  sect: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { body, bold } = context.looks;
  switch (part.kind) {
    case "statements": {
      const items = part.statements.map((statement) => statementEntry(statement, body, context));
      return bulletList(items, sect, body, context.leadings.body, 2.5);
    }
    case "cards":
      return part.cards.flatMap((card) => cardBlocks(card, sect, context));
    case "key-words": {
      const items = part.words.map(({ id, term, plain }) => ({
        nodes: [...plainText(`${term}${context.joint}`, bold), ...plainText(plain, body)],
        origin: id,
      }));
      return bulletList(items, sect, body, context.leadings.body, 1.5);
    }
  }
}

function statementEntry(statement: Statement, style: TextStyle, context: LeafletContext): ListEntry {
  return { nodes: statementNodes(statement, style, context), origin: statement.origin?.section.id };
}

/** Under which terms the sheet may be copied. */
function licenceBlocks(
  { licence }: SummaryDocument,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  if (licence === undefined) return [];
  const words = plainText(licence.name, context.looks.muted);
  const spacing = { before: 3, after: 0 };
  return [text(document.child("P"), words, context.looks.muted, context.leadings.body, { spacing })];
}
