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

/** Where a term may begin, with its first word; or with a sign, for terms such as "#metoo". */
const beginnings = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s])/gu;
const beginning = /^(?:[\p{L}\p{N}]+|.)/u;

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
    if (this.#byFirstWord.size === 0) return;
    let end = 0;
    for (const { 0: word, index } of text.matchAll(beginnings)) {
      const pattern = index < end ? undefined : this.#byFirstWord.get(word.toLowerCase());
      if (pattern === undefined) continue;
      pattern.lastIndex = index;
      const words = pattern.exec(text)?.[0];
      if (words === undefined) continue;
      end = index + words.length;
      const term = this.#byForm.get(words) ?? this.#byForm.get(key(words));
      if (term !== undefined) yield { term, words, index };
    }
  }
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
