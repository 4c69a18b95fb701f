import type {
  BlockContent,
  Delete,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from "mdast";
import { oneLine } from "../../../plain/summary/one-line.ts";

// Every node has all the fields that the parser would give it, so that what is parsed back is the same tree.

/** A text on one line: Markdown keeps no other white space. */
export function text(value: string): Text {
  return { type: "text", value: value.replace(/[\s\p{Cc}\p{Cs}\ufeff]/gu, " ") };
}

/** Words in bold. */
export function strong(words: string): Strong {
  return { type: "strong", children: [text(oneLine(words))] };
}

/** Letters as they are typed: an id. */
export function code(value: string): InlineCode {
  return { type: "inlineCode", value };
}

/** A link. */
export function link(url: string, words: string): Link {
  return { type: "link", title: null, url, children: [text(oneLine(words))] };
}

/** An image, with the words that stand for it. */
export function image(url: string, alt: string): Image {
  return { type: "image", title: null, url, alt: oneLine(alt) };
}

/** A paragraph. Texts side by side become one, and its ends have no spaces, as the parser has it. */
export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: joined(children) };
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, words: string): Heading {
  return { type: "heading", depth, children: joined([text(words)]) };
}

/** Words that are struck out. */
export function struck(words: string): Delete {
  return { type: "delete", children: [text(oneLine(words))] };
}

/** A list with bullets. */
export function bullets(items: readonly ListItem[]): List {
  return list(items, null);
}

/** A list with numbers from `start`, or with bullets where that is null. */
export function list(items: readonly ListItem[], start: number | null): List {
  return { type: "list", ordered: start !== null, start, spread: false, children: [...items] };
}

/** An item of a list. */
export function item(...children: readonly BlockContent[]): ListItem {
  return { type: "listItem", spread: false, checked: null, children: [...children] };
}

function joined(children: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const child of children) {
    const last = nodes.at(-1);
    if (child.type === "text" && last?.type === "text")
      nodes[nodes.length - 1] = text(last.value + child.value);
    else nodes.push(child);
  }
  return nodes
    .map((node, place): PhrasingContent => {
      if (node.type !== "text") return node;
      const start = place === 0 ? node.value.trimStart() : node.value;
      const value = place === nodes.length - 1 ? start.trimEnd() : start;
      return { type: "text", value: value.replace(/ +/gu, " ") };
    })
    .filter((node) => node.type !== "text" || node.value !== "");
}
