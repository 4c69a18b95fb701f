import type { Heading } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";

/** A heading that gives a section's text its order. */
export interface OutlineHeading {
  readonly node: Heading;
  readonly text: string;
  readonly span: Span;
}

/**
 * The headings of a section's own outline: those in quotations and lists belong to what is quoted or listed, and those without
 * words have a finding of their own.
 */
export function outlineOf({ body, headings }: PlacedSection): OutlineHeading[] {
  const known = new Map(headings.map((heading) => [heading.span.start.offset, heading]));
  return body.children.flatMap((node) => {
    const heading = node.type === "heading" ? known.get(node.position?.start.offset ?? 0) : undefined;
    return node.type !== "heading" || heading === undefined
      ? []
      : [{ node, text: heading.text, span: heading.span }];
  });
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
