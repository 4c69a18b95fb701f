import type { Nodes } from "mdast";

/**
 * Calls `see` for a node and for all that it holds, in the order of the text. Does what `unist-util-visit` does where nothing
 * is changed, skipped or asked for by parent, in a small part of its time: bodies are walked for every run.
 */
export function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ("children" in node) for (const child of node.children) walk(child, see);
}
