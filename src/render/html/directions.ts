import type { Element, Nodes } from "hast";
import { type Direction, directionOfParagraph } from "../../core/direction.ts";

/** Elements that are read as one paragraph. */
const paragraphs: ReadonlySet<string> = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"]);

/** Says of each paragraph that is in another direction than its page which one that is, as the PDF sets it. */
export function setDirections(node: Nodes, around: Direction): void {
  if (node.type === "element" && paragraphs.has(node.tagName)) {
    const direction = directionOfParagraph(wordsOf(node), around);
    if (direction !== around) node.properties.dir = direction;
    return;
  }
  if ("children" in node) for (const child of node.children) setDirections(child, around);
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === "element") return wordsOf(child);
      return child.type === "text" ? child.value : "";
    })
    .join("");
}
