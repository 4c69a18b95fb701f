import type { Bookmark, Paragraph, RunningHead, Spacing } from "../blocks/types.ts";
import type { Alignment, InlineNode, TextStyle } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { TagType } from "../tags/types.ts";
import { type Design, leadingOf } from "./design.ts";

interface ParagraphOptions {
  readonly leading?: number;
  readonly align?: Alignment;
  readonly hyphenate?: boolean;
  readonly indent?: number;
  readonly firstIndent?: number;
  readonly keepWithNext?: boolean;
  readonly destinations?: readonly string[];
  readonly head?: RunningHead;
  readonly bookmark?: Bookmark;
  readonly whole?: boolean;
  readonly onGrid?: boolean;
}

/** A paragraph set ragged, without divided words, unless told otherwise. */
export function paragraph(
  tag: Tag,
  nodes: readonly InlineNode[],
  style: TextStyle,
  spacing: Spacing,
  options: ParagraphOptions = {},
): Paragraph {
  const { indent, leading = leadingOf(style), align = "left", hyphenate = false, ...rest } = options;
  return {
    kind: "paragraph",
    tag,
    nodes,
    leading,
    align,
    hyphenate,
    spacing,
    ...(indent === undefined ? {} : { indent: { left: indent, right: 0 } }),
    ...rest,
  };
}

/** @param lang BCP 47, where it is not the document's */
export function plainText(text: string, style: TextStyle, lang?: string): readonly InlineNode[] {
  return [{ kind: "text", text, style, ...(lang === undefined ? {} : { lang }) }];
}

/** `nodes` as part of one more element of the structure, around those that they stand in. */
export function inElement(nodes: readonly InlineNode[], tag: Tag): readonly InlineNode[] {
  const lists = new Map<readonly Tag[], readonly Tag[]>();
  const none: readonly Tag[] = [];
  return nodes.map((node) => {
    const own = node.within ?? node.link?.tags ?? none;
    const within = lists.get(own) ?? [tag, ...own];
    lists.set(own, within);
    return { ...node, within };
  });
}

/** A paragraph of running text: justified and hyphenated as the style wishes. */
export function runningText(
  tag: Tag,
  nodes: readonly InlineNode[],
  design: Design,
  spacing: Spacing,
  options: ParagraphOptions = {},
): Paragraph {
  const { text } = design.style;
  return paragraph(tag, nodes, design.looks.body, spacing, {
    leading: text.leading,
    align: text.justify ? "justify" : "left",
    hyphenate: text.hyphenate,
    ...options,
  });
}

/** The structure type of a heading of `level`; there are six. */
export function headingType(level: number): TagType {
  const types = ["H1", "H2", "H3", "H4", "H5", "H6"] as const;
  return types[Math.min(Math.max(level, 1), 6) - 1] ?? "H6";
}
