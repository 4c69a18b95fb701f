import type { Fragment } from "./types.ts";

/**
 * How much of a mark's width stands in the margin, where it begins or ends a justified line: light marks would otherwise
 * make the edge look ragged (after Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting system, 2000).
 */
const right: Readonly<Record<string, number>> = {
  "-": 0.6,
  "\u00ad": 0.6,
  "–": 0.3,
  "—": 0.2,
  ".": 0.6,
  ",": 0.6,
  "’": 0.6,
  "”": 0.5,
  "'": 0.6,
  ":": 0.4,
  ";": 0.4,
  "!": 0.15,
  "?": 0.15,
  "»": 0.3,
  ")": 0.1,
  "…": 0.2,
};
const left: Readonly<Record<string, number>> = { "“": 0.5, "‘": 0.6, "„": 0.5, "«": 0.3, "(": 0.1, "‚": 0.6 };

/** Measures a character in a style, in points. */
export type Measure = (fragment: Fragment, character: string) => number;

/** How far a line of `fragments` reaches over its left and its right edge, in points. */
export function protrusionOf(
  fragments: readonly Fragment[],
  measure: Measure,
): { readonly left: number; readonly right: number } {
  const first = fragments.find(({ text }) => text !== "");
  const last = fragments.findLast(({ text }) => text !== "" && text !== " ");
  const opening = first?.text.charAt(0) ?? "";
  const closing = last?.text.at(-1) ?? "";
  const share = { left: left[opening] ?? 0, right: right[closing] ?? 0 };
  return {
    left: first === undefined || share.left === 0 ? 0 : share.left * measure(first, opening),
    right: last === undefined || share.right === 0 ? 0 : share.right * measure(last, closing),
  };
}
