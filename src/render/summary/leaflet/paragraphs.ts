import type { Block, Labelled, Paragraph, Spacing } from "../../pdf/blocks/types.ts";
import { paragraph, plainText } from "../../pdf/document/paragraphs.ts";
import type { InlineNode, TextStyle } from "../../pdf/inline/types.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import type { Statement } from "../types.ts";
import { originLink, webLink } from "./links.ts";
import type { LeafletContext } from "./types.ts";

export const noSpace: Spacing = { before: 0, after: 0 };

/** How far the words of an item stand in from its bullet, in points. */
export const bulletIndent = 11;

/** Running text: ragged, so that its spaces are even in a narrow column. */
export function text(
  tag: Tag,
  nodes: readonly InlineNode[],
  style: TextStyle,
  leading: number,
  options: { readonly spacing?: Spacing; readonly keepWithNext?: boolean; readonly balanced?: boolean } = {},
): Paragraph {
  const { spacing = noSpace, keepWithNext = false, balanced = false } = options;
  return paragraph(tag, nodes, style, spacing, {
    leading,
    whole: true,
    align: balanced ? "balance" : "left",
    ...(keepWithNext ? { keepWithNext } : {}),
  });
}

/** The title of a part; it stays with what follows. */
export function partTitle(title: string, parent: Tag, context: LeafletContext, before: number): Paragraph {
  const spacing = { before, after: 3 };
  const { part } = context.looks;
  return text(parent.child("H2"), plainText(title, part), part, context.leadings.part, {
    spacing,
    keepWithNext: true,
  });
}

/** More items than this may go on in the next column. */
const mostHeld = 6;

/** An item of a list. */
export interface ListEntry {
  readonly nodes: readonly InlineNode[];
  /** The id of the section or the term that it is drawn from: its element in the structure is called so. */
  readonly origin?: string | undefined;
}

/** Items with bullets: a short list stays together, of a long one its first two and its last two items. */
export function bulletList(
  items: readonly ListEntry[],
  parent: Tag,
  style: TextStyle,
  leading: number,
  gap: number,
): readonly Block[] {
  if (items.length === 0) return [];
  const list = parent.child("L", { listNumbering: "Disc" });
  return items.map(({ nodes, origin }, place): Labelled => {
    const entry = list.child("LI", origin === undefined ? {} : { title: origin });
    const label = text(entry.child("Lbl"), plainText("•", style), style, leading);
    const body = text(entry.child("LBody").child("P"), nodes, style, leading);
    const isHeld = items.length <= mostHeld || place === 0 || place === items.length - 2;
    return {
      kind: "labelled",
      label,
      indent: bulletIndent,
      blocks: [body],
      spacing: { before: place === 0 ? 0 : gap, after: 0 },
      ...(isHeld && place < items.length - 1 ? { keepWithNext: true } : {}),
    };
  });
}

/** A statement's words, with the number of its origin as a link behind them. */
export function statementNodes(
  { text: words, origin, url }: Statement,
  style: TextStyle,
  context: LeafletContext,
): readonly InlineNode[] {
  const { link: linkLook } = context.looks;
  const nodes: InlineNode[] = [{ kind: "text", text: words, style }];
  if (url !== undefined) nodes.push({ kind: "text", text: " ", style }, linked(url, linkLook, webLink(url)));
  if (origin === undefined) return nodes;
  const label = origin.label.replaceAll(" ", "\u00a0");
  return [...nodes, { kind: "text", text: " ", style }, linked(label, linkLook, originLink(origin, context))];
}

/** Words as a link, or as they are where they lead nowhere. */
export function linked(words: string, style: TextStyle, link: ReturnType<typeof originLink>): InlineNode {
  return { kind: "text", text: words, style, ...(link === undefined ? {} : { link }) };
}
