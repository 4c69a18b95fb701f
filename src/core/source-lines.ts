/**
 * A text whose lines are those of its source, as one line: where a line of the source ends, a space stands.
 *
 * The one place that decides what a line's end is worth, for every text that is taken out of Markdown.
 */
export function joinLines(text: string): string {
  return text.includes("\n") || text.includes("\r") ? text.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/gu, " ") : text;
}
