import GithubSlugger from "github-slugger";
import type { Heading as MdastHeading, Nodes, Root } from "mdast";
import "../core/markdown.ts";
import { spanOf } from "../core/node-span.ts";
import type { Heading, HeadingPart } from "../core/section.ts";
import { walk } from "../core/walk.ts";
import { anchorOf } from "../markdown/anchor.ts";

/** The headings of a body that show something, with their anchors, which are noted in the tree as well. */
export function headingsOf(path: string, root: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  walk(root, (node) => {
    if (node.type !== "heading" || !showsSomething(node)) return;
    const parts = partsOf(node);
    const text = parts.map(typedWords).join("").trim();
    const anchor = slugger.slug(anchorOf(text));
    node.data = { ...node.data, anchor };
    const looksUp = parts.some((part) => typeof part !== "string");
    const heading = { text, anchor, depth: node.depth, span: spanOf(path, node) };
    headings.push(looksUp ? { ...heading, parts } : heading);
  });
  return headings;
}

/** Whether readers see anything of a heading: `## ` alone is none. */
function showsSomething(heading: MdastHeading): boolean {
  return heading.children.some((child) => child.type !== "text" || child.value.trim() !== "");
}

/** What a heading is made of, in its order: the calls of notes are no words of it. */
function partsOf(node: Nodes): HeadingPart[] {
  switch (node.type) {
    case "crossReference":
      if (node.children.length > 0) break;
      return [{ target: node.target, form: node.form, ...(node.anchor && { anchor: node.anchor }) }];
    case "citation":
      return [{ source: node.source, ...(node.locator && { locator: node.locator }) }];
    case "image":
    case "imageReference":
      return [node.alt ?? ""];
    case "break":
      return [" "];
    case "text":
    case "inlineCode":
      return [node.value];
  }
  return "children" in node ? node.children.flatMap(partsOf) : [];
}

/** What can be said of a part before anything is looked up. */
function typedWords(part: HeadingPart): string {
  if (typeof part === "string") return part;
  return "source" in part ? part.source : (part.anchor ?? part.target);
}
