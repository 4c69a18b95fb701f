import type { Link, LinkReference, Nodes, Text } from "mdast";
import type { MarkdownHandle, MarkdownHandlers } from "../../markdown/stringify.ts";

/**
 * Handlers that write what stands inside a paragraph as it was typed: escapes, references, addresses and code as they are in
 * the source. Only the marks of emphasis, and the blocks around it all, get our style.
 */
export function asTyped(source: string): MarkdownHandlers {
  const typed: MarkdownHandle = (node: Nodes) => sliceOf(source, node);
  // What GFM finds in plain text afterwards, such as e-mail addresses, has no place in the source.
  const text: MarkdownHandle = (node: Text, _parent, state, info) =>
    node.position === undefined ? state.safe(node.value, info) : sliceOf(source, node);
  const link: MarkdownHandle = (node: Link | LinkReference, _parent, state, info) => {
    if (node.position === undefined) return state.containerPhrasing(node, info);
    const whole = sliceOf(source, node);
    const last = node.children.at(-1)?.position?.end.offset;
    if (!whole.startsWith("[") || last === undefined) return whole;
    const words = state.containerPhrasing(node, { ...info, before: "[", after: "]" });
    return `[${words}${stretch(source, last, node.position.end.offset)}`;
  };
  return {
    text,
    link,
    linkReference: link,
    image: typed,
    imageReference: typed,
    inlineCode: typed,
    footnoteReference: typed,
    definition: typed,
    crossReference: typed,
    citation: typed,
  };
}

function sliceOf(source: string, { position }: Nodes): string {
  return stretch(source, position?.start.offset ?? 0, position?.end.offset);
}

/** A stretch of the source. Its lines after the first lose the marks and the white space of the quotation or list around it. */
function stretch(source: string, from: number, to: number | undefined): string {
  const [first = "", ...rest] = source.slice(from, to).split("\n");
  return [first, ...rest.map((line) => line.replace(/^[ \t>]+/, ""))].join("\n");
}
