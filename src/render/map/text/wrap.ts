import type { TextLine } from "../types.ts";
import { room } from "./measure.ts";

/**
 * Breaks a text into lines that fit a width in any sans serif font. Nothing is ever left out: a text of many words takes
 * many lines, and a word that is wider than a line is broken.
 *
 * @param width in points
 * @param indent what the first line has to leave free at its start
 */
export function wrap(
  text: string,
  face: TextLine["face"],
  size: number,
  width: number,
  indent = 0,
): readonly string[] {
  const fits = (line: string, first: boolean): boolean =>
    room(line, face, size) <= width - (first ? indent : 0);
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer, lines.length === 0)) {
      line = longer;
      continue;
    }
    if (line !== "" || lines.length === 0) lines.push(line);
    const pieces = pieceWord(word, (piece) => fits(piece, false));
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  lines.push(line);
  const kept = indent > 0 || lines[0] !== "" ? lines : lines.slice(1);
  return kept.length > 0 ? kept : [""];
}

/** A word in pieces that fit: after a hyphen or slash where it has one, else anywhere. */
function pieceWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const part of word.split(/(?<=[-/–—])/u)) {
    if (fits(piece + part)) {
      piece += part;
      continue;
    }
    if (piece !== "") pieces.push(piece);
    piece = "";
    for (const character of part) {
      if (piece !== "" && !fits(piece + character)) {
        pieces.push(piece);
        piece = "";
      }
      piece += character;
    }
  }
  return [...pieces, piece];
}
