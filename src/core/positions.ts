import type { Point, Span } from "./span.ts";

/** Turns offsets of one text into lines and columns. Lines end at LF, CR LF or CR. */
export class Positions {
  readonly #path: string;
  readonly #length: number;
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    this.#length = text.length;
  }

  get #lineStarts(): readonly number[] {
    this.#starts ??= lineStartsOf(this.#text);
    return this.#starts;
  }

  point(offset: number): Point {
    const clamped = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#lineStarts[low] ?? 0) + 1, offset: clamped };
  }

  span(start: number, end: number): Span {
    return { path: this.#path, start: this.point(start), end: this.point(end) };
  }
}

function lineStartsOf(text: string): number[] {
  if (text.includes("\r")) {
    return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
  }
  // Nearly all texts: every file is read this way several times.
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** The very start of a file: what to point at when the file as a whole is meant. */
export function startOf(path: string): Span {
  const point: Point = { line: 1, column: 1, offset: 0 };
  return { path, start: point, end: point };
}
