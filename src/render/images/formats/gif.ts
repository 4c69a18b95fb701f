import type { Examined, Picture } from "../types.ts";
import { Bytes } from "./bytes.ts";
import { tooLarge } from "./too-large.ts";

/** The first frame of a GIF (GIF89a, 18 to 23). */
export interface GifFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  /** Three bytes an entry. */
  readonly palette: Uint8Array;
  /** The number in the palette that shows through. */
  readonly transparent: number | undefined;
  readonly codeSize: number;
  /** The codes of its pixels. */
  readonly codes: Uint8Array;
}

/** A GIF whose structure holds, as far as its first frame. */
export interface Gif extends Picture {
  readonly type: "gif";
  readonly frame: GifFrame;
}

/**
 * Reads a GIF up to the end of its first frame.
 *
 * @param mostPixels of the frame, which may be larger than the picture
 */
export function readGif(all: Uint8Array, mostPixels: number): Examined<Gif> {
  const file = new Bytes(all);
  const [width, height] = [file.word(6, true), file.word(8, true)];
  if (width === 0 || height === 0) return { damage: "it has no width or no height" };
  const common = paletteAt(file, 13, file.byte(10));
  let at = 13 + common.length;
  let transparent: number | undefined;
  while (at < file.length) {
    const mark = file.byte(at);
    if (mark === 0x3b) return { damage: "it holds no pixels" };
    if (mark === 0x2c) {
      const frame = frameAt(file, at, { common, transparent, mostPixels });
      return "damage" in frame ? frame : { type: "gif", width, height, orientation: 1, frame };
    }
    if (mark !== 0x21) return { damage: "its parts don't follow each other" };
    if (file.byte(at + 1) === 0xf9 && (file.byte(at + 3) & 1) === 1) transparent = file.byte(at + 6);
    const blocks = blocksAt(file, at + 2);
    if (blocks === undefined) break;
    at = blocks.end;
  }
  return { damage: "it ends before its pixels" };
}

interface FrameContext {
  readonly common: Uint8Array;
  readonly transparent: number | undefined;
  readonly mostPixels: number;
}

function frameAt(
  file: Bytes,
  at: number,
  { common, transparent, mostPixels }: FrameContext,
): Examined<GifFrame> {
  const flags = file.byte(at + 9);
  const own = paletteAt(file, at + 10, flags);
  const palette = own.length > 0 ? own : common;
  const start = at + 10 + own.length;
  const codeSize = file.byte(start);
  const blocks = blocksAt(file, start + 1);
  const [width, height] = [file.word(at + 5, true), file.word(at + 7, true)];
  if (blocks === undefined || width === 0 || height === 0) return { damage: "it ends before its last row" };
  if (width * height > mostPixels) return { damage: tooLarge(mostPixels) };
  if (palette.length === 0 || codeSize < 1 || codeSize > 11)
    return { damage: "its list of colours is missing" };
  const [x, y] = [file.word(at + 1, true), file.word(at + 3, true)];
  const interlaced = (flags & 0x40) !== 0;
  return {
    x,
    y,
    width,
    height,
    interlaced,
    palette,
    transparent,
    codeSize,
    codes: Buffer.concat(blocks.parts),
  };
}

function paletteAt(file: Bytes, at: number, flags: number): Uint8Array {
  return (flags & 0x80) === 0 ? new Uint8Array() : file.all.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
}

/** The blocks of data from `at` on, each after its length; undefined where the file ends before they do. */
function blocksAt(
  file: Bytes,
  at: number,
): { readonly parts: readonly Uint8Array[]; readonly end: number } | undefined {
  const parts: Uint8Array[] = [];
  let place = at;
  while (place < file.length) {
    const length = file.byte(place);
    if (length === 0) return { parts, end: place + 1 };
    parts.push(file.all.subarray(place + 1, place + 1 + length));
    place += length + 1;
  }
  return undefined;
}
