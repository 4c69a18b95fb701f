import type { Footnote, Fragment, Line, Piece } from "./types.ts";

/** What is drawn on a line, by three lists of one length. */
export interface DrawnLine {
  readonly fragments: readonly Fragment[];
  /** Where each fragment begins, from the start of the line, in points. */
  readonly places: readonly number[];
  /** In points. */
  readonly widths: readonly number[];
}

/** Where a line stands in its column, all in points, and how far its spaces are pulled, in parts of their width. */
export interface LineFit {
  readonly indent: number;
  readonly shift: number;
  readonly pull: number;
}

/** Lines have one list together where they have nothing on it: a book has tens of thousands of them. */
const none: readonly never[] = [];

/** The width of a fragment as it is shaped, in points. */
export function naturalWidth({ shaped, style }: Fragment): number {
  return ((shaped?.width ?? 0) * style.size) / 1000;
}

/**
 * A line as its paragraph keeps it: fragments that many lines share, and what tells their places. A book has hundreds of
 * thousands of pieces: as objects of their own they would fill its memory.
 */
export class SetLine implements Line {
  readonly fragments: readonly Fragment[];
  readonly fit: LineFit;
  readonly width: number;
  readonly hyphenated: boolean;
  readonly looseness: number;
  readonly notes: readonly Footnote[];
  readonly destinations: readonly string[];

  /** @param fragments All of them shaped, none of them empty. */
  constructor(
    { notes, destinations, hyphenated }: Pick<Line, "notes" | "destinations" | "hyphenated">,
    fragments: readonly Fragment[],
    fit: LineFit,
    width: number,
    looseness: number,
  ) {
    this.fragments = fragments;
    this.fit = fit;
    this.width = width;
    this.hyphenated = hyphenated;
    this.looseness = looseness;
    this.notes = notes.length === 0 ? none : notes;
    this.destinations = destinations.length === 0 ? none : destinations;
  }

  /** The places of the fragments. Spaces are pulled, but for one that the line ends with. */
  get drawn(): DrawnLine {
    const { fragments, fit } = this;
    const places: number[] = [];
    const widths: number[] = [];
    let x = 0;
    let moved = fit.shift;
    fragments.forEach((fragment, index) => {
      const natural = naturalWidth(fragment);
      places.push(x + fit.indent + moved);
      x += natural;
      const isPulled = fit.pull !== 0 && fragment.text === " " && index < fragments.length - 1;
      widths.push(isPulled ? natural * (1 + fit.pull) : natural);
      if (isPulled) moved += natural * fit.pull;
    });
    return { fragments, places, widths };
  }

  /** The fragments as objects that know their places: for what looks into a line. */
  get pieces(): readonly Piece[] {
    const { fragments, places, widths } = this.drawn;
    return fragments.map((fragment, index) => ({
      ...fragment,
      x: places[index] ?? 0,
      width: widths[index] ?? 0,
    }));
  }
}

/** What is drawn of a line, whoever has set it. */
export function drawnOf(line: Line): DrawnLine {
  if (line instanceof SetLine) return line.drawn;
  const { pieces } = line;
  return { fragments: pieces, places: pieces.map(({ x }) => x), widths: pieces.map(({ width }) => width) };
}
