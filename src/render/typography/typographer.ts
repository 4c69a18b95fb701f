import { typographicLanguage } from "./languages.ts";
import { setQuotes } from "./quotes.ts";
import { NoBreakSpaces } from "./spaces.ts";
import type { Typographer } from "./types.ts";

/** Stands between two texts while they are set together: no text has it, for it is not a character. */
const border = "\uffff";

/** An address: nothing in it is changed. */
const address = /(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/gu;

/** What every address has: the other pattern is slow, and most paragraphs have none. */
const signOfAddress = /@|:\/\/|www\.|mailto:/u;

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
    const held = text.replace(address, (found) => {
      // The marks that end a sentence or a bracket aren't the address's.
      const own = /^(.*?)([\uffff"'.,;:!?)\]]*)$/su.exec(found.split(border)[0] ?? "");
      const kept = own?.[1] ?? found;
      addresses.push(kept);
      return `\ufffe${found.slice(kept.length)}`;
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
