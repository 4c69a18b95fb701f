import { Positions } from "./positions.ts";
import type { Span } from "./span.ts";

/**
 * What to take out of a text with a stretch of it, so that no trace is left. With a stretch that has its lines for itself go these
 * lines, and one of the empty lines where one stands on either side; with any other the white space before it.
 *
 * @param span the stretch
 * @param text the whole file that it stands in
 */
export function removalOf({ path, start, end: { offset: end } }: Span, text: string): Span {
  const positions = new Positions(path, text);
  let from = start.offset;
  while (isSpace(text[from - 1])) from--;
  const lineEnd = pastBlanks(text, end);
  const isAlone = from === lineStart(text, from) && (lineEnd === text.length || isLineEnd(text[lineEnd]));
  if (!isAlone) return positions.span(from, end);
  const to = pastLineEnd(text, lineEnd);
  const above = lineStart(text, from - 1);
  const isEmptyAbove = from > 0 && isLineEnd(text[pastBlanks(text, above)]) && pastBlanks(text, above) < from;
  const below = pastBlanks(text, to);
  if (!isEmptyAbove) return positions.span(from, to);
  // The empty line under the front matter belongs to it.
  const isUnderFence = text.slice(lineStart(text, above - 1), above).trim() === "---";
  if (to === text.length) return positions.span(isUnderFence ? from : above, to);
  return positions.span(from, isLineEnd(text[below]) ? pastLineEnd(text, below) : to);
}

function isSpace(letter: string | undefined): boolean {
  return letter === " " || letter === "\t";
}

function isLineEnd(letter: string | undefined): boolean {
  return letter === "\n" || letter === "\r";
}

function pastBlanks(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text[at])) at++;
  return at;
}

function pastLineEnd(text: string, offset: number): number {
  if (text[offset] === "\r" && text[offset + 1] === "\n") return offset + 2;
  return Math.min(offset + 1, text.length);
}

/** Where the line of an offset starts; an offset between CR and LF counts for the line that they end. */
function lineStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  if (text[at] === "\n" && text[at - 1] === "\r") at--;
  while (at > 0 && !isLineEnd(text[at - 1])) at--;
  return at;
}
