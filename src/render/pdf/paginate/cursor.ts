import type { Strip } from "./types.ts";

/** Where the next strip of a page stands: what is on the baseline grid begins at a whole number of lines from the top. */
export class Cursor {
  readonly #grid: number;
  /** The height used so far, in points. */
  used = 0;

  /** @param grid The leading of the grid; 0 for none. */
  constructor(grid: number) {
    this.#grid = grid;
  }

  /** The top of `strip`, were it next. */
  topOf(strip: Strip): number {
    if (strip.onGrid !== true || this.#grid === 0) return this.used;
    return Math.ceil(this.used / this.#grid - 0.001) * this.#grid;
  }

  /** Puts `strip` next, and tells its top. */
  place(strip: Strip): number {
    const top = this.topOf(strip);
    this.used = top + strip.height;
    return top;
  }
}
