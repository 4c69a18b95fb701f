import type { Examined } from "../types.ts";
import { Bytes } from "./bytes.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads the chunks of a WebP (RFC 9649, 2), none of which may reach past the file's end. */
export function readWebp(all: Uint8Array): Examined {
  const file = new Bytes(all);
  const end = 8 + file.long(4, true);
  if (end > file.length) return { damage: "it is cut off" };
  let canvas: Size | undefined;
  let pixels: Size | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const [type, length] = [file.letters(at, 4), file.long(at + 4, true)];
    const [body, next] = [at + 8, at + 8 + length + (length % 2)];
    if (body + length > end) return { damage: "one of its parts is longer than the file" };
    if (type === "VP8X") canvas = { width: 1 + triple(file, body + 4), height: 1 + triple(file, body + 7) };
    else if (type === "VP8 ") pixels ??= lossySize(file, body);
    else if (type === "VP8L") pixels ??= losslessSize(file, body);
    else if (type === "ANMF")
      pixels ??= { width: 1 + triple(file, body + 6), height: 1 + triple(file, body + 9) };
    at = next;
  }
  const { width, height } = canvas ?? pixels ?? { width: 0, height: 0 };
  if (pixels === undefined || pixels.width === 0 || pixels.height === 0 || width === 0 || height === 0)
    return { damage: "it holds no pixels" };
  // What its EXIF data says of turning it, browsers leave aside.
  return { type: "webp", width, height, orientation: 1 };
}

function triple(file: Bytes, at: number): number {
  return file.word(at, true) + (file.byte(at + 2) << 16);
}

/** The size in a key frame of VP8 (RFC 6386, 9.1); of no width where it isn't one. */
function lossySize(file: Bytes, at: number): Size {
  const isKeyFrame = (file.byte(at) & 1) === 0 && triple(file, at + 3) === 0x2a019d;
  if (!isKeyFrame) return { width: 0, height: 0 };
  return { width: file.word(at + 6, true) & 0x3fff, height: file.word(at + 8, true) & 0x3fff };
}

/** The size in a lossless bitstream (RFC 9649, 3.4). */
function losslessSize(file: Bytes, at: number): Size {
  if (file.byte(at) !== 0x2f) return { width: 0, height: 0 };
  const packed = file.long(at + 1, true);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
