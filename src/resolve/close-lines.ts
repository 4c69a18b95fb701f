import type { Nodes, Root, Text } from "mdast";
import { firstOf, joinLines, lastOf } from "../core/source-lines.ts";

/** What has no place in the line where it stands: the line goes on across it. */
const outsideOfLine: ReadonlySet<string> = new Set(["footnoteReference", "html"]);

/** The words of a paragraph one after the other; what says something else than its words stands between them. */
type Leaf = Text | "other";

/** All of what languages without spaces are written with, for a first look. */
const any = /[\u200b\u2e80-\ua4cf\uf900-\uffee\u{16fe0}-\u{3ffff}]/u;

/**
 * Takes the ends of lines out of texts where they are worth no space, between two signs of Chinese or Japanese, so that no
 * output shows one. The tree is changed in place.
 *
 * @param language BCP 47
 */
export function closeLines(root: Root, language: string): void {
  for (const child of root.children) closeLinesIn(child, language);
}

function closeLinesIn(node: Nodes, language: string): void {
  if (!("children" in node)) return;
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") {
    for (const child of node.children) closeLinesIn(child, language);
    return;
  }
  const leaves = node.children.flatMap((child) => leavesOf(child));
  leaves.forEach((leaf, index) => {
    if (leaf === "other" || !leaf.value.includes("\n")) return;
    const before = textOf(leaves[index - 1]);
    const after = textOf(leaves[index + 1]);
    if (!any.test(before + leaf.value + after)) return;
    leaf.value = joinLines(leaf.value, "\n", language, {
      before: lastOf(before) ?? "",
      after: firstOf(after.trimStart()) ?? "",
    });
  });
}

function textOf(leaf: Leaf | undefined): string {
  return leaf === undefined || leaf === "other" ? "" : leaf.value;
}

function leavesOf(node: Nodes): readonly Leaf[] {
  if (node.type === "text") return [node];
  if (outsideOfLine.has(node.type)) return [];
  return "children" in node ? node.children.flatMap((child) => leavesOf(child)) : ["other"];
}
