import { palette } from "../../map/palette.ts";
import type { Block } from "../../pdf/blocks/types.ts";
import { plainText } from "../../pdf/document/paragraphs.ts";
import { variant } from "../../pdf/inline/style.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import type { Card } from "../types.ts";
import { cardDestination, originLink } from "./links.ts";
import { bulletList, type ListEntry, linked, noSpace, text } from "./paragraphs.ts";
import { statementSet } from "./statement.ts";
import type { LeafletContext } from "./types.ts";

const ruleHeight = 2.5;

/** A line: a rule in its colour, what it asks for, its statement, some of its strategies, and where to read on. */
export function cardBlocks(card: Card, parent: Tag, context: LeafletContext): readonly Block[] {
  const { looks } = context;
  const sect = parent.child("Sect", { title: card.heading });
  const color = palette[card.tone];
  const look = variant(looks.card, { color });
  const heading = text(sect.child("H3"), plainText(card.heading, look), look, context.leadings.card, {
    spacing: { before: 3, after: 1 },
    keepWithNext: true,
  });
  const rule: Block = {
    kind: "rule",
    color,
    thickness: ruleHeight,
    destinations: [cardDestination(card.origin.section.id)],
    spacing: { before: 9, after: 0 },
    keepWithNext: true,
  };
  const statement = statementSet(card.statement, sect, context, card.origin.section.id);
  return [rule, heading, ...statement, ...namedBlocks(card, sect, context), readMore(card, sect, context)];
}

/** The strategies, each a link to itself, and how many more there are. */
function namedBlocks(card: Card, sect: Tag, context: LeafletContext): readonly Block[] {
  const { body, muted } = context.looks;
  const items: ListEntry[] = card.bullets.map(({ text: words, origin }) => ({
    nodes: [linked(words, body, origin === undefined ? undefined : originLink(origin, context))],
    origin: origin?.section.id,
  }));
  if (card.othersOnPaper !== undefined) items.push({ nodes: plainText(card.othersOnPaper, muted) });
  return bulletList(items, sect, body, context.leadings.body, 0).map((block) => ({
    ...block,
    keepWithNext: true,
  }));
}

function readMore(card: Card, sect: Tag, context: LeafletContext): Block {
  const { link: look } = context.looks;
  const words = linked(card.readMoreOnPaper, look, originLink(card.origin, context));
  return text(sect.child("P"), [words], look, context.leadings.body, { spacing: noSpace });
}
