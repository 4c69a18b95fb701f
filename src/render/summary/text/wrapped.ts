import { displayWidth } from "../../../core/display-width.ts";
import { oneLine } from "../../../plain/summary/one-line.ts";

/** Columns: narrow enough for letters and terminals. */
const lineWidth = 72;

/** Breaks a text into lines. A word that is longer than a line keeps a line of its own. */
export function wrapped(text: string, first = "", other = ""): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of oneLine(text).split(" ")) {
    if (!isEmpty && displayWidth(`${line} ${word}`) > lineWidth) {
      lines.push(line);
      line = other;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
