import type { Image, PhrasingContent } from "mdast";
import { imageTypeByName } from "../../../core/image-type.ts";
import { spanOf } from "../../../core/node-span.ts";
import { stamp } from "../../../core/stamp.ts";
import { pathInAgenda } from "../../path-in-agenda.ts";
import type { Block, Picture } from "../blocks/types.ts";
import { unprintableImage } from "../diagnostics.ts";
import type { Book, BookImage, Setting, Unprintable } from "../document/book.ts";
import { missingInImage } from "../document/missing-glyphs.ts";
import { paragraph, plainText } from "../document/paragraphs.ts";
import type { Tag } from "../tags/tag.ts";

/** An image that can be printed, with its path in the agenda. */
export interface OpenedFigure {
  readonly image: Image;
  readonly path: string;
  readonly opened: BookImage;
}

/** The figures that the images in some phrases become, in links and emphasis as well: those that can be printed. */
export function figuresIn(nodes: readonly PhrasingContent[], setting: Setting): readonly OpenedFigure[] {
  return nodes.flatMap((node) => {
    if (node.type === "image") return figureOfImage(node, setting);
    return "children" in node ? figuresIn(node.children as readonly PhrasingContent[], setting) : [];
  });
}

/**
 * Phrases less the images that are shown and stand on a line of their own: those among words keep their place in the sentence
 * by their alternative text.
 */
export function besideFigures(
  nodes: readonly PhrasingContent[],
  figures: readonly OpenedFigure[],
): readonly PhrasingContent[] {
  const shown = new Set<PhrasingContent>(figures.map(({ image }) => image));
  return nodes.filter((node, index) => !shown.has(node) || !standsAlone(nodes, index));
}

function standsAlone(nodes: readonly PhrasingContent[], index: number): boolean {
  const isEnd = (node: PhrasingContent | undefined, blank: RegExp): boolean =>
    node === undefined ||
    node.type === "break" ||
    node.type === "image" ||
    (node.type === "text" && blank.test(node.value));
  return isEnd(nodes[index - 1], /(?:^|\n)[ \t]*$/u) && isEnd(nodes[index + 1], /^[ \t]*(?:\n|$)/u);
}

/** The figure that an image becomes; nothing where its words must stand for it. */
function figureOfImage(node: Image, setting: Setting): readonly OpenedFigure[] {
  const path = pathInAgenda(setting.section.path, node.url);
  const opened = path === undefined ? undefined : setting.book.image(path);
  if (path === undefined || opened === undefined) return [];
  if (!("why" in opened)) {
    tellRemoved(node, path, opened, setting);
    tellMissingLetters(node, path, opened, setting);
    return [{ image: node, path, opened }];
  }
  tellUnprintable(node, path, opened, setting);
  return [];
}

const remedies: Readonly<Record<Unprintable["cause"], string>> = {
  format: "Save it as PNG, JPEG or a plain SVG, and change the link to it.",
  damage:
    "Open it in a program that shows it, and save it anew as PNG or JPEG, of no more than 64 million pixels.",
  colours: "Save it in the colours of screens (RGB).",
  drawing: "Save it as PNG or JPEG, or as a plain SVG with fewer parts.",
};

/** What no PDF can hold, by a file's name: a rule says so of each image (AG934). */
const neverPrinted = new Set([undefined, "webp", "avif"]);

/** Says that an image's words are printed in its place, unless the site of the same build says what is wrong with its file. */
function tellUnprintable(
  node: Image,
  path: string,
  { cause, why }: Unprintable,
  { book, section }: Setting,
): void {
  const isOfFile = cause === "damage" || cause === "format";
  const saidElsewhere = neverPrinted.has(imageTypeByName(path)) || (book.siteTells && isOfFile);
  if (saidElsewhere) return;
  book.diagnostics.push(
    stamp(unprintableImage, {
      span: spanOf(section.path, node),
      message: `The image “${path}” can't be printed, since ${why}: the PDF shows its words instead.`,
      hint: remedies[cause],
    }),
  );
}

/** Says what an SVG is printed without, unless the site of the same build says so. */
function tellRemoved(node: Image, path: string, { removed }: BookImage, { book, section }: Setting): void {
  if (removed.length === 0 || book.siteTells) return;
  const parts = removed.map((part) => `\`${part}\``).join(", ");
  book.diagnostics.push(
    stamp(unprintableImage, {
      span: spanOf(section.path, node),
      message: `The image “${path}” is printed without ${parts}, which could run or fetch something.`,
      hint: "Export it as a plain SVG, or save it as PNG.",
    }),
  );
}

/** Says which letters of an SVG no font has: they are drawn as nothing, or as an empty square. */
function tellMissingLetters(
  node: Image,
  path: string,
  { letters }: BookImage,
  { book, section }: Setting,
): void {
  const missing = letters.filter((character) => !book.covers(character));
  book.diagnostics.push(...missingInImage(missing, path, spanOf(section.path, node)));
}

/** "Figure 3. The valley": the title of an image, numbered through the book; "" where it has none. */
function captionOf(node: Image, book: Book): string {
  const title = node.title ?? "";
  if (title === "") return "";
  book.captions.push(title);
  return book.words("figureCaption", { number: book.write(book.captions.length), title });
}

/** An image as a picture, without a caption. */
function pictureOf({ image, path, opened }: OpenedFigure, parent: Tag, book: Book): Picture {
  const { alt } = image;
  const tag = parent.child("Figure", {
    alt: alt === null || alt === undefined || alt === "" ? book.words("figure") : alt,
  });
  const { width, height } = opened;
  return { kind: "picture", tag, image: path, width, height, spacing: { before: 12, after: 12 } };
}

/** The images in a cell of a table, below its words. */
export function picturesInCell(figures: readonly OpenedFigure[], cell: Tag, book: Book): readonly Picture[] {
  return figures.map((figure) => pictureOf(figure, cell, book));
}

/** An image as a figure, with its title as the caption. */
export function figureOf(figure: OpenedFigure, parent: Tag, book: Book): readonly Block[] {
  const own = pictureOf(figure, parent, book);
  const caption = captionOf(figure.image, book);
  const picture: Block = {
    ...own,
    spacing: { before: 12, after: caption === "" ? 12 : 5 },
    keepWithNext: caption !== "",
  };
  if (caption === "") return [picture];
  const style = book.design.looks.smallMuted;
  const words = paragraph(
    own.tag.child("Caption"),
    plainText(caption, style),
    style,
    { before: 0, after: 12 },
    { align: "center", whole: true },
  );
  return [picture, words];
}
