import type { Html, Nodes, Parents, Root } from "mdast";
import { visitParents } from "unist-util-visit-parents";
import type { Allowance } from "../core/allowance.ts";
import { htmlComments, withoutComments } from "../core/html-comments.ts";
import { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { type Comment, readAllowance } from "./allowances.ts";

/** Whether a piece of HTML is nothing but comments. */
function isComment({ value }: Html): boolean {
  return value.trim() !== "" && withoutComments(value).trim() === "";
}

interface Found {
  readonly node: Html;
  readonly ancestors: readonly Parents[];
}

/**
 * Takes the comments out of a body, so that no later stage can print them, and gives those that allow findings.
 *
 * A comment at the very top counts for the whole file. One between blocks counts for the block that follows, one inside a
 * paragraph, a heading or a row of a table for that.
 */
export function takeComments(path: string, text: string, root: Root): Allowance[] {
  const found: Found[] = [];
  visitParents(root, "html", (node, ancestors) => {
    found.push({ node, ancestors: [...ancestors] });
  });
  if (found.length === 0) return [];
  const positions = new Positions(path, text);
  const allowances = found.flatMap(({ node, ancestors }) => {
    const scope = scopeOf(node, ancestors, positions, text.length);
    return commentsIn(node).flatMap((comment) => readAllowance(comment, scope, text, positions) ?? []);
  });
  for (const { node, ancestors } of found) {
    const parent = ancestors.at(-1);
    if (parent !== undefined && isComment(node)) takeOut(node, parent);
  }
  return allowances;
}

function commentsIn(node: Html): Comment[] {
  const offset = node.position?.start.offset;
  if (offset === undefined) return [];
  return htmlComments(node.value).map(({ start, end, content }) => ({
    start: offset + start,
    end: offset + end,
    contentStart: offset + start + 4,
    content,
  }));
}

function scopeOf(node: Html, ancestors: readonly Parents[], positions: Positions, length: number): Span {
  const [root] = ancestors;
  const parent = ancestors.at(-1);
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  const isTop =
    parent === root && siblings.slice(0, index).every((one) => one.type === "html" && isComment(one));
  if (isTop) return positions.span(0, length);
  const around = ancestors.findLast(({ type }) => ["paragraph", "heading", "tableRow"].includes(type));
  const block = around ?? siblings.slice(index + 1).find((one) => one.type !== "html" || !isComment(one));
  const end = node.position?.end.offset ?? 0;
  return positions.span(block?.position?.start.offset ?? end, block?.position?.end.offset ?? end);
}

/** Takes a node out. Of the white space on both sides of one inside a line, the part before it goes as well. */
function takeOut(node: Html, parent: Parents): void {
  const children: Nodes[] = parent.children;
  const index = children.indexOf(node);
  const previous = children[index - 1];
  const next = children[index + 1];
  if (previous?.type === "text" && (next === undefined || (next.type === "text" && /^\s/.test(next.value)))) {
    const kept = previous.value.replace(/(?<![ \t])[ \t]+$/, "");
    const removed = previous.value.length - kept.length;
    previous.value = kept;
    if (previous.position?.end.offset !== undefined) {
      previous.position.end.offset -= removed;
      previous.position.end.column -= removed;
    }
  }
  children.splice(index, 1);
}
