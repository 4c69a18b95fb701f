import type { Gif, GifFrame } from "../../images/formats/gif.ts";
import type { Pixels } from "./pixels.ts";

/** Codes have no more bits than this, so that a table of them has no more entries than its power of two. */
const mostBits = 12;

/** The rows of an interlaced frame come in four passes: where each begins, and how far apart its rows are. */
const passes = [
  { start: 0, step: 8 },
  { start: 4, step: 8 },
  { start: 2, step: 4 },
  { start: 1, step: 2 },
] as const;

/** Decodes the first frame of a GIF on its canvas, which shows through where the frame doesn't reach. */
export function decodeGif({ width, height, frame }: Gif): Pixels {
  const samples = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height);
  const entries = entriesOf(frame);
  const rows = rowsOf(frame);
  rows.forEach((row, index) => {
    for (let column = 0; column < frame.width; column += 1) {
      const entry = entries[index * frame.width + column] ?? 0;
      const [x, y] = [frame.x + column, frame.y + row];
      if (entry === frame.transparent || x >= width || y >= height) continue;
      const place = y * width + x;
      for (let channel = 0; channel < 3; channel += 1)
        samples[place * 3 + channel] = frame.palette[entry * 3 + channel] ?? 0;
      alpha[place] = 255;
    }
  });
  return { width, height, channels: 3, samples, ...(alpha.includes(0) ? { alpha } : {}) };
}

/** Which row of the frame each row of the data is. */
function rowsOf({ height, interlaced }: GifFrame): readonly number[] {
  if (!interlaced) return Array.from({ length: height }, (_, row) => row);
  return passes.flatMap(({ start, step }) =>
    Array.from(
      { length: Math.max(0, Math.ceil((height - start) / step)) },
      (_, index) => start + index * step,
    ),
  );
}

/** The numbers of the palette that the codes stand for (GIF89a, appendix F); those that are missing are the transparent one. */
function entriesOf({ width, height, codeSize, codes, transparent }: GifFrame): Uint8Array {
  const entries = new Uint8Array(width * height).fill(transparent ?? 0);
  const table = new CodeTable(codeSize);
  const read = codeReader(codes);
  let at = 0;
  let previous: number | undefined;
  while (at < entries.length) {
    const code = read(table.bits);
    if (code === undefined || code === table.clear + 1) break;
    if (code === table.clear) {
      table.empty();
      previous = undefined;
      continue;
    }
    if (code > table.next || (previous === undefined && code >= table.clear)) break;
    if (previous !== undefined) table.add(previous, code);
    at += table.write(code, entries, at);
    previous = code;
  }
  return entries;
}

/** What codes stand for: each is what another one stands for, and one entry more. */
class CodeTable {
  /** The code that empties the table; the one after it ends the data. */
  readonly clear: number;
  readonly #codeSize: number;
  readonly #prefix = new Uint16Array(1 << mostBits);
  readonly #last = new Uint8Array(1 << mostBits);
  readonly #lengths = new Uint16Array(1 << mostBits);
  /** The code that is given next. */
  next = 0;
  /** Of a code. */
  bits = 0;

  constructor(codeSize: number) {
    this.#codeSize = codeSize;
    this.clear = 1 << codeSize;
    for (let code = 0; code < this.clear; code += 1) {
      this.#last[code] = code;
      this.#lengths[code] = 1;
    }
    this.empty();
  }

  empty(): void {
    this.next = this.clear + 2;
    this.bits = this.#codeSize + 1;
  }

  /** Gives the next code to what `previous` stands for and the first entry of `code`, which may be the next code itself. */
  add(previous: number, code: number): void {
    if (this.next === 1 << mostBits) return;
    this.#prefix[this.next] = previous;
    this.#lengths[this.next] = (this.#lengths[previous] ?? 0) + 1;
    this.#last[this.next] = this.#first(code === this.next ? previous : code);
    this.next += 1;
    if (this.next === 1 << this.bits && this.bits < mostBits) this.bits += 1;
  }

  /** Writes what a code stands for, from its end. @returns how many entries these are */
  write(code: number, entries: Uint8Array, at: number): number {
    const length = this.#lengths[code] ?? 0;
    let part = code;
    for (let place = at + length - 1; place >= at; place -= 1) {
      if (place < entries.length) entries[place] = this.#last[part] ?? 0;
      part = this.#prefix[part] ?? 0;
    }
    return length;
  }

  #first(code: number): number {
    let part = code;
    while (part >= this.clear) part = this.#prefix[part] ?? 0;
    return this.#last[part] ?? 0;
  }
}

/** Codes of so many bits, the lowest bit first; undefined where they end. */
function codeReader(codes: Uint8Array): (bits: number) => number | undefined {
  let at = 0;
  let held = 0;
  let count = 0;
  return (bits) => {
    while (count < bits) {
      if (at >= codes.length) return undefined;
      held |= (codes[at] ?? 0) << count;
      at += 1;
      count += 8;
    }
    const code = held & ((1 << bits) - 1);
    held >>>= bits;
    count -= bits;
    return code;
  };
}
