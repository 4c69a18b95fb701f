import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/**
 * A tree as every reader of Markdown will have it: addresses that stand in a text by themselves ("write to
 * town@example.org") are links, since GitHub's Markdown makes them links whatever is done to them.
 */
export function settledTree(tree: Root): Root {
  const settled = unified().use(remarkParse).use(remarkGfm).parse(writeMarkdown(tree));
  visit(settled, (node) => {
    delete node.position;
  });
  return settled;
}

/** A tree of Markdown as text, in the style of the agenda's own files. */
export function writeMarkdown(tree: Root): string {
  return unified().use(remarkGfm).use(remarkStringify, { bullet: "-", rule: "-" }).stringify(tree);
}
