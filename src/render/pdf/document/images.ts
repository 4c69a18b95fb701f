import type { RenderInput } from "../../../core/artifact.ts";
import { examinePicture, mostPixels, shownSize } from "../../images/examine.ts";
import { readGif } from "../../images/formats/gif.ts";
import { readPng } from "../../images/formats/png.ts";
import { highestShare } from "../blocks/picture.ts";
import { pdfFonts } from "../fonts/catalogue.ts";
import { scripts } from "../fonts/scripts.ts";
import { drawSvg, type PictureRoom } from "../images/draw-svg.ts";
import { decodeGif } from "../images/gif-pixels.ts";
import { decodePng, mustDecode } from "../images/png-pixels.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { PageGeometry } from "../style/types.ts";
import type { Book, BookImage, Unprintable } from "./book.ts";

/** The resolution that photographs and screenshots are meant for, in pixels an inch. */
const resolution = 150;

/** What images are opened with. */
export interface ImageSource {
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The most room that one of them gets, in points. */
  readonly room: PictureRoom;
  /** The fonts that the words of SVGs are set in. */
  readonly fonts: readonly Uint8Array[];
}

export function imageSource(
  { assets, fonts, lookFonts = [] }: RenderInput,
  geometry: PageGeometry,
): ImageSource {
  const room = { width: geometry.textWidth, height: geometry.textHeight * highestShare };
  const files = [...pdfFonts, ...scripts.flatMap((script) => script.fonts)];
  const own = files.flatMap(({ name }) => fonts.get(name) ?? []);
  return { assets, room, fonts: [...own, ...lookFonts.map(({ bytes }) => bytes)] };
}

/**
 * Opens the images of an agenda, each once: undefined for what isn't there, and why it can't be printed for what is of another
 * format, is damaged, or would take too much to draw.
 */
export function openImages(source: ImageSource, file: PdfFile): Book["image"] {
  const opened = new Map<string, BookImage | Unprintable>();
  return (path) => {
    const bytes = source.assets.get(path);
    if (bytes === undefined) return undefined;
    const image = opened.get(path) ?? openImage(path, bytes, source, file);
    opened.set(path, image);
    return image;
  };
}

const undrawable: Unprintable = {
  cause: "drawing",
  why: "it is no SVG that can be drawn, or has too many parts",
};

function openImage(
  path: string,
  bytes: Uint8Array,
  source: ImageSource,
  file: PdfFile,
): BookImage | Unprintable {
  try {
    return /\.svg$/iu.test(path) ? openSvg(path, bytes, source, file) : openPicture(path, bytes, file);
  } catch {
    // pdfkit throws strings and Errors alike for what it can't read, and resvg its own: either way the words stand for the image.
    return { cause: "drawing", why: "it can't be read" };
  }
}

function openPicture(path: string, bytes: Uint8Array, file: PdfFile): BookImage | Unprintable {
  const picture = examinePicture(bytes);
  if (picture === undefined) return { cause: "format", why: "it is no PNG, JPEG, GIF or SVG" };
  if ("damage" in picture) return { cause: "damage", why: picture.damage };
  const { type, orientation, channels } = picture;
  if (type === "webp" || type === "avif")
    return { cause: "format", why: `a PDF can't hold ${type.toUpperCase()} images` };
  if (channels === inks)
    return { cause: "colours", why: "its colours are the inks of a printing press (CMYK)" };
  if (type === "png") openPng(path, bytes, orientation, file);
  else if (type === "gif") openGif(path, bytes, file);
  else file.openImage(path, bytes, orientation);
  const { width, height } = shownSize(picture);
  const scale = 72 / resolution;
  return { width: width * scale, height: height * scale, removed: [], letters: [] };
}

/** The channels of cyan, magenta, yellow and black. */
const inks = 4;

/** Puts the rows of a PNG into the file as they are, where it can hold them so. */
function openPng(path: string, bytes: Uint8Array, orientation: number, file: PdfFile): void {
  const png = readPng(bytes, mostPixels);
  if ("damage" in png) throw new RangeError(png.damage);
  if (mustDecode(png)) file.openPixels(path, decodePng(png), orientation);
  else file.openImage(path, bytes, orientation);
}

function openGif(path: string, bytes: Uint8Array, file: PdfFile): void {
  const gif = readGif(bytes, mostPixels);
  if ("damage" in gif) throw new RangeError(gif.damage);
  file.openPixels(path, decodeGif(gif));
}

function openSvg(
  path: string,
  bytes: Uint8Array,
  { room, fonts }: ImageSource,
  file: PdfFile,
): BookImage | Unprintable {
  const drawn = drawSvg(bytes, room, fonts);
  if (drawn === undefined) return undrawable;
  const { png, width, height, removed, letters } = drawn;
  openPng(path, png, 1, file);
  return { width, height, removed, letters };
}
