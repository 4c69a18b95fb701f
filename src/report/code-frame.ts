import { displayWidth } from "../core/display-width.ts";
import type { Point, Span } from "../core/span.ts";
import { calm } from "./one-line.ts";

/** A long line is shown around its span only: so many code units of it, so many of them before the span. */
const widest = 110;
const before = 30;

/**
 * One line of source with its span underlined, and where that ends if on a later line; empty where the file has no text there.
 *
 * @param text the whole file, where it is known
 */
export function codeFrame(
  text: string | undefined,
  { start, end }: Span,
  paint: (words: string) => string,
): string[] {
  const line = lineAround(text ?? "", start);
  if (line.trim() === "") return [];
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
  const { from, to } = excerpt(line, first);
  const part = (begin: number, stop: number): string => calm(line.slice(begin, stop), " ");
  const shown = `${from > 0 ? "…" : ""}${part(from, to)}${to < line.length ? "…" : ""}`;
  const indent = displayWidth(part(from, first)) + (from > 0 ? 1 : 0);
  const length = Math.max(1, displayWidth(part(first, Math.min(last, to))));
  const number = String(start.line);
  const gutter = " ".repeat(number.length);
  const rest = end.line === start.line ? "" : ` to ${end.line}:${end.column}`;
  return [`${number} | ${shown}`, `${gutter} | ${" ".repeat(indent)}${paint("^".repeat(length) + rest)}`];
}

/** A report shows few lines of a file: the others are not cut out. */
function lineAround(text: string, { offset, column }: Point): string {
  const begin = offset - (column - 1);
  const newline = text.indexOf("\n", begin);
  const line = text.slice(begin, newline < 0 ? text.length : newline);
  const carriageReturn = line.indexOf("\r");
  return carriageReturn < 0 ? line : line.slice(0, carriageReturn);
}

/** The part of a line that is shown, in code units. No character of two units is cut in half. */
function excerpt(line: string, start: number): { from: number; to: number } {
  if (line.length <= widest) return { from: 0, to: line.length };
  const from = Math.max(0, Math.min(start - before, line.length - widest));
  const to = Math.min(line.length, from + widest);
  return { from: isInside(line, from) ? from - 1 : from, to: isInside(line, to) ? to + 1 : to };
}

function isInside(line: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(line.slice(Math.max(0, offset - 1), offset + 1));
}
