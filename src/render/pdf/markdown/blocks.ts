import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  Paragraph as MdastParagraph,
  RootContent,
} from "mdast";
import { wordsIn } from "../../../core/text-of.ts";
import type { Block, Group, Paragraph } from "../blocks/types.ts";
import { destinationName, type Setting } from "../document/book.ts";
import { innerLink } from "../document/links.ts";
import { headingType, paragraph } from "../document/paragraphs.ts";
import { variant } from "../inline/style.ts";
import type { Footnote, InlineNode, TextStyle } from "../inline/types.ts";
import { Tag } from "../tags/tag.ts";
import { besideFigures, figureOf, figuresIn } from "./figure.ts";
import { inlinesOf, type PhraseSetting } from "./inlines.ts";
import { listBlock } from "./list.ts";
import { tableBlock } from "./table.ts";
import type { BlockLook, BlockSetter } from "./types.ts";

/** The look of running text under a title of `level`. */
export function bodyLook(setting: Setting, level: number): BlockLook {
  const { looks, style } = setting.book.design;
  const { leading, justify, hyphenate } = style.text;
  return { style: looks.body, leading, justify, hyphenate, gap: leading * 0.5, indent: leading, level };
}

export const blocksOf: BlockSetter = (nodes, parent, look, setting) => {
  const open: number[] = [];
  const phrases: PhraseSetting = { ...setting, makeNote };
  return nodes.flatMap((node, index): readonly Block[] => {
    switch (node.type) {
      case "paragraph":
        return paragraphBlocks(node, parent, look, phrases, {
          keepWithNext: announces(node, nodes[index + 1]),
          follows: nodes[index - 1]?.type === "paragraph",
        });
      case "heading":
        while ((open.at(-1) ?? 0) >= node.depth) open.pop();
        open.push(node.depth);
        return [
          headingBlock(node, parent, look.level + open.length, phrases),
          ...figuresIn(node.children, phrases).flatMap((figure) => figureOf(figure, parent, setting.book)),
        ];
      case "list":
        return [listBlock(node, parent, look, phrases, blocksOf)];
      case "blockquote":
        return [quoteBlock(node, parent, look, phrases)];
      case "code":
        return [codeBlock(node, parent, look)];
      case "table":
        return [tableBlock(node, parent, phrases)];
      case "thematicBreak":
        return [
          {
            kind: "rule",
            color: setting.book.design.style.colors.rule,
            thickness: 0.5,
            width: 60,
            spacing: { before: 12, after: 12 },
          },
        ];
      default:
        return [];
    }
  });
};

/** Whether a paragraph says what the next block brings ("The group agreed on three points:"), so that no page may end between. */
function announces(node: MdastParagraph, next: RootContent | undefined): boolean {
  if (next === undefined || !["list", "blockquote", "table", "code"].includes(next.type)) return false;
  return /[:：]\s*$/u.test(wordsIn(node));
}

/** A paragraph; the images in it stand below as figures, and by their words in the sentence where it has others. */
function paragraphBlocks(
  node: MdastParagraph,
  parent: Tag,
  look: BlockLook,
  setting: PhraseSetting,
  { keepWithNext, follows }: { readonly keepWithNext: boolean; readonly follows: boolean },
): readonly Block[] {
  const figures = figuresIn(node.children, setting);
  const rest = besideFigures(node.children, figures);
  const words = rest.some((child) => child.type !== "text" || child.value.trim() !== "");
  const blocks: Block[] = [];
  if (words)
    blocks.push({ ...textBlock([...rest], parent.child("P"), look, setting, follows), keepWithNext });
  for (const figure of figures) blocks.push(...figureOf(figure, parent, setting.book));
  return blocks;
}

function textBlock(
  nodes: MdastParagraph["children"],
  tag: Tag,
  look: BlockLook,
  setting: PhraseSetting,
  follows: boolean,
): Paragraph {
  const runsOn = look.indent !== undefined;
  return paragraph(
    tag,
    inlinesOf(nodes, look.style, setting),
    look.style,
    { before: runsOn ? 0 : look.gap, after: runsOn ? 0 : look.gap },
    {
      ...(follows && look.indent !== undefined ? { firstIndent: look.indent } : {}),
      leading: look.leading,
      align: look.justify ? "justify" : "left",
      hyphenate: look.hyphenate,
    },
  );
}

