import { compareText } from "./compare-text.ts";
import { type FoldedText, foldLetters, sameLetters } from "./fold-letters.ts";
import { groupBy } from "./group-by.ts";
import type { Term } from "./reference.ts";
import { isOneWord, isUnspaced, isWordAmong } from "./unspaced-words.ts";

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

const letterOrNumber = /[\p{L}\p{N}]/u;
const space = /\s/;
const oneLineEnd = /(?:\r\n?|\n)[ \t]*/y;
const isKorean = /\p{Script=Hangul}/u;

/** The first character of writing without spaces: nearly all texts have none of it. */
const firstUnspaced = 0x0e00;

/**
 * Finds the glossary's terms in running text: by term, alias and acronym, as whole words, the longest form first. Capitals
 * and line breaks don't count, nor how a sign is stored (`foldLetters`), but an acronym is found only in its own capitals:
 * "SOS" is not "sos".
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
    this.#byFirstWord = groupBy(forms, ({ folded }) => folded.slice(0, endOfWord(folded, 0)));
  }

  *uses(text: string): Iterable<TermUse> {
    if (this.#byFirstWord.size === 0) return;
    const folded = foldLetters(text);
    const small = folded.text;
    let index = 0;
    while (index < small.length) {
      const end = endOfWord(small, index);
      const forms = this.#byFirstWord.get(small.slice(index, end));
      const found = forms === undefined ? undefined : findAt(forms, text, folded, index);
      if (found !== undefined) yield found.use;
      index = found?.end ?? end;
    }
  }
}

/** Every form by what tells it from others; where two terms share one, the first keeps it. */
function formsOf(glossary: readonly TermForms[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  const add = (key: string, form: Form): unknown => forms.has(key) || forms.set(key, form);
  for (const { id, term, acronym, aliases } of glossary) {
    for (const form of [term, ...aliases].map(fold)) add(form, { term: id, folded: form });
    if (acronym !== undefined) add(acronym, { term: id, folded: fold(acronym), exact: sameLetters(acronym) });
  }
  return forms;
}

/** Where words stand without spaces, a form of so many characters or fewer must be one of them: it may be a part of others. */
const shortForm = { eastAsian: 2, other: 5 } as const;

/** The longest form that stands here, unless what is around it makes it a part of another word; and where it ends. */
function findAt(
  forms: readonly Form[],
  text: string,
  { text: small, placeOf }: FoldedText,
  start: number,
): { readonly use: TermUse; readonly end: number } | undefined {
  if (isJoined(small, start, true)) return undefined;
  for (const { term, folded, exact } of forms) {
    const end = endOfForm(folded, small, start);
    if (end === undefined || isJoined(small, end, false) || isPartOfWord(small, start, end)) continue;
    const index = placeOf(start);
    const words = text.slice(index, placeOf(end));
    if (exact === undefined || exact === sameLetters(words)) return { use: { term, words, index }, end };
  }
  return undefined;
}

/** Where the form ends that begins here. A space in it stands for any white space. */
function endOfForm(folded: string, small: string, start: number): number | undefined {
  let place = start;
  for (let index = 0; index < folded.length; index++) {
    if (folded[index] !== " ") {
      if (small[place] === "\n" || small[place] === "\r") place = endOfLine(folded, index, small, place);
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

/** Where a form goes on after a line's end, which is worth no space in writing without spaces. */
function endOfLine(folded: string, index: number, small: string, place: number): number {
  if (!isUnspaced(folded.slice(index - 1, index)) || !isUnspaced(folded.slice(index, index + 1)))
    return place;
  oneLineEnd.lastIndex = place;
  return place + (oneLineEnd.exec(small)?.[0].length ?? 0);
}

/** Whether the words before and after a place are one; `atStart` where a form would begin there. */
function isJoined(text: string, index: number, atStart: boolean): boolean {
  if (index <= 0 || index >= text.length) return false;
  const outside = atStart ? index - sizeBefore(text, index) : index;
  if (text.charCodeAt(index - 1) >= firstUnspaced || text.charCodeAt(index) >= firstUnspaced) {
    const before = text.slice(index - sizeBefore(text, index), index);
    const after = text.slice(index, index + sizeOf(text, index));
    if (isUnspaced(before) || isUnspaced(after)) return isOneWord(before, after, atStart);
  }
  return text[outside] === "-" || isWordCharacter(text, outside);
}

/** Whether a short form is no word of its own among others that stand beside it without spaces. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first < firstUnspaced || !isUnspaced(text.slice(start, start + sizeOf(text, start)))) return false;
  const isEastAsian = first >= 0x2e80;
  const short = isEastAsian ? shortForm.eastAsian : shortForm.other;
  if ([...text.slice(start, end)].length > short || isKorean.test(text.charAt(start))) return false;
  return !isWordAmong(text, start, end);
}

/** The end of the word that begins here; of the one sign, where it is none. */
function endOfWord(text: string, start: number): number {
  let end = start;
  if (text.charCodeAt(start) >= firstUnspaced && isUnspaced(text.slice(start, start + sizeOf(text, start))))
    return start + sizeOf(text, start);
  while (end < text.length && isWordCharacter(text, end)) end += sizeOf(text, end);
  return end === start ? start + sizeOf(text, start) : end;
}

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code > 127) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    return letterOrNumber.test(character) && (code < firstUnspaced || !isUnspaced(character));
  }
  const letter = code | 32;
  return (letter > 96 && letter < 123) || (code > 47 && code < 58);
}

function sizeOf(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function sizeBefore(text: string, index: number): number {
  return index > 1 && sizeOf(text, index - 2) === 2 ? 2 : 1;
}

function fold(form: string): string {
  return foldLetters(form.replace(/\s+/g, " ")).text;
}
