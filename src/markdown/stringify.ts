import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { displayWidth } from "../core/display-width.ts";
import "../core/markdown.ts";
import type { Citation, CrossReference, Shifted, TermReference } from "../core/markdown.ts";

/** How nodes are written, by type. */
export type MarkdownHandlers = NonNullable<Options["handlers"]>;
export type MarkdownHandle = NonNullable<MarkdownHandlers["text"]>;

const crossReference: MarkdownHandle = (node: CrossReference, _parent, state, info) => {
  const anchor = node.anchor === undefined ? "" : `#${node.anchor}`;
  if (node.form === "id") {
    const words = state.containerPhrasing(node, { ...info, before: "|", after: "]" });
    return `[[${node.target}${anchor}${words === "" ? "" : `|${words}`}]]`;
  }
  const words = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
  return `[${words}](${node.target}${anchor})`;
};

const citation: MarkdownHandle = (node: Citation) =>
  node.locator === undefined ? `[@${node.source}]` : `[@${node.source}, ${node.locator}]`;

const termReference: MarkdownHandle = (node: TermReference, _parent, state, info) =>
  state.safe(node.value, info);

const shifted: MarkdownHandle = (node: Shifted, _parent, state, info) => {
  const name = node.type === "subscript" ? "sub" : "sup";
  return `<${name}>${state.containerPhrasing(node, { ...info, before: ">", after: "<" })}</${name}>`;
};

/** A new line would end a row of a table, or a heading. */
const lineBreak: MarkdownHandle = (_node, _parent, { stack }) => {
  if (stack.includes("tableCell")) return "<br>";
  return stack.includes("headingAtx") || stack.includes("headingSetext") ? " " : "\\\n";
};

/** Definitions of links, and of footnotes, stand in lists without empty lines. */
const joinDefinitions: NonNullable<Options["join"]>[number] = (left, right) =>
  left.type === right.type && (left.type === "definition" || left.type === "footnoteDefinition")
    ? 0
    : undefined;

/** Our style: hyphens for lists and rules, asterisks for emphasis, fences for code. */
const style: Options = {
  bullet: "-",
  rule: "-",
  emphasis: "*",
  strong: "*",
  fences: true,
  join: [joinDefinitions],
};

/** Writes a tree as Markdown in our style; `own` handlers go before those for our nodes. */
export function stringifyMarkdown(root: Root, own: MarkdownHandlers = {}): string {
  const handlers: MarkdownHandlers = {
    crossReference,
    citation,
    termReference,
    subscript: shifted,
    superscript: shifted,
    break: lineBreak,
    ...own,
  };
  return unified()
    .use(remarkGfm, { stringLength: displayWidth })
    .use(remarkStringify, { ...style, handlers })
    .stringify(root);
}

/** Blocks of the agenda as Markdown, with references in the forms that the agenda's own files have. */
export function toMarkdown(blocks: readonly RootContent[]): string {
  return stringifyMarkdown({ type: "root", children: [...blocks] }).trimEnd();
}