function headingBlock(node: Heading, parent: Tag, level: number, setting: PhraseSetting): Block {
  const { looks, style } = setting.book.design;
  const known = setting.section.headings.find(
    (heading) => heading.span.start.offset === node.position?.start.offset,
  );
  return paragraph(
    parent.child(headingType(level)),
    inlinesOf(node.children, looks.heading, setting),
    looks.heading,
    { before: style.text.leading, after: 0 },
    {
      leading: Math.max(style.text.leading, looks.heading.size * 1.2),
      onGrid: true,
      keepWithNext: true,
      whole: true,
      align: "balance",
      ...(known === undefined
        ? {}
        : {
            destinations: [`${setting.section.id}#${known.anchor}`],
            bookmark: { title: known.text, level },
          }),
    },
  );
}

function quoteBlock(node: Blockquote, parent: Tag, look: BlockLook, setting: PhraseSetting): Group {
  const { indent: _, ...flush } = look;
  const isNote = node.data?.alert !== undefined;
  // A quotation may not hold another one by itself (ISO 32000-2, annex L).
  const around = parent.type === "BlockQuote" && !isNote ? parent.child("Sect") : parent;
  const quoted = { ...flush, style: isNote ? look.style : variant(look.style, { italic: true }) };
  return {
    kind: "group",
    blocks: blocksOf(node.children, around.child(isNote ? "Div" : "BlockQuote"), quoted, setting),
    frame: {
      bar: { color: setting.book.design.style.colors.rule, width: 1.6 },
      padding: { top: 0, right: 12, bottom: 0, left: 14 },
    },
    together: true,
    spacing: { before: look.gap * 1.6, after: look.gap * 1.6 },
  };
}

/** Each line of code as a line, and a paragraph to who hears it; what is too long goes on below. */
function codeBlock(node: Code, parent: Tag, look: BlockLook): Group {
  const style = variant(look.style, {
    family: "mono",
    size: look.style.size * 0.82,
    features: [],
    smallAcronyms: false,
  });
  const tag = parent.child("Div");
  const lines = node.value.split("\n");
  const nodes = lines.flatMap((line, index): readonly InlineNode[] => {
    const within = [tag.child("P"), new Tag("Code")];
    const words: InlineNode = { ...codeText(line, style), within };
    return index === lines.length - 1 ? [words] : [words, { kind: "break", style, within }];
  });
  return {
    kind: "group",
    blocks: [paragraph(tag, nodes, style, { before: 0, after: 0 })],
    frame: { bar: { color: "#d0d0d0", width: 1 }, padding: { top: 2, right: 8, bottom: 2, left: 10 } },
    together: true,
    spacing: { before: look.gap * 1.4, after: look.gap * 1.4 },
  };
}

/** Spaces that would end a line or be lost at its beginning are fixed ones. */
function codeText(line: string, style: TextStyle): InlineNode {
  const text = line.replace(/\t/g, "    ").replace(/^ +| {2,}/g, (spaces) => "\u00a0".repeat(spaces.length));
  return { kind: "text", text, style, verbatim: true };
}

/** A note: its number, which leads back to the call, and its text. Notes that are called in it are set after it. */
function makeNote(definition: FootnoteDefinition, note: Footnote, setting: Setting): void {
  const { book } = setting;
  const { design } = book;
  const style = design.looks.note;
  const leading = style.size * 1.32;
  const place = book.notes.length;
  const label = note.tag.child("Lbl");
  const back = innerLink(
    destinationName("call", note.number),
    book.words("backToText", { number: book.write(note.number) }),
  );
  const number = paragraph(
    label,
    [{ kind: "text", text: book.write(note.number), style, link: back }],
    style,
    { before: 0, after: 0 },
    { leading },
  );
  const look: BlockLook = {
    style,
    leading,
    justify: design.style.text.justify,
    hyphenate: design.style.text.hyphenate,
    gap: 2,
    level: 6,
  };
  book.notes.push({ note, block: number });
  const later = setting.laterNotes ?? [];
  later.push(() => {
    const blocks = blocksOf(definition.children, note.tag, look, { ...setting, laterNotes: later });
    const spacing = { before: 2, after: 2 };
    book.notes[place] = {
      note,
      block: {
        kind: "labelled",
        label: number,
        indent: 16,
        blocks,
        spacing,
        destinations: [note.destination],
      },
    };
  });
  if (setting.laterNotes !== undefined) return;
  for (const set of later) set();
}
