import { clustersOf } from "../../breaks/clusters.ts";
import { wordBreaks } from "../../breaks/word-breaks.ts";
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
    const begun = beginning(line, word, (start) => fits(start, lines.length === 0));
    if (begun !== undefined) {
      lines.push(begun.line);
      const rest = pieceWord(begun.rest, (piece) => fits(piece, false));
      lines.push(...rest.slice(0, -1));
      line = rest.at(-1) ?? "";
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

/**
 * As much as fits on a line of a word whose language has no spaces between words, and the rest of it; undefined for all other
 * words, which begin on a line of their own.
 */
function beginning(
  line: string,
  word: string,
  fits: (line: string) => boolean,
): { readonly line: string; readonly rest: string } | undefined {
  const before = line === "" ? "" : `${line} `;
  const place = wordBreaks(word).findLast((end) => fits(before + word.slice(0, end)));
  return place === undefined ? undefined : { line: before + word.slice(0, place), rest: word.slice(place) };
}

/** A word in pieces that fit: after a hyphen or slash where it has one, or between two words, else between two letters. */
function pieceWord(word: string, fits: (piece: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const part of word.split(/(?<=[-/–—])/u).flatMap(cutAtBreaks)) {
    if (fits(piece + part)) {
      piece += part;
      continue;
    }
    if (piece !== "") pieces.push(piece);
    piece = "";
    for (const letter of clustersOf(part)) {
      if (piece !== "" && !fits(piece + letter)) {
        pieces.push(piece);
        piece = "";
      }
      piece += letter;
    }
  }
  return [...pieces, piece];
}

function cutAtBreaks(part: string): readonly string[] {
  const breaks = wordBreaks(part);
  return [0, ...breaks].map((start, index) => part.slice(start, breaks[index]));
}
