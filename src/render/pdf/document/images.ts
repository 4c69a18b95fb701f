import type { RenderInput } from "../../../core/artifact.ts";
import { highestShare } from "../blocks/picture.ts";
import { pdfFonts } from "../fonts/catalogue.ts";
import { scripts } from "../fonts/scripts.ts";
import { drawSvg, type PictureRoom } from "../images/draw-svg.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { PageGeometry } from "../style/types.ts";
import type { Book, BookImage } from "./book.ts";

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

export function imageSource({ assets, fonts }: RenderInput, geometry: PageGeometry): ImageSource {
  const room = { width: geometry.textWidth, height: geometry.textHeight * highestShare };
  const files = [...pdfFonts, ...scripts.flatMap((script) => script.fonts)];
  return { assets, room, fonts: files.flatMap(({ name }) => fonts.get(name) ?? []) };
}

/**
 * Opens the images of an agenda, each once: undefined for what isn't there, "unprintable" for what is no PNG, JPEG or SVG, is
 * damaged, or would take too much to draw.
 */
export function openImages(source: ImageSource, file: PdfFile): Book["image"] {
  const opened = new Map<string, BookImage | "unprintable">();
  return (path) => {
    const bytes = source.assets.get(path);
    if (bytes === undefined) return undefined;
    const image = opened.get(path) ?? openImage(path, bytes, source, file);
    opened.set(path, image);
    return image;
  };
}

function openImage(
  path: string,
  bytes: Uint8Array,
  source: ImageSource,
  file: PdfFile,
): BookImage | "unprintable" {
  try {
    const image = /\.svg$/iu.test(path) ? openSvg(path, bytes, source, file) : openPixels(path, bytes, file);
    return image !== undefined && image.width > 0 && image.height > 0 ? image : "unprintable";
  } catch {
    // pdfkit throws strings and Errors alike for what it can't read, and resvg its own: either way the words stand for the image.
    return "unprintable";
  }
}

function openPixels(path: string, bytes: Uint8Array, file: PdfFile): BookImage {
  const { width, height } = file.openImage(path, bytes);
  const scale = 72 / resolution;
  return { width: width * scale, height: height * scale, removed: [], letters: [] };
}

function openSvg(
  path: string,
  bytes: Uint8Array,
  { room, fonts }: ImageSource,
  file: PdfFile,
): BookImage | undefined {
  const drawn = drawSvg(bytes, room, fonts);
  if (drawn === undefined) return undefined;
  file.openImage(path, drawn.png);
  const { width, height, removed, letters } = drawn;
  return { width, height, removed, letters };
}
