import type { Word } from "./types.ts";
import { wordsOf } from "./words.ts";

/** A word or phrase of a list, where it stands in a text. */
export interface FoundPhrase<Value> {
  /** As it stands in the text. */
  readonly text: string;
  /** As it stands in the list. */
  readonly phrase: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

interface Entry<Value> {
  readonly phrase: string;
  readonly value: Value;
  /** The words after the first. */
  readonly rest: readonly string[];
}

/** Words are grouped by so many of their first letters, to look for those with an open ending. */
const stemLength = 3;

/**
 * Finds words and phrases of a list as whole words, in capitals or not, longer ones first. A `*` at the end of a list's word stands
 * for its endings: "facilitat*" finds "facilitating". Works word by word: one pattern of all would be tried at every letter.
 */
export class PhraseFinder<Value> {
  readonly #byFirstWord = new Map<string, Entry<Value>[]>();
  readonly #byStem = new Map<string, Entry<Value>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) {
      const [first = "", ...rest] = wordsOf(phrase).map(({ text }) => fold(text));
      const [list, key] = phrase.endsWith("*")
        ? [this.#byStem, first.slice(0, stemLength)]
        : [this.#byFirstWord, first];
      const group = list.get(key) ?? [];
      group.push({ phrase, value, rest });
      list.set(
        key,
        group.sort((left, right) => right.rest.length - left.rest.length),
      );
    }
  }

  *find(text: string): Iterable<FoundPhrase<Value>> {
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at++) {
      const entry = this.#entryAt(words, at, text);
      const [first, last] = [words[at], words[at + (entry?.rest.length ?? 0)]];
      if (entry === undefined || first === undefined || last === undefined) continue;
      const { phrase, value, rest } = entry;
      yield { text: text.slice(first.start, last.end), phrase, value, start: first.start, end: last.end };
      at += rest.length;
    }
  }

  /** Whether anything of the list stands in a text. */
  isIn(text: string): boolean {
    for (const _ of this.find(text)) return true;
    return false;
  }

  #entryAt(words: readonly Word[], at: number, text: string): Entry<Value> | undefined {
    const first = fold(words[at]?.text ?? "");
    const entry = this.#byFirstWord.get(first)?.find(({ rest }) => follows(rest, words, at, text));
    if (entry !== undefined) return entry;
    return this.#byStem
      .get(first.slice(0, stemLength))
      ?.find(({ phrase }) => first.startsWith(phrase.slice(0, -1)));
  }
}

function follows(rest: readonly string[], words: readonly Word[], at: number, text: string): boolean {
  return rest.every((word, index) => {
    const before = words[at + index];
    const here = words[at + index + 1];
    if (before === undefined || here === undefined || fold(here.text) !== word) return false;
    return text.slice(before.end, here.start).trim() === "";
  });
}

function fold(word: string): string {
  return word.toLowerCase().replace(/’/g, "'");
}
