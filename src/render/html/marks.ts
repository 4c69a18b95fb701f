import type { Nodes, Text } from "hast";

/** Elements inside a paragraph: a quotation may begin before one of them and end behind it. */
const insideParagraphs = new Set(["a", "em", "strong", "del", "sup", "sub", "span", "br", "img", "input"]);

/** Elements whose text stays as it was typed. */
const verbatim = new Set(["code", "pre"]);

/**
 * Sets the texts of a tree with the marks of their language, in place. The texts of one paragraph are set together.
 *
 * @param set sets the texts of a paragraph, and gives as many back
 */
export function setMarks(tree: Nodes, set: (texts: readonly string[]) => readonly string[]): void {
  let paragraph: Text[] = [];
  const flush = (): void => {
    const texts = set(paragraph.map(({ value }) => value));
    for (const [place, node] of paragraph.entries()) node.value = texts[place] ?? node.value;
    paragraph = [];
  };
  const walk = (node: Nodes): void => {
    if (node.type === "text") {
      paragraph.push(node);
      return;
    }
    if (!("children" in node)) return;
    if (node.type === "element" && verbatim.has(node.tagName)) return;
    const inside = node.type === "element" && insideParagraphs.has(node.tagName);
    if (!inside) flush();
    for (const child of node.children) walk(child);
    if (!inside) flush();
  };
  walk(tree);
}
