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

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}

/** Keeps the room for the notes of one page, while it is being filled. */
export class NotePlacer {
  readonly #area: NoteArea;
  readonly #strips: Strip[] = [];
  #carried: Strip[] = [];

  /** @param carried What the page before had no room for. */
  constructor(area: NoteArea, carried: readonly Strip[]) {
    this.#area = area;
    this.#add(carried, area.height / 2);
  }

  /** The room that the notes take together with those of `notes`, in points. */
  heightWith(notes: readonly Footnote[]): number {
    const more = notes.reduce((sum, note) => sum + heightOf(this.#area.stripsOf(note)), 0);
    const height = heightOf(this.#strips) + more;
    return height === 0 ? 0 : height + this.#area.noteGap;
  }

  /**
   * Takes the notes of a strip that stands on this page.
   *
   * @param room The height that the text leaves for all notes, in points; what needs more goes on to the next page.
   */
  call(notes: readonly Footnote[], room: number): void {
    for (const note of notes) this.#add(this.#area.stripsOf(note), room - this.#area.noteGap);
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

  #add(strips: readonly Strip[], room: number): void {
    for (const strip of strips) {
      const fits = heightOf(this.#strips) + strip.height <= Math.max(room, strip.height) + 0.01;
      if (this.#carried.length === 0 && fits) this.#strips.push(strip);
      else this.#carried.push(strip);
    }
  }
}
