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

/** One way to write a term. */
interface Form {
  readonly term: string;
  /** In small letters, one space between words. */
  readonly folded: string;
  /** As it must stand in the text: acronyms alone. */
  readonly exact?: string;
}

/** What a term begins with: its first word; or a sign, in terms such as "#metoo". */
const beginning = /^(?:[\p{L}\p{N}]+|.)/u;
const letterOrNumber = /[\p{L}\p{N}]/u;
const space = /\s/;

/**
 * Finds the glossary's terms in running text: by term, alias and acronym, as whole words, the longest form first. Capitals
 * and line breaks don't count, but an acronym is found only as it is written: "SOS" is not "sos".
 *
 * Several rules read every text this way, so no regular expression is made of the forms: to compile them takes longer than
 * to read.
 */
export class TermPattern {
  /** The forms that begin with a word, by this word, the longest first. */
  readonly #byFirstWord: ReadonlyMap<string, readonly Form[]>;

  constructor(glossary: readonly TermForms[]) {
    const forms = [...formsOf(glossary).values()].sort(
      (left, right) => right.folded.length - left.folded.length || compareText(left.folded, right.folded),
    );
    this.#byFirstWord = groupBy(forms, ({ folded }) => beginning.exec(folded)?.[0] ?? "");
  }

  *uses(text: string): Iterable<TermUse> {
    if (this.#byFirstWord.size === 0) return;
    const small = inSmallLetters(text);
    let index = 0;
    while (index < text.length) {
      const end = endOfWord(text, index);
      const forms = this.#byFirstWord.get(small.slice(index, end));
      const use = forms === undefined ? undefined : useAt(forms, text, small, index);
      if (use !== undefined) yield use;
      index = use === undefined ? end : index + use.words.length;
    }
  }
}

/** Every form by what tells it from others; where two terms share one, the first keeps it. */
function formsOf(glossary: readonly TermForms[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const add = (key: string, form: Form): unknown => forms.has(key) || forms.set(key, form);
  for (const { id, term, acronym, aliases } of glossary) {
    for (const form of [term, ...aliases].map(fold)) add(form, { term: id, folded: form });
    if (acronym !== undefined) add(acronym, { term: id, folded: fold(acronym), exact: acronym });
  }
  return forms;
}

/** The longest form that stands here, unless what is around it makes it a part of another word. */
function useAt(forms: readonly Form[], text: string, small: string, index: number): TermUse | undefined {
  if (isJoined(text, index - sizeBefore(text, index))) return undefined;
  for (const { term, folded, exact } of forms) {
    const end = endOfForm(folded, small, index);
    if (end === undefined || isJoined(text, end)) continue;
    const words = text.slice(index, end);
    if (exact === undefined || exact === words) return { term, words, index };
  }
  return undefined;
}

/** Where the form ends that begins here. A space in it stands for any white space. */
function endOfForm(folded: string, small: string, start: number): number | undefined {
  let place = start;
  for (let index = 0; index < folded.length; index++) {
    if (folded[index] !== " ") {
      if (small.charCodeAt(place) !== folded.charCodeAt(index)) return undefined;
      place++;
      continue;
    }
    const before = place;
    while (place < small.length && space.test(small.charAt(place))) place++;
    if (place === before) return undefined;
  }
  return place;
}

/** Whether what stands here would go on with a word. */
function isJoined(text: string, index: number): boolean {
  return index >= 0 && index < text.length && (text[index] === "-" || isWordCharacter(text, index));
}

/** The end of the word that begins here; of the one sign, where it is none. */
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

function sizeBefore(text: string, index: number): number {
  return index > 1 && sizeOf(text, index - 2) === 2 ? 2 : 1;
}

/** In small letters, each at its place: the few letters whose small form is longer stay as they are. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  }).join("");
}

function fold(form: string): string {
  return inSmallLetters(form.replace(/\s+/g, " "));
}
