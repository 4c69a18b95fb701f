import { type Token, Tokenizer, TokenizerMode } from "parse5";

/** Elements whose content is text and no markup, with the mode that reads it (HTML Standard, 13.2.6). */
const textElements: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["noscript", TokenizerMode.RAWTEXT],
  ["script", TokenizerMode.SCRIPT_DATA],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);

/**
 * Every name that a fragment may look for on a page: `id` of all elements, `name` of `a` (HTML Standard, 7.4.6.4). Reads the
 * tags alone: to build the tree takes a time that a hostile page can make grow with the square of its length.
 */
export function anchorsOf(html: string): Set<string> {
  const names = new Set<string>();
  let templates = 0;
  const onStartTag = ({ tagName, attrs }: Token.TagToken): void => {
    const mode = textElements.get(tagName);
    if (mode !== undefined) tokenizer.state = mode;
    // What stands in a template is not on the page.
    for (const { name, value } of templates === 0 ? attrs : []) {
      if (name === "id" || (name === "name" && tagName === "a")) names.add(value);
    }
    if (tagName === "template") templates++;
  };
  const onEndTag = ({ tagName }: Token.TagToken): void => {
    if (tagName === "template") templates = Math.max(0, templates - 1);
  };
  const tokenizer = new Tokenizer({}, { ...deaf, onStartTag, onEndTag });
  tokenizer.write(html, true);
  return names;
}

const ignore = (): void => undefined;

/** Hears nothing of what stands between the tags. */
const deaf = {
  onComment: ignore,
  onDoctype: ignore,
  onEof: ignore,
  onCharacter: ignore,
  onNullCharacter: ignore,
  onWhitespaceCharacter: ignore,
};

/** Whether a page has an anchor. GitHub and its like put `user-content-` before the names of a document, and find both. */
export function hasAnchor(names: ReadonlySet<string>, anchor: string): boolean {
  return names.has(anchor) || names.has(`user-content-${anchor}`);
}
