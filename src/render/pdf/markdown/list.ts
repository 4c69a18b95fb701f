import type { List, ListItem } from "mdast";
import type { WriteNumber } from "../../../core/numerals.ts";
import { inCompany } from "../blocks/loneliness.ts";
import type { Block, Group, Labelled } from "../blocks/types.ts";
import { paragraph, plainText } from "../document/paragraphs.ts";
import type { Tag } from "../tags/tag.ts";
import type { PhraseSetting } from "./inlines.ts";
import type { BlockLook, BlockSetter } from "./types.ts";

/** Lists deeper than this stand in no further. */
const deepestIndent = 5;

function depthOf(tag: Tag): number {
  let depth = 0;
  for (let at: Tag | undefined = tag; at !== undefined; at = at.parent) if (at.type === "LI") depth += 1;
  return depth;
}

function labelOf(item: ListItem, index: number, list: List, write: WriteNumber): string {
  if (typeof item.checked === "boolean") return item.checked ? "☑" : "☐";
  if (list.ordered === true) return `${write((list.start ?? 1) + index)}.`;
  return "•";
}

/** A list: each item with its sign or number beside it. */
export function listBlock(
  list: List,
  parent: Tag,
  look: BlockLook,
  setting: PhraseSetting,
  setBlocks: BlockSetter,
): Group {
  const tag = parent.child("L", { listNumbering: list.ordered === true ? "Decimal" : "Disc" });
  const depth = depthOf(tag);
  const digits = String((list.start ?? 1) + list.children.length - 1).length;
  const indent =
    depth > deepestIndent ? 4 : look.style.size * (list.ordered === true ? 1.15 + digits * 0.55 : 1.35);
  const gap = list.spread === true ? look.gap : look.gap * 0.4;
  const blocks = list.children.map((item, index): Labelled => {
    const element = tag.child("LI");
    const words = plainText(labelOf(item, index, list, setting.book.write), look.style);
    const none = { before: 0, after: 0 };
    const label = paragraph(element.child("Lbl"), words, look.style, none, { leading: look.leading });
    const { indent: _, ...flush } = look;
    const inner = { ...flush, gap, level: Math.min(look.level + 1, 6) };
    const body: readonly Block[] = setBlocks(item.children, element.child("LBody"), inner, setting);
    return { kind: "labelled", label, indent, blocks: body, spacing: { before: gap, after: gap } };
  });
  const around = depth > 0 ? gap : look.gap;
  return { kind: "group", blocks: inCompany(blocks), spacing: { before: around, after: around } };
}
