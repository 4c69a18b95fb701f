import bidiFactory from "bidi-js";
import { hasRightToLeft } from "./scripts.ts";
import type { Line, Piece } from "./types.ts";

/** The direction that a paragraph is read in. */
export type Direction = "ltr" | "rtl";

const bidi = bidiFactory();

/** The direction of a paragraph: that of its first letter (Unicode Standard Annex 9, P2 and P3). */
export function directionOf(text: string): Direction {
  if (!hasRightToLeft(text)) return "ltr";
  const level = bidi.getEmbeddingLevels(text, "auto").paragraphs[0]?.level ?? 0;
  return level % 2 === 1 ? "rtl" : "ltr";
}

/** Measures text in the style of a piece, in points. */
export type MeasureText = (piece: Piece, text: string) => number;

/**
 * Puts the pieces of a line where they are seen: stretches that are read from the right are turned round (UAX 9, rule L2),
 * and brackets in them are mirrored (L4). A paragraph read from the right begins at the right edge of its `width`. The pieces stay in the order in which they are read; only their places change.
 */
export function reorder(line: Line, direction: Direction, width: number, measure: MeasureText): Line {
  const text = line.pieces.map((piece) => piece.text).join("");
  if (direction === "ltr" && !hasRightToLeft(text)) return line;
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const parts = cutByLevel(line.pieces, levels, measure);
  const places: number[] = [];
  const drawn = parts.reduce((sum, { piece }) => sum + piece.width, 0);
  let x = direction === "rtl" ? width - (line.pieces[0]?.x ?? 0) - drawn : (line.pieces[0]?.x ?? 0);
  for (const index of visualOrder(parts.map(({ level }) => level))) {
    places[index] = x;
    x += parts[index]?.piece.width ?? 0;
  }
  const pieces = parts.map(({ piece }, index) => ({ ...piece, x: places[index] ?? piece.x }));
  return { ...line, pieces };
}

interface LevelPiece {
  readonly piece: Piece;
  readonly level: number;
}

/** The pieces cut where their level changes; marks that are turned round become pieces of their own, one a character. */
function cutByLevel(
  pieces: readonly Piece[],
  levels: Uint8Array,
  measure: MeasureText,
): readonly LevelPiece[] {
  let offset = 0;
  return pieces.flatMap((piece): readonly LevelPiece[] => {
    const start = offset;
    offset += piece.text.length;
    const level = levels[start] ?? 0;
    const whole = hasRightToLeft(piece.text) || piece.text === " ";
    const even = [...piece.text].every((_, index) => levels[start + index] === level) && level % 2 === 0;
    if (whole || even) return [{ piece, level }];
    return [...piece.text].map((character, index) => {
      const own = levels[start + index] ?? 0;
      const mirrored = own % 2 === 1 ? bidi.getMirroredCharacter(character) : null;
      const shown = mirrored === null ? {} : { shown: mirrored };
      const width = measure(piece, character);
      const part = { ...piece, ...shown, shaped: undefined, text: character, width };
      return { piece: part, level: own };
    });
  });
}

/** The indexes of `levels` in the order in which they are seen from the left. */
function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
