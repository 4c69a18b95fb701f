import type { Nodes, RootContent } from "mdast";

/** What a reference without words of its own stands for. */
export type NameOfTarget = (node: Extract<Nodes, { type: "crossReference" }>) => string;

/**
 * A text as it is reviewed: what is said, and not how it is set. One block a line, without marks, white space folded, quotation
 * marks, apostrophes, dashes and ellipses in one form each. A typo, a number or a negation changes it; another list sign, a line
 * break elsewhere or a word in italics does not.
 */
export function normalText(nodes: readonly RootContent[], nameOf: NameOfTarget): string {
  const lines: string[] = [];
  const walk = (node: Nodes): void => {
    if (isBlock(node)) lines.push(normalWords(wordsOf(node, nameOf)));
    else if ("children" in node) for (const child of node.children) walk(child);
    else lines.push(normalWords(wordsOf(node, nameOf)));
  };
  for (const node of nodes) walk(node);
  return lines.filter((line) => line !== "").join("\n");
}

/** Letters, digits and signs that have one form only. */
const isSimple = /^[\w ,.()[\]'/@^-]*$/;

/** Words as they are compared: see `normalText`. */
export function normalWords(words: string): string {
  const folded = words.replace(/\s+/gu, " ").trim();
  if (isSimple.test(folded)) return folded;
  return folded
    .normalize("NFC")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛‹›ʼ]/gu, "'")
    .replace(/[‐‑–—]/gu, "-")
    .replace(/…/gu, "...")
    .replace(/[\u00ad\u200b\u2060]/gu, "")
    .replace(/" ?([^"]*?) ?"/gu, '"$1"')
    .replace(/ ([;:!?])/gu, "$1");
}

function isBlock({ type }: Nodes): boolean {
  return type === "paragraph" || type === "heading" || type === "tableCell";
}

function wordsOf(node: Nodes, nameOf: NameOfTarget): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "html":
      return node.value;
    case "break":
      return " ";
    case "image":
      return `[${node.alt ?? ""}]`;
    case "citation":
      return `[@${node.source}${node.locator === undefined ? "" : `, ${node.locator}`}]`;
    case "footnoteReference":
      return `[^${node.identifier}]`;
    case "crossReference": {
      const words = node.children.map((child) => wordsOf(child, nameOf)).join("");
      return words.trim() === "" ? `[[${nameOf(node)}]]` : words;
    }
    default:
      return "children" in node ? node.children.map((child) => wordsOf(child, nameOf)).join("") : "";
  }
}
