import type { ColumnItem, Drawing, PlacedFrame, Strip } from "../paginate/types.ts";

/**
 * Turns a column round, for books that are read from the right: what was laid out from the left edge then stands from the
 * right one. Lines have been set for it already. Pictures and maps are moved, not turned: a map is the same in print, on the
 * site and in every export, and the words that explain it name its sides.
 */
export class Mirror {
  readonly #width: number;
  /** A frame around several strips stays one. */
  readonly #frames = new Map<PlacedFrame, PlacedFrame>();

  /** @param width of the column, in points */
  constructor(width: number) {
    this.#width = width;
  }

  item(item: ColumnItem): ColumnItem {
    if (item.kind === "penalty") return item;
    if (item.kind === "space") return { ...item, frames: item.frames.map((frame) => this.#frame(frame)) };
    return this.strip(item);
  }

  strip(strip: Strip): Strip {
    return {
      ...strip,
      drawings: strip.drawings.map((drawing) => this.#drawing(drawing)),
      frames: strip.frames.map((frame) => this.#frame(frame)),
      ...(strip.repeats === undefined ? {} : { repeats: strip.repeats.map((each) => this.strip(each)) }),
    };
  }

  #drawing(drawing: Drawing): Drawing {
    const width = drawing.kind === "line" ? drawing.measure : drawing.width;
    return { ...drawing, x: this.#width - drawing.x - width };
  }

  #frame(frame: PlacedFrame): PlacedFrame {
    const known = this.#frames.get(frame);
    if (known !== undefined) return known;
    const mirrored = { ...frame, x: this.#width - frame.x - frame.width, mirrored: true };
    this.#frames.set(frame, mirrored);
    return mirrored;
  }
}
