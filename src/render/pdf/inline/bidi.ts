import { type Direction, hasRightToLeft } from "../../../core/direction.ts";
import type { Shaper } from "../shape/types.ts";
import { noGlyphs } from "./fragment.ts";
import { levelsOf, levelsOfLine, mirrorImage, visualOrder } from "./levels.ts";
import type { Line, Piece } from "./types.ts";

/** How the lines of a paragraph are put in the order in which they are seen. */
export interface Reordering {
  readonly direction: Direction;
  /** Of the lines, in points: one that is read from the right begins at its end. */
  readonly width: number;
  readonly shaper: Shaper;
}

function textOf({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join("");
}

/**
 * Puts the pieces of a paragraph's lines where they are seen, by the Unicode bidirectional algorithm (Unicode Standard Annex 9):
 * levels are those of the whole paragraph, lines are turned round one by one (rules L1 and L2), and brackets among words
 * that are read from the right are mirrored (L4). The pieces stay in the order in which they are read; only their places change.
 */
export function reorder(lines: readonly Line[], reordering: Reordering): readonly Line[] {
  const { direction } = reordering;
  const texts = lines.map(textOf);
  const paragraph = texts.join("");
  if (direction === "ltr" && !hasRightToLeft(paragraph)) return lines;
  const levels = levelsOf(paragraph, direction);
  let start = 0;
  return lines.map((line, index) => {
    const text = texts[index] ?? "";
    const own = levelsOfLine(text, start, levels, direction);
    start += text.length;
    return reorderLine(line, own, reordering);
  });
}

function reorderLine(line: Line, levels: readonly number[], { direction, width, shaper }: Reordering): Line {
  const parts = cutByLevel(line.pieces, levels, shaper);
  const begin = line.pieces[0]?.x ?? 0;
  const drawn = parts.reduce((sum, { piece }) => sum + piece.width, 0);
  const places: number[] = [];
  let x = direction === "rtl" ? width - begin - drawn : begin;
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

/** The pieces cut where their level changes, each shaped in its direction; what has a mirror image is a piece by itself. */
function cutByLevel(
  pieces: readonly Piece[],
  levels: readonly number[],
  shaper: Shaper,
): readonly LevelPiece[] {
  let offset = 0;
  return pieces.flatMap((piece): readonly LevelPiece[] => {
    const own = levels.slice(offset, offset + piece.text.length);
    offset += piece.text.length;
    const level = own[0] ?? 0;
    if (piece.text === " " || piece.shaped === noGlyphs) return [{ piece, level }];
    const stretches = stretchesOf(piece.text, own);
    const last = stretches.length - 1;
    return stretches.map((stretch, index) => {
      const part = partOf(piece, stretch, last === 0, shaper);
      return { piece: index === last ? part : { ...part, note: undefined }, level: stretch.level };
    });
  });
}

/** A part of a piece's text, all at one level. */
interface Stretch {
  readonly text: string;
  readonly level: number;
  /** The mirror image that is drawn for the text. */
  readonly shown: string | undefined;
}

function stretchesOf(text: string, levels: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let offset = 0;
  for (const character of text) {
    const level = levels[offset] ?? 0;
    offset += character.length;
    const shown = level % 2 === 1 ? (mirrorImage(character) ?? undefined) : undefined;
    const last = stretches.at(-1);
    const goesOn = last?.level === level && last.shown === undefined && shown === undefined;
    if (goesOn) stretches[stretches.length - 1] = { ...last, text: last.text + character };
    else stretches.push({ text: character, level, shown });
  }
  return stretches;
}

/** A stretch as it is drawn. */
function partOf(piece: Piece, stretch: Stretch, isWhole: boolean, shaper: Shaper): Piece {
  const { text, level, shown } = stretch;
  const { face, style } = piece;
  const isSimple = isWhole && level % 2 === 0 && !hasRightToLeft(text);
  if (isSimple) return piece;
  const direction = level % 2 === 1 && shown === undefined ? "rtl" : "ltr";
  const shaped = shaper.shape(face, shown ?? text, style.features, direction);
  return { ...piece, text, shown, shaped, whole: undefined, width: (shaped.width * style.size) / 1000 };
}
