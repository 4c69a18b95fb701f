import { compareText } from "./compare-text.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Sorts diagnostics by file, place and code. Paths are compared by code unit, so that the order is the same everywhere. */
export function byPlace(left: Diagnostic, right: Diagnostic): number {
  const { path } = left.span;
  if (path !== right.span.path) return compareText(path, right.span.path);
  const distance =
    left.span.start.offset - right.span.start.offset || left.span.end.offset - right.span.end.offset;
  return distance !== 0 ? distance : compareText(left.code, right.code);
}
