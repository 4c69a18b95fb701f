import type { Footnote } from "../inline/types.ts";
import type { PlacedStrip, Strip } from "./types.ts";

/** What notes need of the page. */
export interface NoteArea {
  readonly height: number;
  readonly noteGap: number;
  stripsOf(note: Footnote): readonly Strip[];
}

/** The notes of a page, placed: from the top of the text area, in points. */
export interface NoteFoot {
  readonly placed: readonly PlacedStrip[];
  readonly rule?: number;
  /** What goes on to the next page. */
  readonly carried: readonly Strip[];
}

/** A note that is higher than this part of the page may go on to the next one; all others stay with their call. */
const longShare = 0.4;

/** While the text of a page isn't whole yet, its notes take no more than this part of it. */
const mostShare = 0.5;

/** How many lines of a long note stand on the page of its call at least. */
const leastStrips = 3;

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}

/** Keeps the room for the notes of one page, while it is being filled. */
export class NotePlacer {
  readonly #area: NoteArea;
  readonly #room: number;
  readonly #strips: Strip[] = [];
  #carried: Strip[] = [];

  /**
   * @param carried What the page before had no room for.
   * @param room The height that the text leaves for all notes and what is above them, in points; absent while the text is
   *   still coming.
   */
  constructor(area: NoteArea, carried: readonly Strip[], room = area.height * mostShare) {
    this.#area = area;
    this.#room = room - area.noteGap;
    this.#add(carried);
  }

  /** Whether the page has no notes so far. */
  get isEmpty(): boolean {
    return this.#strips.length === 0 && this.#carried.length === 0;
  }

  /** The room that the notes take together with the least of those of `notes`, in points. */
  heightWith(notes: readonly Footnote[]): number {
    const more = this.#carried.length > 0 ? 0 : notes.reduce((sum, note) => sum + this.#leastOf(note), 0);
    const height = heightOf(this.#strips) + more;
    return height === 0 ? 0 : height + this.#area.noteGap;
  }

  /** Takes the notes of a strip that stands on this page. */
  call(notes: readonly Footnote[]): void {
    for (const note of notes)
      this.#add(this.#area.stripsOf(note), heightOf(this.#strips) + this.#leastOf(note));
  }

  /** Puts the notes at the foot of the page. */
  place(): NoteFoot {
    if (this.#strips.length === 0) return { placed: [], carried: this.#carried };
    let y = this.#area.height - heightOf(this.#strips);
    const rule = y - this.#area.noteGap / 2;
    const placed = this.#strips.map((strip) => {
      const here = { strip, y, repeated: false };
      y += strip.height;
      return here;
    });
    return { placed, rule, carried: this.#carried };
  }

  /** What of a note must stand on the page of its call: all of it, or the beginning of a long one. */
  #leastOf(note: Footnote): number {
    const strips = this.#area.stripsOf(note);
    const height = heightOf(strips);
    return height <= this.#area.height * longShare ? height : heightOf(strips.slice(0, leastStrips));
  }

  /** Adds what there is room for, and `least` in any case; after the first strip without room, all the rest is carried. */
  #add(strips: readonly Strip[], least = 0): void {
    for (const strip of strips) {
      const room = Math.max(this.#room, least, strip.height);
      const fits = heightOf(this.#strips) + strip.height <= room + 0.01;
      if (this.#carried.length === 0 && fits) this.#strips.push(strip);
      else this.#carried.push(strip);
    }
  }
}
