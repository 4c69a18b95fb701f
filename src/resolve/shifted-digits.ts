import type { Parents, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import "../core/markdown.ts";

/** Digits and signs that Unicode has below and above the line ("Superscripts and Subscripts", U+2070 to U+209C). */
const low = new Map(pairs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"));
const high = new Map(pairs("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"));

function pairs(from: string, to: string): [string, string][] {
  const signs = [...to];
  return [...from].map((sign, index) => [sign, signs[index] ?? sign]);
}

/**
 * Writes numbers in `<sub>` and `<sup>` with the signs that Unicode has for them ("CO₂", "10⁻⁶ m²"), so that they keep their
 * meaning where words have no look: in plain texts, data and search. Words that have no such signs stay nodes.
 */
export function writeShiftedDigits(root: Root): void {
  visit(root, (node, index, parent) => {
    if (node.type !== "subscript" && node.type !== "superscript") return undefined;
    const [only, ...others] = node.children;
    if (parent === undefined || index === undefined || only?.type !== "text" || others.length > 0)
      return undefined;
    const signs = node.type === "subscript" ? low : high;
    const written = [...only.value].map((sign) => signs.get(sign));
    if (written.includes(undefined)) return undefined;
    return [SKIP, join(parent as Parents, index, written.join(""))];
  });
}

/** Puts a text in a node's place, as one with the texts beside it; tells where to go on. */
function join(parent: Parents, index: number, value: string): number {
  const siblings = parent.children as PhrasingContent[];
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const isJoined = before?.type === "text";
  const start = isJoined ? index - 1 : index;
  const next = after?.type === "text" ? after.value : "";
  const whole = {
    ...(isJoined ? before : {}),
    type: "text" as const,
    value: (isJoined ? before.value : "") + value + next,
  };
  siblings.splice(start, (isJoined ? 2 : 1) + (after?.type === "text" ? 1 : 0), whole);
  return start + 1;
}
