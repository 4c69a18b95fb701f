import type { Root } from "mdast";

/**
 * How deep lists, quotations and YAML values may be nested. Parsers and all that walks their trees call themselves for each
 * level: text that no person writes would exhaust the stack, or take minutes.
 */
export const deepestNesting = 100;

/** A marker that opens a quotation, a list item or a footnote, with the white space before it. */
const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,999}\]:)/y;

/** "- - -" and the like: a line across the page, however long. */
const thematicBreak = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** The offset of the first line that opens too many quotations and lists inside each other; `undefined` where none does. */
export function deepContainers(text: string): number | undefined {
  let offset = 0;
  for (const line of text.split("\n")) {
    if (line.length > deepestNesting && containersOf(line) > deepestNesting && !thematicBreak.test(line)) {
      return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** How many containers a line stands in at most: each marker is one, and an item of a list indents by two columns or more. */
function containersOf(line: string): number {
  marker.lastIndex = 0;
  let end = 0;
  let markers = 0;
  while (marker.test(line)) {
    end = marker.lastIndex;
    markers++;
  }
  if (markers === 0) return 0;
  const indent = line.slice(0, end).search(/[^ \t]/);
  return markers + Math.floor(indent / 2);
}

/** Whether a tree is too deep to be walked: emphasis and links nest without any marker at the start of a line. */
export function isTooDeep(root: Root): boolean {
  let level: readonly { readonly children?: readonly object[] }[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 3 * deepestNesting) return true;
    level = level.flatMap(({ children = [] }) => children);
  }
  return false;
}

/** The offset at which YAML nests too deeply, by its brackets or its indentation; `undefined` where it does not. */
export function deepYaml(text: string): number | undefined {
  const indented = /^[ \t?:-]*/gm;
  for (const match of text.matchAll(indented)) {
    if (match[0].length > 2 * deepestNesting && text[match.index + match[0].length] !== undefined)
      return match.index;
  }
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "[" || character === "{") open++;
    else if ((character === "]" || character === "}") && open > 0) open--;
    if (open > deepestNesting) return index;
  }
  return undefined;
}
