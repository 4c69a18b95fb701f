import type { Blockquote, Root } from "mdast";
import { visit } from "unist-util-visit";
import { type AlertKind, alertKinds } from "../core/alerts.ts";
import "../core/markdown.ts";

const mark = /^\[!(?<kind>[a-z]+)\][ \t]*(?:\n|$)/i;

/** Reads GitHub's notes, `> [!NOTE]` and lines below: the mark goes, and the quotation knows what it is. */
export function readAlerts(root: Root): void {
  visit(root, "blockquote", (node) => {
    const [paragraph] = node.children;
    const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
    if (paragraph?.type !== "paragraph" || text?.type !== "text") return;
    const found = mark.exec(text.value);
    const kind = alertKinds.find((one) => one === found?.groups?.kind?.toLowerCase());
    // With more words in its line it is no note on GitHub either.
    if (found === null || kind === undefined) return;
    const [, second] = paragraph.children;
    const goesOn = text.value.length === found[0].length && !found[0].endsWith("\n");
    if (goesOn && second !== undefined && second.type !== "break") return;
    takeMark(node, found[0].length);
    node.data = { ...node.data, alert: kind satisfies AlertKind };
  });
}

function takeMark(node: Blockquote, length: number): void {
  const [paragraph] = node.children;
  const text = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (paragraph?.type !== "paragraph" || text?.type !== "text") return;
  text.value = text.value.slice(length);
  if (text.value === "") paragraph.children.shift();
  if (paragraph.children[0]?.type === "break") paragraph.children.shift();
  if (paragraph.children.length === 0) node.children.shift();
}
