import type { Nodes, Root } from "mdast";
import type { Mention } from "./markdown.ts";
import { walk } from "./walk.ts";

/** Every node of a body that names something elsewhere, in the order of the text. */
export function mentionsIn(root: Root): Mention[] {
  const mentions: Mention[] = [];
  walk(root, (node) => {
    if (isMention(node)) mentions.push(node);
  });
  return mentions;
}

function isMention(node: Nodes): node is Mention {
  return (
    node.type === "crossReference" ||
    node.type === "citation" ||
    node.type === "link" ||
    node.type === "image"
  );
}
