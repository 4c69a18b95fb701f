import type { Nodes } from "mdast";
import { startOf } from "./positions.ts";
import type { Span } from "./span.ts";

/** The place of a Markdown node. Nodes that we made ourselves have none: then the start of the file stands for it. */
export function spanOf(path: string, node: Nodes): Span {
  const { position } = node;
  if (position === undefined) return startOf(path);
  const point = (at: typeof position.start) => ({ line: at.line, column: at.column, offset: at.offset ?? 0 });
  return { path, start: point(position.start), end: point(position.end) };
}
