import type { Edit } from "./diagnostic.ts";

/**
 * Makes edits in a text and leaves every other character as it is. New lines end as the text's first line does.
 *
 * @param edits sorted by place, without overlaps
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: replacement } of edits) {
    parts.push(text.slice(from, span.start.offset), replacement.replace(/\r\n|\n|\r/g, lineEnd));
    from = span.end.offset;
  }
  return parts.join("") + text.slice(from);
}
