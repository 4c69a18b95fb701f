import { wordParts } from "./word-parts.ts";

/** Writing without spaces between words, and Korean, whose words go on with particles: each of their letters may begin a word. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf\u1100-\u11ff\u3005-\u3007\u3021-\u30ff\u3105-\u318e\u31a0-\u31ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\u{16fe0}-\u{1b2ff}\u{20000}-\u{3ffff}]/u;

const katakana = /[\p{Script=Katakana}ー]/u;
const hangul = /\p{Script=Hangul}/u;
const mark = /\p{M}/u;

/** Vowels that are typed before the consonant that they belong to: no word ends with one (Thai, Lao). */
const leadingVowel = /[\u0e40-\u0e44\u0ec0-\u0ec4]/u;

/** Whether a character belongs to writing whose words stand side by side, without spaces. */
export function isUnspaced(character: string): boolean {
  return unspaced.test(character);
}

/**
 * Whether two characters side by side, one of them in such writing, are parts of one word for sure: loanwords of Japanese, which
 * begin and end with their own letters; a letter of Korean before others; a letter and the marks on it.
 *
 * @param atStart whether it is asked where a word begins: Korean particles follow a word, nothing goes before it
 */
export function isOneWord(before: string, after: string, atStart: boolean): boolean {
  if (mark.test(after) || leadingVowel.test(before)) return true;
  if (katakana.test(before) && katakana.test(after)) return true;
  return atStart && hangul.test(before) && hangul.test(after);
}

/** How far around a word its text is looked at, to find the words that it consists of. */
const reach = 40;

/**
 * Whether the stretch from `start` to `end` of a text without spaces is a word there, or several: a short one may be a part of
 * another. Words are those that the dictionaries of Unicode's libraries have.
 */
export function isWordAmong(text: string, start: number, end: number): boolean {
  const from = startOfCharacter(text, Math.max(0, start - reach));
  const places = new Set<number>();
  for (const { index, segment } of wordParts(text.slice(from, startOfCharacter(text, end + reach)))) {
    places.add(from + index);
    places.add(from + index + segment.length);
  }
  return places.has(start) && places.has(end);
}

function startOfCharacter(text: string, index: number): number {
  const low = text.charCodeAt(index);
  return low >= 0xdc00 && low < 0xe000 ? index - 1 : index;
}
