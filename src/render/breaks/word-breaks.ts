import { wordParts } from "../../core/word-parts.ts";
import { clustersOf } from "./clusters.ts";

/** Languages by the script that they are written in without spaces between words (Unicode Standard Annex 14, class SA). */
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Scripts without spaces between words that no dictionary is known for: a line may end after each syllable. */
const bySyllable =
  /[\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}\p{Script=Tai_Viet}\p{Script=Yi}\p{Script=Vai}]/u;

/** Tibetan: after the tsheg that ends a syllable, unless a closing stroke follows. Ethiopic: after the signs between words. */
const afterMark =
  /(?<=[\u0f0b\u0fd2])(?=[^\u0f0b\u0f0c\u0f0d-\u0f14\u0fd2\s])|(?<=[\u1361-\u1368])(?=[^\u1361-\u1368\s])/u;

const marked = /[\u0f0b\u0fd2\u1361-\u1368]/u;

/** What a line begins with: a letter or a digit, or a mark that opens. */
const opening = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;

/** Signs that belong to the word before them: those that repeat or shorten it. */
const bound = /^(?:[\u0e2f\u0e46\u0eaf\u0ec6\u17d7\p{M}]|\u200c|\u200d)/u;

const closing = /[\p{Ps}\p{Pi}]$/u;

const beyond = /[\u0e00-\u1cff\ua000-\uabff\u200b]/u;

/**
 * Where a line may break within a word, which is all between two spaces: offsets, in ascending order. Between the words of
 * languages that write none of the spaces, as the dictionaries of ICU know them; after syllables where others do.
 */
export function wordBreaks(word: string): readonly number[] {
  if (!beyond.test(word)) return [];
  if (spaceless.test(word)) return dictionaryBreaks(word);
  if (bySyllable.test(word)) return breaksBetween(clustersOf(word));
  return marked.test(word) ? breaksBetween(word.split(afterMark)) : [];
}

function dictionaryBreaks(word: string): readonly number[] {
  const places = breaksBetween([...wordParts(word)].map(({ segment }) => segment));
  const ends = new Set(breaksBetween(clustersOf(word)));
  return places.filter((place) => ends.has(place));
}

function breaksBetween(parts: readonly string[]): readonly number[] {
  let offset = 0;
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index] ?? "";
    offset += before.length;
    const joins = !opening.test(part) || bound.test(part) || closing.test(before) || before === "";
    return joins ? [] : [offset];
  });
}
