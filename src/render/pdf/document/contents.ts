import type { Block } from "../blocks/types.ts";
import { variant } from "../inline/style.ts";
import type { TextStyle } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";
import type { Book, ContentsEntry } from "./book.ts";
import { openPage } from "./chapters.ts";
import { leadingOf } from "./design.ts";
import { innerLink } from "./links.ts";
import { paragraph } from "./paragraphs.ts";

/** How an entry stands, by its level, in points: from the left, and above it. */
const steps = [
  { indent: 0, before: 9 },
  { indent: 14, before: 2 },
  { indent: 28, before: 0 },
] as const;

/** The room of an entry in lines of running text, on average. */
const linesOfEntry = 1.3;

/** How far the second line of a long title stands in, in points. */
const hanging = 14;

function lookOf(level: number, book: Book): TextStyle {
  const { contentsChapter, contentsPart, contentsEntry } = book.design.looks;
  if (level === 1) return contentsChapter;
  return level === 2 ? contentsPart : contentsEntry;
}

/** A line of a list with page numbers: number, title, dots, page. */
export function entryBlock(entry: ContentsEntry, toc: Tag, book: Book): Block {
  const style = lookOf(entry.level, book);
  const title = entry.number === undefined ? entry.title : `${entry.number} ${entry.title}`;
  const link = innerLink(entry.destination, title);
  const number =
    entry.number === undefined
      ? []
      : [
          {
            kind: "text" as const,
            text: `${entry.number.replace(/ /g, "\u00a0")} `,
            style: variant(style, { color: entry.color ?? book.design.style.colors.accent, bold: true }),
            link,
          },
        ];
  const { indent, before } = steps[entry.level - 1] ?? steps[2];
  const block = paragraph(
    toc.child("TOCI"),
    [...number, { kind: "text", text: entry.title, style, link }],
    style,
    { before, after: entry.level === 1 ? 2 : 0 },
    { leading: leadingOf(style), whole: true, keepWithNext: entry.level === 1, firstIndent: -hanging },
  );
  const dots = entry.level === 1 ? style : variant(style, { bold: false });
  return {
    ...block,
    indent: { left: indent + hanging, right: 0 },
    leader: { destination: entry.destination, style: dots, link },
  };
}

/** The lists of the contents, one in another: entries of a deeper level are a list below those that they belong to. */
class NestedLists {
  readonly #open: Tag[] = [];
  readonly #parent: Tag;

  constructor(parent: Tag) {
    this.#parent = parent;
  }

  /** The list that the next entry, of `level`, stands in. */
  at(level: number): Tag {
    this.#open.length = Math.min(this.#open.length, level);
    while (this.#open.length < level) this.#open.push((this.#open.at(-1) ?? this.#parent).child("TOC"));
    return this.#open.at(-1) ?? this.#parent;
  }
}

/** The contents, from what all chapters have entered. */
export function contentsBlocks(sect: Tag, book: Book): readonly Block[] {
  const title = book.words("contents");
  const lists = new NestedLists(sect);
  return [
    ...openPage(title, "group:contents", sect, book, book.contents.length * linesOfEntry),
    ...book.contents.map((entry) => entryBlock(entry, lists.at(entry.level), book)),
  ];
}
