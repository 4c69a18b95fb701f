import type { Heading } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { PlacedSection } from "../core/agenda.ts";
import { spanOf } from "../core/node-span.ts";
import type { Span } from "../core/span.ts";

/** A heading that gives a section's text its order. */
export interface OutlineHeading {
  readonly node: Heading;
  readonly text: string;
  readonly span: Span;
}

/** The headings of a section's own outline: those in quotations and lists belong to what is quoted or listed. */
export function outlineOf({ body, path }: PlacedSection): OutlineHeading[] {
  return body.children.flatMap((node) =>
    node.type === "heading" ? [{ node, text: plainText(node).trim(), span: spanOf(path, node) }] : [],
  );
}

/** The stretch that holds a heading's `#` signs; `undefined` for one that is underlined instead. */
export function signsOf({ node, span }: OutlineHeading): Span | undefined {
  const { path, start, end } = span;
  // An underlined heading has at least two lines, one with signs only one.
  if (start.line !== end.line) return undefined;
  const { depth } = node;
  return {
    path,
    start,
    end: { line: start.line, column: start.column + depth, offset: start.offset + depth },
  };
}
