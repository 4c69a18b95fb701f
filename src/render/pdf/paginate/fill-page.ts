import { Cursor } from "./cursor.ts";
import type { NotePlacer } from "./notes.ts";
import type { ColumnItem, PageArea, Penalty, Space, Strip } from "./types.ts";

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
  /** The indexes of what floats and had no room on this page, in order. */
  readonly deferred: number[] = [];
  /** The penalty before what has just floated: it holds for what comes in its place. */
  #held = 0;
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
        if (!this.#place(item, index)) return this.#best?.index ?? index;
      } else if (this.#begun && this.#ends(item, index)) return index;
    }
    return this.#items.length;
  }

  /** Puts a strip next, or lets it float; false where it has no room and can't. */
  #place(strip: Strip, index: number): boolean {
    if (this.#mustFloat(strip)) this.#defer(index);
    else if (this.#begun && !this.#fits(strip)) return false;
    else this.#take(strip);
    return true;
  }

  /** Whether the page ends at this penalty; space is added. */
  #ends(item: Space | Penalty, index: number): boolean {
    if (item.kind === "space") {
      this.#cursor.used += item.height;
      return false;
    }
    if (this.#endsHere(item.cost, item.room)) return true;
    this.#consider(index, Math.max(item.cost, this.#held));
    this.#held = 0;
    return false;
  }

  /** Whether `strip` leaves its place to what follows: for want of room, or behind others that do. */
  #mustFloat(strip: Strip): boolean {
    return strip.floats === true && this.#begun && (this.deferred.length > 0 || !this.#fits(strip));
  }

  #defer(index: number): void {
    this.deferred.push(index);
    const before = this.#items[index - 1];
    if (before?.kind === "space") this.#cursor.used -= before.height;
    const penalty = before?.kind === "space" ? this.#items[index - 2] : before;
    if (penalty?.kind === "penalty") this.#held = penalty.cost;
  }

  #take(strip: Strip): void {
    if (!this.#begun) for (const repeated of strip.repeats ?? []) this.#cursor.place(repeated);
    this.#cursor.place(strip);
    this.#notes.call(strip.notes);
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
