import type { Agenda } from "../core/agenda.ts";
import { stressWords } from "../plain/lists/stress-words.ts";
import { commonAcronyms } from "./common-acronyms.ts";
import { proseOf } from "./prose.ts";

/** A word in capitals, without the ending of its plural. */
export interface CapitalWord {
  readonly acronym: string;
  readonly start: number;
  /** The end of the word with its plural ending. */
  readonly end: number;
}

const capitals =
  /(?<![\p{L}\p{N}_@/.&#]|\[!|\[(?=TOC\]))(?<!(?<!\p{Ll})-)(?<acronym>\p{Lu}{2,6})(?<plural>s?)(?![\p{L}\p{N}_@/&]|-[\p{Lu}\p{N}]|\.\p{L})/gu;
/** Without them there is nothing to look for: the pattern above takes its time at every letter. */
const twoCapitals = /\p{Lu}{2}/u;
const besideCapitals = { before: /(?<!\p{L})\p{Lu}{2,}\s+$/u, after: /^s?\s+\p{Lu}{2,}(?!\p{L})/u };
const romanNumeral =
  /^(?:X{0,3}(?:IX|IV|V?I{0,3})|C{0,3}(?:XC|XL|LX{0,3}|X{1,3})(?:IX|IV|V?I{0,3})|M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;

/**
 * Finds words of two to six capitals that may be acronyms. Not taken for one: a Roman numeral, a part of an address, a
 * number or another word, and words next to each other in capitals, which are written so for stress.
 */
export function* capitalWords(text: string): Iterable<CapitalWord> {
  if (!twoCapitals.test(text)) return;
  for (const match of text.matchAll(capitals)) {
    const { acronym = "", plural = "" } = match.groups ?? {};
    const start = match.index;
    const end = start + acronym.length + plural.length;
    if (romanNumeral.test(acronym)) continue;
    if (besideCapitals.before.test(text.slice(0, start)) || besideCapitals.after.test(text.slice(end)))
      continue;
    yield { acronym, start, end };
  }
}

/** Says which words in capitals an agenda owes an explanation. */
export class AcronymJudge {
  readonly #known: ReadonlySet<string>;
  readonly #agenda: Agenda;
  #words: ReadonlySet<string> | undefined;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
    const { glossary, manifest } = agenda;
    this.#known = new Set([
      ...commonAcronyms(manifest.language),
      ...stressWords(manifest.language),
      ...glossary.flatMap(({ term, acronym, aliases, avoid }) =>
        [acronym ?? "", term, ...aliases, ...avoid].flatMap((form) => form.split(/\s+/)),
      ),
      ...Object.values(manifest.labels).flatMap(({ short }) => short ?? []),
    ]);
  }

  /** Whether nothing explains the word: it is no acronym that is known, and no word in capitals for stress. */
  isUnknown({ acronym }: CapitalWord): boolean {
    if (this.#known.has(acronym)) return false;
    this.#words ??= smallWords(this.#agenda);
    return !this.#words.has(acronym.toLowerCase());
  }
}

/** Every word that the agenda writes in small letters somewhere. */
function smallWords({ sections }: Agenda): Set<string> {
  const words = new Set<string>();
  for (const section of sections) {
    for (const { text } of proseOf(section)) {
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{2,6}(?![\p{L}\p{N}])/gu)) words.add(word);
    }
  }
  return words;
}
