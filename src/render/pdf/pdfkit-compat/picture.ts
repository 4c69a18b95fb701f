import { inflateSync } from "node:zlib";
import type { OpenImage } from "./types.ts";

/** More would take a gigabyte to decode, and print at 300 dots an inch on a sheet of 68 by 68 centimetres. */
const mostPixels = 64_000_000;

/** At most eight bytes a pixel (four channels of 16 bits), and one more a row. */
const bytesOfPixel = 8;

/**
 * Looks at a picture before it is embedded: pdfkit decodes the pixels of a PNG that shows through only while it writes the
 * file, where an error in them can't be caught any more.
 *
 * @throws A RangeError for a picture of too many pixels, zlib's Error for one whose pixels are damaged.
 */
export function checkPicture({ width, height, imgData }: OpenImage): void {
  if (width * height > mostPixels) throw new RangeError(`The picture has more than ${mostPixels} pixels.`);
  if (imgData === undefined) return;
  const { length } = inflateSync(imgData, { maxOutputLength: (width * bytesOfPixel + 1) * height + 1024 });
  if (length <= height) throw new RangeError("The picture ends before its last row.");
}
