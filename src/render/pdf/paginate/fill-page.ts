import { Cursor } from "./cursor.ts";
import type { NotePlacer } from "./notes.ts";
import type { ColumnItem, PageArea, Strip } from "./types.ts";

interface Candidate {
  /** The index of the penalty. */
  readonly index: number;
  readonly cost: number;
}

/** How badly a page looks that leaves `share` of its height empty, in the units of penalties. */
function emptiness(share: number): number {
  return 1000 * share * share;
}

/** Finds, from `start` on, where the page ends: the index of a penalty, or `items.length`. */
export class PageFiller {
  readonly #items: readonly ColumnItem[];
  readonly #area: PageArea;
  readonly #notes: NotePlacer;
  readonly #cursor: Cursor;
  #begun = false;
  #best: Candidate | undefined;

  constructor(items: readonly ColumnItem[], area: PageArea, notes: NotePlacer) {
    this.#items = items;
    this.#area = area;
    this.#notes = notes;
    this.#cursor = new Cursor(area.grid);
  }

  /** The index of the item that the page ends before. */
  fill(start: number): number {
    for (let index = start; index < this.#items.length; index += 1) {
      const item = this.#items[index];
      if (item === undefined) break;
      if (item.kind === "strip") {
        if (this.#begun && !this.#fits(item)) return this.#best?.index ?? index;
        this.#take(item);
      } else if (this.#begun) {
        if (item.kind === "space") this.#cursor.used += item.height;
        else if (this.#endsHere(item.cost, item.room)) return index;
        else this.#consider(index, item.cost);
      }
    }
    return this.#items.length;
  }

  #take(strip: Strip): void {
    if (!this.#begun) for (const repeated of strip.repeats ?? []) this.#cursor.place(repeated);
    this.#cursor.place(strip);
    this.#notes.call(strip.notes, this.#area.height - this.#cursor.used);
    this.#begun = true;
  }

  #fits(strip: Strip): boolean {
    const bottom = this.#cursor.topOf(strip) + strip.height;
    return bottom + this.#notes.heightWith(strip.notes) <= this.#area.height + 0.01;
  }

  get #left(): number {
    return this.#area.height - this.#cursor.used - this.#notes.heightWith([]);
  }

  #endsHere(cost: number, room: number | undefined): boolean {
    if (cost === -Infinity) return true;
    return room !== undefined && this.#left < room && cost !== Infinity;
  }

  #consider(index: number, penalty: number): void {
    if (penalty === Infinity) return;
    const cost = penalty + emptiness(Math.max(this.#left, 0) / this.#area.height);
    if (this.#best === undefined || cost <= this.#best.cost) this.#best = { index, cost };
  }
}
