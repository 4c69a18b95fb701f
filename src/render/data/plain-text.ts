import type { RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";

/** Blocks as plain text, one a line, an empty line between them. Raw HTML and what only defines links are left out. */
export function plainTextOf(blocks: readonly RootContent[]): string {
  const parts = blocks.flatMap((block): readonly string[] => {
    if (block.type === "html" || block.type === "definition") return [];
    if (block.type === "list") return [block.children.map((entry) => line(entry)).join("\n")];
    if (block.type === "table")
      return [block.children.map((row) => row.children.map(line).join("\t")).join("\n")];
    return [line(block)];
  });
  return parts.filter((part) => part !== "").join("\n\n");
}

function line(node: unknown): string {
  return textOf(node, { includeHtml: false }).replace(/\s+/gu, " ").trim();
}
