import type { Nodes } from "mdast";
import type { Place } from "./markdown.ts";
import { startOf } from "./positions.ts";
import type { Span } from "./span.ts";

/** The place of a Markdown node. Nodes that we made ourselves have none: then the start of the file stands for it. */
export function spanOf(path: string, node: Nodes): Span {
  const { position } = node;
  return position === undefined ? startOf(path) : spanAt(path, position);
}

/** A place in a Markdown tree as a span of its file. */
export function spanAt(path: string, { start, end }: Place): Span {
  const point = (at: Place["start"]) => ({ line: at.line, column: at.column, offset: at.offset ?? 0 });
  return { path, start: point(start), end: point(end) };
}
