import type { QuoteMarks } from "./types.ts";

const apostrophe = "’";
const prime = "′";
const doublePrime = "″";

const letter = /[\p{L}\p{M}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
/** Letters or digits left out at the beginning of a word: "’90s", "rock ’n’ roll". */
const elision = /^'(?:\p{N}{2}(?:s|\P{N}|$)|n'(?:\s|$))/u;

const digit = /\p{N}/u;
const opener = /[\s([{«“‘„‚—–/-]|^$/u;

/** Whether a straight mark after `before` and in front of `after` begins something. */
function opens(before: string, after: string): boolean {
  return opener.test(before) && !/\s|^$/u.test(after);
}

/** Whether a single mark at `index` that could open a quotation is closed later on: else it is an apostrophe ("’tis"). */
function closedLater(characters: readonly string[], index: number): boolean {
  for (let at = index + 2; at < characters.length; at += 1) {
    if (characters[at] !== "'") continue;
    const before = characters[at - 1] ?? "";
    const after = characters[at + 1] ?? "";
    if (!/\s/u.test(before) && !letterOrDigit.test(after)) return true;
  }
  return false;
}

/** Turns the straight marks of one paragraph into curly ones, apostrophes and primes. Its state is that of the quotations open. */
class QuoteSetter {
  readonly #quotes: QuoteMarks;
  #doubleOpen = false;
  #singleOpen = false;

  constructor(quotes: QuoteMarks) {
    this.#quotes = quotes;
  }

  set(characters: readonly string[], index: number): string {
    const before = characters[index - 1] ?? "";
    const after = characters[index + 1] ?? "";
    return characters[index] === '"'
      ? this.#double(before, after)
      : this.#single(characters, index, before, after);
  }

  #double(before: string, after: string): string {
    const [open, close] = this.#quotes.double;
    if (!this.#doubleOpen && digit.test(before) && !letter.test(after)) return doublePrime;
    const begins =
      !this.#doubleOpen && (opens(before, after) || !/\S/u.test(before) || letterOrDigit.test(after));
    this.#doubleOpen = begins;
    return begins ? open : close;
  }

  #single(characters: readonly string[], index: number, before: string, after: string): string {
    const [open, close] = this.#quotes.single;
    if (letterOrDigit.test(before) && letter.test(after)) return apostrophe;
    if (elision.test(characters.slice(index, index + 4).join(""))) return apostrophe;
    if (!this.#singleOpen && digit.test(before) && !letter.test(after)) return prime;
    if (this.#singleOpen && !/\s|^$/u.test(before) && !letterOrDigit.test(after)) {
      this.#singleOpen = false;
      return close;
    }
    const afterMark = before === '"' ? "" : before;
    if (!this.#singleOpen && opens(afterMark, after) && closedLater(characters, index)) {
      this.#singleOpen = true;
      return open;
    }
    return apostrophe;
  }
}

/** `characters` with straight marks replaced; each stays one entry, so that places are kept. */
export function setQuotes(characters: readonly string[], quotes: QuoteMarks): readonly string[] {
  const setter = new QuoteSetter(quotes);
  return characters.map((character, index) =>
    character === '"' || character === "'" ? setter.set(characters, index) : character,
  );
}
