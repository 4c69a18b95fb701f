import { wordParts } from "../core/word-parts.ts";
import type { Word } from "./types.ts";

/** Letters and digits, with the hyphens, apostrophes and separators inside them: "don't", "well-being", "1,500", "e.g". */
export const wordPattern =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’‐‑-]|(?<=\p{N})[.,\u202f\u00a0](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text. A word with a hyphen or an apostrophe inside is one, as it is between two spaces. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern)).flatMap(({ 0: found, index }) =>
    sideBySide.test(found)
      ? wordsSideBySide(found, index)
      : [{ text: found, start: index, end: index + found.length }],
  );
}

/** Scripts whose words stand side by side, without spaces. */
const sideBySide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a stretch without spaces, as the dictionaries of Unicode's libraries have them. */
function wordsSideBySide(stretch: string, offset: number): Word[] {
  return Array.from(wordParts(stretch)).flatMap(({ segment, index, isWordLike }): Word[] =>
    isWordLike === true
      ? [{ text: segment, start: offset + index, end: offset + index + segment.length }]
      : [],
  );
}

/** The letters of a word, without a French article that leans on it: "l'économie" is as long as "économie". */
function lettersOf(text: string): string {
  return text.replace(/^\p{L}{1,2}u?['’]/u, "").replace(/[^\p{L}\p{M}]/gu, "");
}

/** Whether a word is long as LIX has it: more than six letters. A compound is as long as its longest part. */
export function isLong(text: string): boolean {
  return text.split(/[‐‑-]/u).some((part) => [...lettersOf(part)].length > 6);
}
