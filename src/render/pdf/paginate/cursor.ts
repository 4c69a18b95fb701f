import type { Strip } from "./types.ts";

/**
 * What the space above something on the grid may give up, in parts of it, where that saves a line: otherwise the space
 * below a list, which ends anywhere between two lines, would often look twice as large as it should.
 */
const yielding = 0.3;

/** Where the next strip of a page stands: what is on the baseline grid begins at a whole number of lines from the top. */
export class Cursor {
  readonly #grid: number;
  #used = 0;
  /** The height of the space that was put last. */
  #space = 0;

  /** @param grid The leading of the grid; 0 for none. */
  constructor(grid: number) {
    this.#grid = grid;
  }

  /** The height used so far, in points. */
  get used(): number {
    return this.#used;
  }

  /** The top of `strip`, were it next. */
  topOf(strip: Strip): number {
    if (strip.onGrid !== true || this.#grid === 0) return this.#used;
    const least = this.#used - this.#space * yielding;
    return Math.ceil(least / this.#grid - 0.001) * this.#grid;
  }

  /** Puts `height` points of space next. */
  space(height: number): void {
    this.#used += height;
    this.#space = height;
  }

  /** Takes away the space that was put last. */
  dropSpace(): void {
    this.#used -= this.#space;
    this.#space = 0;
  }

  /** Puts `strip` next, and tells its top. */
  place(strip: Strip): number {
    const top = this.topOf(strip);
    this.#used = top + strip.height;
    this.#space = 0;
    return top;
  }
}
