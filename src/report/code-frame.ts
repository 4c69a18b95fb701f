import type { Span } from "../core/span.ts";

/** A long line is shown around its span only. */
const widest = 110;

/** One line of source with its span underlined; empty where the file has no text there. */
export function codeFrame(text: string, span: Span, paint: (words: string) => string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines[span.start.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.trimEnd().length;
  const { shown, from } = excerpt(line, span.start.column - 1, end);
  const indent = visibleWidth(line.slice(from, span.start.column - 1)) + (from > 0 ? 1 : 0);
  const length = Math.max(1, visibleWidth(line.slice(span.start.column - 1, Math.min(end, from + widest))));
  const number = String(span.start.line);
  const gutter = " ".repeat(number.length);
  return [`${number} | ${shown}`, `${gutter} | ${" ".repeat(indent)}${paint("^".repeat(length))}`];
}

function excerpt(line: string, start: number, end: number): { shown: string; from: number } {
  const clean = line.replaceAll("\t", " ");
  if (clean.length <= widest) return { shown: clean, from: 0 };
  const from = Math.max(
    0,
    Math.min(start - 30, clean.length - widest, end > start + widest - 30 ? start - 30 : start - 30),
  );
  const to = Math.min(clean.length, from + widest);
  return { shown: `${from > 0 ? "…" : ""}${clean.slice(from, to)}${to < clean.length ? "…" : ""}`, from };
}

/** Columns on a terminal: combining marks take none, wide East Asian characters and emoji two (Unicode TR 11, roughly). */
function visibleWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    width +=
      /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
