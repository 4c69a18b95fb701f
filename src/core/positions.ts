import type { Point, Span } from "./span.ts";

/** Turns offsets of one text into lines and columns. Lines end at LF, CR LF or CR. */
export class Positions {
  readonly path: string;
  readonly #text: string;
  /** Where lines start, as far into the text as anybody has asked: most places are in the front matter. */
  readonly #starts = [0];
  /** The first end of a line that `starts` doesn't know yet. */
  #nextEnd: number | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
  }

  point(offset: number): Point {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    this.#reach(clamped);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#starts[low] ?? 0) + 1, offset: clamped };
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  span(start: number, end: number): Span {
    return { path: this.path, start: this.point(start), end: this.point(end) };
  }

  /** Reads on until every line that starts before an offset, or there, is known. */
  #reach(offset: number): void {
    this.#nextEnd ??= this.#firstEnd();
    while (this.#nextEnd < offset) {
      this.#starts.push(this.#nextEnd + 1);
      this.#nextEnd = endAfter(this.#text, this.#nextEnd + 1);
    }
  }

  /** Few texts have other line ends than LF: those are read in one go. */
  #firstEnd(): number {
    if (!this.#text.includes("\r")) return endAfter(this.#text, 0);
    for (const { 0: end, index } of this.#text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
    return Number.POSITIVE_INFINITY;
  }
}

function endAfter(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? Number.POSITIVE_INFINITY : end;
}

/** The very start of a file: what to point at when the file as a whole is meant. */
export function startOf(path: string): Span {
  const point: Point = { line: 1, column: 1, offset: 0 };
  return { path, start: point, end: point };
}
