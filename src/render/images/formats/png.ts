import { crc32, inflateSync } from "node:zlib";
import type { Examined, Picture } from "../types.ts";
import { Bytes } from "./bytes.ts";
import { orientationIn } from "./exif.ts";
import { tooLarge } from "./too-large.ts";

/** A PNG whose structure holds (W3C, PNG, third edition). */
export interface Png extends Picture {
  readonly type: "png";
  /** Of a sample. */
  readonly bits: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
  /** Three bytes an entry. */
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  /** What a sample is raised by to be light; absent for pictures made for screens. */
  readonly gamma: number | undefined;
  /** The rows, inflated, each after the number of its filter. */
  readonly rows: Uint8Array;
}

interface Chunks {
  readonly header: Uint8Array;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  readonly gamma: number | undefined;
  readonly orientation: number;
  readonly data: readonly Uint8Array[];
}

/** How many samples a pixel has, by its type of colour, and of how many bits they may be. */
const colours: Readonly<Record<number, { readonly samples: number; readonly bits: readonly number[] }>> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};

/** The seven passes of an interlaced picture: where each begins, and how far apart its pixels are. */
const passes = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
] as const;

/** The rows that are packed together: all of a picture, or those of a pass. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export function passesOf({
  width,
  height,
  interlaced,
}: Pick<Png, "width" | "height" | "interlaced">): readonly PngPass[] {
  if (!interlaced) return [{ x: 0, y: 0, across: 1, down: 1, width, height }];
  return passes
    .map((pass) => ({
      ...pass,
      width: Math.ceil((width - pass.x) / pass.across),
      height: Math.ceil((height - pass.y) / pass.down),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

export function samplesOf(colour: number): number {
  return colours[colour]?.samples ?? 1;
}

/** The bytes of a row of so many pixels, without the number of its filter. */
export function rowLength(width: number, { bits, colour }: Pick<Png, "bits" | "colour">): number {
  return Math.ceil((width * samplesOf(colour) * bits) / 8);
}

/** Some programs write a little more than the rows. */
const spare = 1024;

/**
 * Reads the structure of a PNG and inflates its rows.
 *
 * @param mostPixels no more are ever inflated
 */
export function readPng(file: Uint8Array, mostPixels: number): Examined<Png> {
  const chunks = chunksOf(new Bytes(file));
  if ("damage" in chunks) return chunks;
  const { palette, transparency, gamma, orientation } = chunks;
  const header = new Bytes(chunks.header);
  const [width, height] = [header.long(0), header.long(4)];
  const [bits, colour] = [header.byte(8), header.byte(9)];
  if (width === 0 || height === 0) return { damage: "it has no width or no height" };
  if (width * height > mostPixels) return { damage: tooLarge(mostPixels) };
  if (
    colours[colour]?.bits.includes(bits) !== true ||
    header.byte(12) > 1 ||
    header.byte(10) + header.byte(11) > 0
  )
    return { damage: "its head names a kind of PNG that doesn't exist" };
  if (colour === 3 && (palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768))
    return { damage: "its list of colours is missing or cut off" };
  const form = { type: "png", width, height, bits, colour, interlaced: header.byte(12) === 1 } as const;
  const rows = inflateRows(chunks.data, passesOf(form), form);
  if ("damage" in rows) return rows;
  return { ...form, palette, transparency, gamma, orientation, rows: rows.rows };
}

function inflateRows(
  data: readonly Uint8Array[],
  passes: readonly PngPass[],
  form: Pick<Png, "bits" | "colour">,
): Examined<{ readonly rows: Uint8Array }> {
  const expected = passes.reduce((sum, { width, height }) => sum + (rowLength(width, form) + 1) * height, 0);
  let rows: Uint8Array;
  try {
    rows = inflateSync(Buffer.concat(data), { maxOutputLength: expected + spare });
  } catch {
    return { damage: "its pixels are cut off, or packed wrongly" };
  }
  if (rows.length < expected) return { damage: "it ends before its last row" };
  let at = 0;
  for (const { width, height } of passes) {
    const step = rowLength(width, form) + 1;
    for (let row = 0; row < height; row += 1, at += step) {
      if ((rows[at] ?? 0) > 4) return { damage: "its pixels are packed in a way that doesn't exist" };
    }
  }
  return { rows };
}

/** A chunk: its type, and its bytes. */
interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
}

const wrong = {
  cutOff: "one of its parts is longer than the file",
  changed: "one of its parts isn't as it was written",
  unknown: "one of its parts is of a kind that doesn't exist",
  headless: "its head is missing",
  empty: "it holds no pixels",
} as const;

/** Whether browsers refuse a picture where this chunk is damaged. */
function isNeeded(type: string): boolean {
  return /^[A-Z]/u.test(type) || type === "tRNS";
}

/** The chunks up to the last one, none of which may reach past the file's end. */
function listChunks(file: Bytes): Examined<{ readonly list: readonly Chunk[] }> {
  const list: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const type = file.letters(at + 4, 4);
    const end = at + 8 + file.long(at);
    if (end + 4 > file.length) return { damage: wrong.cutOff };
    if (isNeeded(type) && crc32(file.all.subarray(at + 4, end)) !== file.long(end))
      return { damage: wrong.changed };
    if (type === "IEND") break;
    list.push({ type, body: file.all.subarray(at + 8, end) });
    at = end + 4;
  }
  return { list };
}

const knownChunks = new Set(["IHDR", "PLTE", "IDAT"]);

function chunksOf(file: Bytes): Examined<Chunks> {
  const listed = listChunks(file);
  if ("damage" in listed) return listed;
  const { list } = listed;
  const [first] = list;
  if (first?.type !== "IHDR" || first.body.length !== 13) return { damage: wrong.headless };
  if (list.some(({ type }) => /^[A-Z]/u.test(type) && !knownChunks.has(type)))
    return { damage: wrong.unknown };
  const data = list.filter(({ type }) => type === "IDAT").map(({ body }) => body);
  if (data.length === 0) return { damage: wrong.empty };
  const bodyOf = (wanted: string): Uint8Array | undefined => list.find(({ type }) => type === wanted)?.body;
  const forScreens = list.some(({ type }) => ["sRGB", "iCCP", "cICP"].includes(type));
  const gamma = forScreens ? undefined : bodyOf("gAMA");
  const exif = bodyOf("eXIf");
  return {
    header: first.body,
    palette: bodyOf("PLTE") ?? new Uint8Array(),
    transparency: bodyOf("tRNS"),
    gamma: gamma === undefined ? undefined : new Bytes(gamma).long(0) / 100_000,
    orientation: exif === undefined ? 1 : orientationIn(exif),
    data,
  };
}
