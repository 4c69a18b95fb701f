import { compareText } from "./compare-text.ts";
import { groupBy } from "./group-by.ts";
import type { Term } from "./reference.ts";

/** What a pattern of terms is made from. */
export type TermForms = Pick<Term, "id" | "term" | "acronym" | "aliases">;

/** A use of a term in a text. */
export interface TermUse {
  /** The term's id. */
  readonly term: string;
  /** The words as they stand in the text. */
  readonly words: string;
  /** Where they begin. */
  readonly index: number;
}

/** What a term begins with: its first word; or a sign, in terms such as "#metoo". */
const beginning = /^(?:[\p{L}\p{N}]+|.)/u;
const letterOrNumber = /[\p{L}\p{N}]/u;

/**
 * Finds the glossary's terms in running text: by term, alias and acronym, as whole words, the longest form first. Capitals
 * and line breaks don't count, but an acronym is found only as it is written: "SOS" is not "sos".
 */
export class TermPattern {
  readonly #byForm = new Map<string, string>();
  /** The forms that begin with a word, by this word in small letters: one pattern of all would be tried at each word. */
  readonly #byFirstWord: ReadonlyMap<string, RegExp>;

  constructor(glossary: readonly TermForms[]) {
    for (const { id, term, acronym, aliases } of glossary) {
      for (const form of [term, ...aliases])
        if (!this.#byForm.has(key(form))) this.#byForm.set(key(form), id);
      if (acronym !== undefined && !this.#byForm.has(acronym)) this.#byForm.set(acronym, id);
    }
    const forms = [...this.#byForm.keys()].sort(
      (left, right) => right.length - left.length || compareText(left, right),
    );
    const groups = groupBy(forms, (form) => (beginning.exec(form)?.[0] ?? "").toLowerCase());
    this.#byFirstWord = new Map([...groups].map(([word, ofWord]) => [word, patternOf(ofWord)]));
  }

  *uses(text: string): Iterable<TermUse> {
    let index = 0;
    while (this.#byFirstWord.size > 0 && index < text.length) {
      const end = endOfWord(text, index);
      const pattern = this.#byFirstWord.get(text.slice(index, end).toLowerCase());
      const words = pattern === undefined ? undefined : wordsAt(pattern, text, index);
      const term =
        words === undefined ? undefined : (this.#byForm.get(words) ?? this.#byForm.get(key(words)));
      if (words !== undefined && term !== undefined) yield { term, words, index };
      index = words === undefined ? end : index + words.length;
    }
  }
}

/** The end of the word that begins here; of the one sign, where it is none. Several rules read every text this way. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordCharacter(text, end)) end += sizeOf(text, end);
  return end === start ? start + sizeOf(text, start) : end;
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) return letterOrNumber.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
  const letter = code | 32;
  return (letter > 96 && letter < 123) || (code > 47 && code < 58);
}

function sizeOf(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** The term's words, unless what stands before them makes them a part of another word. */
function wordsAt(pattern: RegExp, text: string, index: number): string | undefined {
  const before = Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? " ";
  if (before === "-" || letterOrNumber.test(before)) return undefined;
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function patternOf(forms: readonly string[]): RegExp {
  const words = forms.map((form) => escapePattern(form).replaceAll(" ", "\\s+"));
  return new RegExp(`(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "iuy");
}

function key(form: string): string {
  return form.replace(/\s+/g, " ").toLowerCase();
}

function escapePattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
