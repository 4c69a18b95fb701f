import { diffArrays } from "diff";

/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What changed between two texts in normal form, by word. Blocks end with a line break, which is a word of its own. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffArrays(tokens(before), tokens(after));
  return parts.map(({ value, added, removed }) => ({
    kind: kindOf(added, removed),
    text: joined(value),
  }));
}

function kindOf(added: boolean, removed: boolean): DiffPart["kind"] {
  if (added) return "added";
  return removed ? "removed" : "same";
}

function tokens(text: string): string[] {
  return text.match(/\n|[^\s]+/gu) ?? [];
}

function joined(words: readonly string[]): string {
  return words.join(" ").replace(/ ?\n ?/gu, "\n");
}

/** How many words around a change are shown. */
const context = 6;

/**
 * A diff as text, with a few words around each change. `[-old-]` was there, `{+new+}` is there now.
 *
 * @param paint gives the marked words a colour
 */
export function diffText(
  parts: readonly DiffPart[],
  paint: { readonly removed: (text: string) => string; readonly added: (text: string) => string },
): string {
  const pieces = parts.map((part, index) => {
    if (part.kind === "removed") return paint.removed(`[-${part.text.trim()}-]`);
    if (part.kind === "added") return paint.added(`{+${part.text.trim()}+}`);
    return shortened(part.text, index > 0, index < parts.length - 1);
  });
  return pieces
    .filter((piece) => piece !== "")
    .join(" ")
    .replace(/ ?\n ?/gu, "\n");
}

/** The words beside a change; what is further away becomes an ellipsis. */
function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const words = text.match(/\n|[^\s]+/gu) ?? [];
  const head = afterChange ? context : 0;
  const tail = beforeChange ? context : 0;
  if (words.length <= head + tail + 1) return words.join(" ");
  const first = words.slice(0, head).join(" ");
  const last = tail === 0 ? "" : words.slice(-tail).join(" ");
  return [first, "…", last].filter((part) => part !== "").join(" ");
}
