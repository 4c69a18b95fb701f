import { typographicLanguage } from "./languages.ts";
import { setQuotes } from "./quotes.ts";
import { NoBreakSpaces } from "./spaces.ts";
import type { Typographer } from "./types.ts";

/** Stands between two texts while they are set together: no text has it, for it is not a character. */
const border = "\uffff";

/** What web addresses begin with. */
const webAddress = /https?:\/\/|www\.|mailto:/u;

/** What every address has: most paragraphs have none. */
const signOfAddress = /@|:\/\/|www\.|mailto:/u;

const endingMarks = /(?<!["'.,;:!?)\]])["'.,;:!?)\]]+$/u;

/** Where the address begins that goes on to the end of a run without spaces: nothing in it is changed. */
function addressStart(run: string): number | undefined {
  const start = run.search(webAddress);
  if (isMailAddress(run)) return 0;
  return start === -1 ? undefined : start;
}

/** Whether there is an at sign with something before it, and a full stop after it with something around. */
function isMailAddress(run: string): boolean {
  const at = run.indexOf("@", 1);
  if (at === -1) return false;
  const stop = run.indexOf(".", at + 2);
  return stop !== -1 && stop < run.length - 1;
}

/** Texts without any of the marks that are looked for, but for full stops: most of them. */
const plain = /^[\p{L} ,.()\uffff]*$/u;

/** "--" and "---", a hyphen between words with spaces, and one between two years or pages; dates and codes stay. */
function setDashes(text: string): string {
  if (!(text.includes("-") || text.includes("..."))) return text;
  return text
    .replace(/(?<!-)---(?!-)/gu, "—")
    .replace(/(?<!-)--(?!-)/gu, "–")
    .replace(/(?<=\S) - (?=\S)/gu, " – ")
    .replace(/(?<![\p{L}\p{N}.,/-])(\p{N}{1,4})-(?=\p{N}{1,4}(?![\p{L}\p{N}/-]))/gu, "$1–")
    .replace(/(?<!\.)\.\.\.(?!\.)/gu, "…");
}

class LanguageTypographer implements Typographer {
  readonly #quotes: ReturnType<typeof typographicLanguage>["quotes"];
  readonly #spaces: NoBreakSpaces;

  constructor(language: string, labels: readonly string[]) {
    const rules = typographicLanguage(language);
    this.#quotes = rules.quotes;
    this.#spaces = new NoBreakSpaces(rules, labels);
  }

  set(texts: readonly string[]): readonly string[] {
    const joined = texts.join(border);
    if (plain.test(joined) && !joined.includes("...") && !this.#spaces.mayHold(joined)) return texts;
    return this.#setOutsideAddresses(joined).split(border);
  }

  #setOutsideAddresses(text: string): string {
    if (!signOfAddress.test(text)) return this.#setText(text);
    const addresses: string[] = [];
    const held = text.replace(/\S+/gu, (run) => {
      const start = addressStart(run);
      if (start === undefined) return run;
      const found = run.slice(start);
      // The marks that end a sentence or a bracket aren't the address's.
      const kept = (found.split(border)[0] ?? "").replace(endingMarks, "");
      addresses.push(kept);
      return `${run.slice(0, start)}\ufffe${found.slice(kept.length)}`;
    });
    let next = 0;
    return this.#setText(held).replace(/\ufffe/gu, () => addresses[next++] ?? "");
  }

  #setText(text: string): string {
    const dashed = setDashes(text);
    const quoted = /["']/u.test(dashed) ? this.#setMarks(dashed) : dashed;
    return this.#spaces.set(quoted);
  }

  /** Quotation marks are set as if the borders between texts were not there. */
  #setMarks(text: string): string {
    const all = [...text];
    const set = setQuotes(
      all.filter((character) => character !== border),
      this.#quotes,
    );
    let next = 0;
    return all.map((character) => (character === border ? border : (set[next++] ?? ""))).join("");
  }
}

/**
 * Sets texts with the marks of a language: curly quotation marks, apostrophes and primes, dashes, the ellipsis, and spaces
 * that no line ends at. Addresses stay as they are.
 *
 * @param language BCP 47
 * @param labels What the numbers of sections begin with ("SL", "S"): they stay with their number.
 */
export function typographerFor(language: string, labels: readonly string[] = []): Typographer {
  return new LanguageTypographer(language, labels);
}
