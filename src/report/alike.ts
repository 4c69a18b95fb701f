import type { Diagnostic } from "../core/diagnostic.ts";

/** Findings that say the same of different places; never empty. */
export type AlikeFindings = readonly [Diagnostic, ...Diagnostic[]];

/** Up to so many alike are shown one by one, each with its line of source. */
const shownOneByOne = 3;

/**
 * Puts findings together that differ in their places and in what they quote alone, where there are more than a few: each group
 * stands where its first finding does.
 */
export function groupAlike(diagnostics: readonly Diagnostic[]): AlikeFindings[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.code} ${diagnostic.severity} ${shapeOf(diagnostic.message)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  const first = new Map([...groups.values()].map((group) => [group[0], group] as const));
  return diagnostics.flatMap((diagnostic): AlikeFindings[] => {
    const shape = groups.get(`${diagnostic.code} ${diagnostic.severity} ${shapeOf(diagnostic.message)}`);
    if (shape === undefined || shape.length <= shownOneByOne) return [[diagnostic]];
    return first.has(diagnostic) ? [shape] : [];
  });
}

/** A message without what it quotes and counts. A quotation that does not end goes on to the end: so each letter is read once. */
function shapeOf(message: string): string {
  return message.replace(/"[^"]*"|`[^`]*`|“[^”]*(?:”|$)/gu, "…").replace(/\d+(?:[.,]\d+)*/gu, "#");
}
