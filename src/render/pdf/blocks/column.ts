import type { ComposeContext } from "../inline/compose.ts";
import type { ColumnItem, PlacedFrame, Strip } from "../paginate/types.ts";
import type { Block } from "./types.ts";

/** Where a block is laid out: the column's part it has, and what it stands in. All in points. */
export interface LayoutArea {
  readonly x: number;
  readonly width: number;
  readonly frames: readonly PlacedFrame[];
  /** The height of a whole page's text area: nothing unbreakable may be higher. */
  readonly pageHeight: number;
  /** The leading of the baseline grid; absent where lines don't stand on it: in lists, panels, tables and notes. */
  readonly grid?: number;
  readonly compose: ComposeContext;
}

/** Gathers the items of the column: space between two blocks is the larger of what they ask for. */
export class ColumnBuilder {
  readonly items: ColumnItem[] = [];
  #space = 0;
  #cost = 0;
  #room: number | undefined;
  #recto = false;
  #destinations: readonly string[] = [];

  /** Asks for at least `height` points before what comes next. */
  space(height: number): void {
    this.#space = Math.max(this.#space, height);
  }

  /** Says how well a page could end here. */
  penalty(cost: number, room?: number): void {
    if (cost === -Infinity || this.#cost === -Infinity) this.#cost = -Infinity;
    else this.#cost = Math.max(this.#cost, cost);
    if (room !== undefined) this.#room = Math.max(this.#room ?? 0, room);
  }

  /** Asks that what follows begins on a right-hand page. */
  recto(): void {
    this.#recto = true;
  }

  /** Puts destinations at the top of what comes next. */
  begin(names: readonly string[]): void {
    this.#destinations = [...this.#destinations, ...names];
  }

  /** Puts destinations at the end of what was laid out last. */
  endsHere(names: readonly string[]): void {
    const index = this.items.findLastIndex(({ kind }) => kind === "strip");
    const last = this.items[index];
    if (last?.kind === "strip")
      this.items[index] = { ...last, destinations: [...last.destinations, ...names] };
  }

  /** How much of the page is used since the last place where one must end, in points. */
  get usedSinceBreak(): number {
    const from = this.items.findLastIndex((item) => item.kind === "penalty" && item.cost === -Infinity);
    const after = this.items.slice(from + 1);
    const space = after.length === 0 || this.#cost === -Infinity ? 0 : this.#space;
    return space + after.reduce((sum, item) => sum + (item.kind === "penalty" ? 0 : item.height), 0);
  }

  /** Adds a strip, with the penalty and the space that were asked for before it. */
  strip(strip: Strip): void {
    if (this.items.length > 0) {
      this.items.push({
        kind: "penalty",
        cost: this.#cost,
        ...(this.#room === undefined ? {} : { room: this.#room }),
        ...(this.#recto ? { recto: true } : {}),
      });
    }
    if (this.#space > 0) this.items.push({ kind: "space", height: this.#space, frames: strip.frames });
    const destinations = [...this.#destinations, ...strip.destinations];
    this.items.push(this.#destinations.length === 0 ? strip : { ...strip, destinations });
    this.#destinations = [];
    this.#space = 0;
    this.#cost = 0;
    this.#room = undefined;
    this.#recto = false;
  }
}

/** A strip with nothing on it but what is given. */
export function emptyStrip(height: number, area: LayoutArea, more: Partial<Strip> = {}): Strip {
  return { kind: "strip", height, drawings: [], notes: [], destinations: [], frames: area.frames, ...more };
}

/** The destinations, running head and bookmark that a block's first strip carries. */
export function startOf(block: Block): Pick<Strip, "destinations" | "head" | "bookmark"> {
  return {
    destinations: block.destinations ?? [],
    ...(block.head === undefined ? {} : { head: block.head }),
    ...(block.bookmark === undefined ? {} : { bookmark: block.bookmark }),
  };
}
