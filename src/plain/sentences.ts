import { usableLanguage } from "../core/usable-language.ts";
import { beforeNumbers, endsWithAbbreviation } from "./abbreviations.ts";
import { type PlainLanguage, plainLanguageOf } from "./language.ts";
import type { Sentence } from "./types.ts";
import { wordsOf } from "./words.ts";

/** Making one takes longer than most texts take to be segmented. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const before = segmenters.get(language);
  if (before !== undefined) return before;
  const segmenter = new Intl.Segmenter(usableLanguage(language), { granularity: "sentence" });
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * The sentences of one block of text: those of `Intl.Segmenter` (Unicode Standard Annex 29), less the breaks after
 * abbreviations and initials. Line breaks inside the block don't count. What holds no word is no sentence.
 *
 * @param tag BCP 47
 */
export function sentencesOf(text: string, tag: string): Sentence[] {
  const flat = text.replace(/[\n\r\t]/g, " ");
  const language = plainLanguageOf(tag);
  const sentences: Sentence[] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenterFor(tag).segment(flat)) {
    const start = open ?? index;
    const end = index + segment.length;
    open = start;
    if (goesOn(flat.slice(start, end), flat.slice(end), language)) continue;
    add(sentences, flat, start, end);
    open = undefined;
  }
  if (open !== undefined) add(sentences, flat, open, flat.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  const whole = text.slice(from, to);
  const start = from + whole.length - whole.trimStart().length;
  const end = from + whole.trimEnd().length;
  const words = wordsOf(text.slice(start, end)).map((word) => ({
    text: word.text,
    start: word.start + start,
    end: word.end + start,
  }));
  if (words.length > 0) sentences.push({ text: text.slice(start, end), start, end, words });
}

/** Whether a sentence that seems to end goes on: after an abbreviation, or before a small letter. */
function goesOn(before: string, after: string, language: PlainLanguage | undefined): boolean {
  if (after.trim() === "" || !/\.\s*$/.test(before)) return false;
  if (!endsWithAbbreviation(before, language)) return false;
  const token = /(?<!\p{L})(\p{L}+)\.\s*$/u.exec(before)?.[1] ?? "";
  const isInitial = /^\p{Lu}$/u.test(token);
  return isInitial || !beforeNumbers.has(token.toLowerCase()) || /^\s*\d/.test(after);
}
