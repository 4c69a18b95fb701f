import { readAvif } from "./formats/avif.ts";
import { readGif } from "./formats/gif.ts";
import { readJpeg } from "./formats/jpeg.ts";
import { readPng } from "./formats/png.ts";
import { tooLarge } from "./formats/too-large.ts";
import { readWebp } from "./formats/webp.ts";
import { imageTypeByBytes } from "./image-type.ts";
import type { Examined, Picture } from "./types.ts";

/** More would take a gigabyte to decode, wherever that is done, and print at 300 dots an inch on a sheet of 68 by 68 centimetres. */
export const mostPixels = 64_000_000;

/** Site and PDF of one build ask about the same bytes. */
const known = new WeakMap<Uint8Array, Examined>();

/**
 * Reads the structure of a whole image that isn't an SVG, in time and memory that its size bounds: what browsers and the PDF
 * are given is what its file says it is.
 *
 * @returns undefined where the bytes are no image of a type that browsers show
 */
export function examinePicture(bytes: Uint8Array): Examined | undefined {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const examined = examine(bytes);
  if (examined !== undefined) known.set(bytes, examined);
  return examined;
}

function examine(bytes: Uint8Array): Examined | undefined {
  const found = read(bytes);
  if (found === undefined || "damage" in found) return found;
  const { type, width, height, orientation, channels } = found;
  if (width * height > mostPixels) return { damage: tooLarge(mostPixels) };
  // What else was read, pixels among it, is let go.
  return { type, width, height, orientation, ...(channels === undefined ? {} : { channels }) };
}

function read(bytes: Uint8Array): Examined | undefined {
  switch (imageTypeByBytes(bytes)) {
    case "png":
      return readPng(bytes, mostPixels);
    case "jpeg":
      return readJpeg(bytes);
    case "gif":
      return readGif(bytes, mostPixels);
    case "webp":
      return readWebp(bytes);
    case "avif":
      return readAvif(bytes);
    default:
      return undefined;
  }
}

/** The size that a picture is shown at, in pixels. */
export function shownSize({ width, height, orientation }: Picture): {
  readonly width: number;
  readonly height: number;
} {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}
