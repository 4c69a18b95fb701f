/** The line that opens front matter, with the language that it may name. */
export const frontMatterOpening = /^---[ \t]*([^\s-][^\r\n]*)?(\r?\n|$)/;

/** Finds the line that closes front matter: where the keys before it end, and where the text after it begins. */
export function endOfFrontMatter(text: string, from: number): { before: number; after: number } | undefined {
  const closing = /^---[ \t]*(\r?\n|$)/gm;
  closing.lastIndex = from;
  const match = closing.exec(text);
  return match === null ? undefined : { before: match.index, after: match.index + match[0].length };
}

/** The parts of a section's file, as offsets. */
export interface FileParts {
  /** Where the keys of the front matter begin and end. */
  readonly keys: { readonly start: number; readonly end: number };
  /** Where the body begins. */
  readonly body: number;
}

/** Splits a file into the keys of its front matter and its body. `undefined` where it has none, or one that is never closed. */
export function partsOf(text: string): FileParts | undefined {
  const opening = frontMatterOpening.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const end = endOfFrontMatter(text, start);
  return end === undefined ? undefined : { keys: { start, end: end.before }, body: end.after };
}
