import { Bytes } from "./bytes.ts";

const orientationTag = 0x0112;

/** How a picture is to be turned, by the first directory of its EXIF data (2.32, 4.6.2), which is a TIFF file; 1 where it doesn't say. */
export function orientationIn(tiff: Uint8Array): number {
  const bytes = new Bytes(tiff);
  const order = bytes.letters(0, 2);
  const little = order === "II";
  if ((!little && order !== "MM") || bytes.word(2, little) !== 42) return 1;
  const directory = bytes.long(4, little);
  const entries = Math.min(bytes.word(directory, little), Math.floor(bytes.length / 12));
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (bytes.word(entry, little) !== orientationTag) continue;
    const value = bytes.word(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
