import { Cursor } from "./cursor.ts";
import type { NotePlacer } from "./notes.ts";
import type { ColumnItem, PageArea, Penalty, Strip } from "./types.ts";

/** A place where a page may end. */
export interface Stop {
  /** The index of the item that the page ends before. */
  readonly index: number;
  /** How bad that is, in the units of penalties. */
  readonly cost: number;
}

/** How many of the places where a page may end are worth a look. */
const mostStops = 3;

/** What is so much worse than the best of them is not. */
const worthTrying = 40;

/** How unwelcome it is that something floats away from its place. */
const floatCost = 60;

/** Where nothing but a bad place is left. */
const forcedCost = 1000;

/** How badly a page looks that leaves `share` of its height empty, in the units of penalties. */
function emptiness(share: number): number {
  return 1000 * share * share;
}

/** Finds, from `start` on, where the page may end: before a penalty, or at the end of all items. */
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
  /** The best first; of two that are alike, the one that fills more. */
  readonly #stops: Stop[] = [];

  constructor(items: readonly ColumnItem[], area: PageArea, notes: NotePlacer) {
    this.#items = items;
    this.#area = area;
    this.#notes = notes;
    this.#cursor = new Cursor(area.grid);
  }

  /** The best places where a page that begins at `start` may end, the very best first; at least one. */
  fill(start: number): readonly Stop[] {
    for (let index = start; index < this.#items.length; index += 1) {
      const item = this.#items[index];
      if (item === undefined) break;
      if (item.kind === "strip") {
        if (!this.#place(item, index)) return this.#stopsOr(index);
      } else if (item.kind === "space") {
        if (this.#begun) this.#cursor.space(item.height);
      } else if (this.#begun) {
        if (this.#endsHere(item)) return [{ index, cost: this.#emptiness }];
        this.#consider(index, item.cost);
      }
    }
    return [{ index: this.#items.length, cost: 0 }];
  }

  /** Puts a strip next, or lets it float; false where it has no room and can't. */
  #place(strip: Strip, index: number): boolean {
    if (this.#mustFloat(strip)) this.#defer(index);
    else if (this.#begun && !this.#fits(strip)) return false;
    else this.#take(strip);
    return true;
  }

  /** Whether `strip` leaves its place to what follows: for want of room, or behind others that do. */
  #mustFloat(strip: Strip): boolean {
    return strip.floats === true && this.#begun && (this.deferred.length > 0 || !this.#fits(strip));
  }

  #defer(index: number): void {
    this.deferred.push(index);
    const before = this.#items[index - 1];
    if (before?.kind === "space") this.#cursor.dropSpace();
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

  get #emptiness(): number {
    return emptiness(Math.max(this.#left, 0) / this.#area.height);
  }

  #endsHere({ cost, room }: Penalty): boolean {
    if (cost === -Infinity) return true;
    return room !== undefined && this.#left < room && cost !== Infinity;
  }

  #consider(index: number, cost: number): void {
    const penalty = Math.max(cost, this.#held);
    this.#held = 0;
    if (penalty === Infinity) return;
    const stop = { index, cost: penalty + this.#emptiness + floatCost * this.deferred.length };
    const place = this.#stops.findIndex((other) => stop.cost <= other.cost);
    if (place >= 0) this.#stops.splice(place, 0, stop);
    else this.#stops.push(stop);
    if (this.#stops.length > mostStops) this.#stops.pop();
  }

  #stopsOr(index: number): readonly Stop[] {
    const [best] = this.#stops;
    if (best === undefined) return [{ index, cost: forcedCost }];
    return this.#stops.filter(({ cost }) => cost <= best.cost + worthTrying);
  }
}
