import { displayWidth } from "../core/display-width.ts";
import type { Span } from "../core/span.ts";
import { calm } from "./one-line.ts";

/** A long line is shown around its span only: so many code units of it, so many of them before the span. */
const widest = 110;
const before = 30;

/** One line of source with its span underlined, and where that ends if on a later line; empty where the file has no text there. */
export function codeFrame(lines: readonly string[], span: Span, paint: (words: string) => string): string[] {
  const line = lines[span.start.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const start = span.start.column - 1;
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.trimEnd().length;
  const { from, to } = excerpt(line, start);
  const part = (first: number, last: number): string => calm(line.slice(first, last), " ");
  const shown = `${from > 0 ? "…" : ""}${part(from, to)}${to < line.length ? "…" : ""}`;
  const indent = displayWidth(part(from, start)) + (from > 0 ? 1 : 0);
  const length = Math.max(1, displayWidth(part(start, Math.min(end, to))));
  const number = String(span.start.line);
  const gutter = " ".repeat(number.length);
  const rest = span.end.line === span.start.line ? "" : ` to ${span.end.line}:${span.end.column}`;
  return [`${number} | ${shown}`, `${gutter} | ${" ".repeat(indent)}${paint("^".repeat(length) + rest)}`];
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
