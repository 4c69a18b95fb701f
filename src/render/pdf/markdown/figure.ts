import type { Image, PhrasingContent } from "mdast";
import { imageTypeByName } from "../../../core/image-type.ts";
import { spanOf } from "../../../core/node-span.ts";
import { stamp } from "../../../core/stamp.ts";
import { pathInAgenda } from "../../path-in-agenda.ts";
import type { Block } from "../blocks/types.ts";
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

/** The figure that `node` becomes; nothing where it isn't an image, or where its words must stand for it. */
export function figureIn(node: PhrasingContent, setting: Setting): readonly OpenedFigure[] {
  if (node.type !== "image") return [];
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

/** An image as a figure, with its title as the caption. */
export function figureOf(
  node: Image,
  path: string,
  image: BookImage,
  parent: Tag,
  book: Book,
): readonly Block[] {
  const tag = parent.child("Figure", {
    alt: node.alt === null || node.alt === undefined || node.alt === "" ? book.words("figure") : node.alt,
  });
  const caption = captionOf(node, book);
  const picture: Block = {
    kind: "picture",
    tag,
    image: path,
    width: image.width,
    height: image.height,
    spacing: { before: 12, after: caption === "" ? 12 : 5 },
    keepWithNext: caption !== "",
  };
  if (caption === "") return [picture];
  const style = book.design.looks.smallMuted;
  const words = paragraph(
    parent.child("Caption"),
    plainText(caption, style),
    style,
    { before: 0, after: 12 },
    { align: "center", whole: true },
  );
  return [picture, words];
}
