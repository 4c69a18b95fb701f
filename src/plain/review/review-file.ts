import { compareText } from "../../core/compare-text.ts";
import type { ReviewedText } from "./reviewed-text.ts";

/**
 * The texts that reviews were made against, by stamp. They are kept in a file of their own, `.agenda-reviews.json`: from git they
 * could be had only where its whole history is there, which an archive or a shallow clone has not, and a stamp can't be turned
 * back into a text. Being kept by stamp, they stay found when ids and files are renamed.
 */
export type ReviewTexts = ReadonlyMap<string, ReviewedText>;

const version = 1;

/** Reads the file; `undefined` where it is none of ours, or of a later version. */
export function readReviewTexts(text: string): ReviewTexts | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== version || !isRecord(data.texts)) return undefined;
  const texts = new Map<string, ReviewedText>();
  for (const [stamp, entry] of Object.entries(data.texts)) {
    if (!isRecord(entry)) return undefined;
    texts.set(stamp, { section: linesOf(entry.section), statement: linesOf(entry.statement) });
  }
  return texts;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function linesOf(value: unknown): string {
  return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("\n") : "";
}

/** Writes the file: sorted by stamp, one block of text a line, so that a version control system shows and merges it well. */
export function writeReviewTexts(texts: ReviewTexts): string {
  const sorted = [...texts].sort(([left], [right]) => compareText(left, right));
  const entries = sorted.map(([stamp, { section, statement }]) => [
    stamp,
    { section: section.split("\n"), statement: statement.split("\n") },
  ]);
  return `${JSON.stringify({ version, texts: Object.fromEntries(entries) }, undefined, 1)}\n`;
}
