import type { Examined, Picture } from "../types.ts";
import { Bytes } from "./bytes.ts";
import { orientationIn } from "./exif.ts";

/** A JPEG whose structure holds (ITU T.81, annex B). */
export interface Jpeg extends Picture {
  readonly type: "jpeg";
  readonly channels: number;
}

const marks = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  tables: 0xc4,
  arithmetic: 0xcc,
  extension: 0xc8,
  exif: 0xe1,
} as const;

/** Frames that browsers and PDF readers decode: baseline, extended and progressive, in Huffman codes. */
const shownFrames = new Set([0xc0, 0xc1, 0xc2]);

interface Frame {
  readonly mark: number;
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** A segment that has a length. */
interface Segment {
  readonly mark: number;
  readonly at: number;
  readonly end: number;
}

/** The segments up to the first scan, none of which may reach past the file's end. */
function segmentsOf(file: Bytes): Examined<{ readonly list: readonly Segment[] }> {
  const list: Segment[] = [];
  for (let at = 2; list.at(-1)?.mark !== marks.scan; ) {
    while (file.byte(at) === 0xff && file.byte(at + 1) === 0xff) at += 1;
    if (at + 4 > file.length) return { damage: "it ends before its pixels" };
    if (file.byte(at) !== 0xff) return { damage: "its parts don't follow each other" };
    const mark = file.byte(at + 1);
    const length = hasNoLength(mark) ? 0 : file.word(at + 2);
    const end = at + 2 + length;
    if (length === 1 || (length === 0 && !hasNoLength(mark)) || end > file.length)
      return { damage: "one of its parts is longer than the file" };
    if (length > 0) list.push({ mark, at, end });
    at = end;
  }
  return { list };
}

/** Reads the head of a JPEG, and looks whether it comes to its end. */
export function readJpeg(all: Uint8Array): Examined<Jpeg> {
  const file = new Bytes(all);
  const segments = segmentsOf(file);
  if ("damage" in segments) return segments;
  const { list } = segments;
  const frame = list.find(({ mark }) => isFrame(mark));
  const exif = list.find(({ mark, at }) => mark === marks.exif && file.letters(at + 4, 6) === "Exif\0\0");
  const orientation = exif === undefined ? 1 : orientationIn(all.subarray(exif.at + 10, exif.end));
  if (frame === undefined) return { damage: "it never says how large it is" };
  return finish(file, frameAt(file, frame.at), orientation, list.at(-1)?.end ?? 0);
}

function hasNoLength(mark: number): boolean {
  return mark === 0x01 || (mark >= 0xd0 && mark <= marks.start);
}

function isFrame(mark: number): boolean {
  if (mark < 0xc0 || mark > 0xcf) return false;
  return mark !== marks.tables && mark !== marks.extension && mark !== marks.arithmetic;
}

function frameAt(file: Bytes, at: number): Frame {
  return {
    mark: file.byte(at + 1),
    bits: file.byte(at + 4),
    height: file.word(at + 5),
    width: file.word(at + 7),
    channels: file.byte(at + 9),
  };
}

/** @param scan where the first scan's pixels begin */
function finish(file: Bytes, frame: Frame, orientation: number, scan: number): Examined<Jpeg> {
  const { mark, bits, width, height, channels } = frame;
  if (!shownFrames.has(mark) || bits !== 8 || ![1, 3, 4].includes(channels))
    return { damage: "it is of a kind of JPEG that neither browsers nor readers of PDF show" };
  if (width === 0 || height === 0) return { damage: "it has no width or no height" };
  if (!endsAfter(file, scan)) return { damage: "it ends before its last row" };
  return { type: "jpeg", width, height, channels, orientation };
}

/** Whether the mark of the end comes after the pixels: cameras write more behind it. */
function endsAfter({ all }: Bytes, scan: number): boolean {
  for (let at = all.indexOf(0xff, scan); at !== -1; at = all.indexOf(0xff, at + 1)) {
    if (all[at + 1] === marks.end) return true;
  }
  return false;
}
