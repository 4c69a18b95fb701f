import { type Reordering, reorder } from "./bidi.ts";
import type { Line, Piece } from "./types.ts";

/** A paragraph of a book that is read from the right. */
interface TurnedParagraph {
  readonly lines: readonly Line[];
  /** Whether all its lines begin at the right, whatever they are written in. */
  readonly always: boolean;
}

/**
 * Lines of a book that is read from the right: they begin there. A paragraph in letters that are read from the left keeps
 * their order; where it has several lines, it begins at the left, as a quotation or a program does.
 */
export function fromRight({ lines, always }: TurnedParagraph, reordering: Reordering): readonly Line[] {
  const { direction, width } = reordering;
  const set = reorder(lines, reordering);
  if (direction === "rtl" || (lines.length > 1 && !always)) return set;
  return set.map((line) => {
    const offset = line.pieces[0]?.x ?? 0;
    const drawn = line.pieces.reduce((sum, piece) => sum + piece.width, 0);
    return moved(line, width - 2 * offset - drawn);
  });
}

/** A line `distance` points to the right of where it was. */
export function moved(line: Line, distance: number): Line {
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + distance })) };
}

/** Pieces in the places that they have when a line of `width` points is seen in a mirror. */
export function mirrored(pieces: readonly Piece[], width: number): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, x: width - piece.x - piece.width }));
}
