import type { Root } from "mdast";
import type { CompileContext, Extension as FromMarkdownExtension, Handle } from "mdast-util-from-markdown";
import type { Token } from "micromark-util-types";
import { visit } from "unist-util-visit";
import type { Place } from "../core/markdown.ts";

/**
 * Notes where the address of each link, image and definition is written, in the node's data: findings point at it and
 * fixes replace it, and nothing else of the link.
 */
export const addressPlaces: FromMarkdownExtension = {
  exit: {
    resourceDestination: noteAddress satisfies Handle,
    definitionDestination: noteAddress satisfies Handle,
  },
};

function noteAddress(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1);
  if (node?.type !== "link" && node?.type !== "image" && node?.type !== "definition") return;
  const place = { start: pointOf(token.start), end: pointOf(token.end) };
  // An address may stand in angle brackets: `[words](<an address>)`.
  const bracketed = this.sliceSerialize(token).startsWith("<");
  node.data = { ...node.data, address: bracketed ? inside(place) : place };
}

function pointOf({ line, column, offset }: Token["start"]): Place["start"] {
  return { line, column, offset };
}

/** A stretch of one line without its first and its last letter. */
function inside({ start, end }: Place): Place {
  return { start: moved(start, 1), end: moved(end, -1) };
}

function moved({ line, column, offset = 0 }: Place["start"], letters: number): Place["start"] {
  return { line, column: column + letters, offset: offset + letters };
}

/** Does the same for addresses that are their own link: `<https://example.org>`, and GFM's bare ones. */
export function noteBareAddresses(root: Root, text: string): void {
  visit(root, "link", (node) => {
    const { position, data } = node;
    if (position === undefined || data?.address !== undefined || data?.definition !== undefined) return;
    const bracketed = text[position.start.offset ?? 0] === "<";
    node.data = { ...data, address: bracketed ? inside(position) : position };
  });
}
