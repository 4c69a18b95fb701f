/** Cuts a word into the parts it may be divided at. The result must not be changed: it is shared. */
export type Hyphenate = (word: string) => readonly string[];

type HyphenModule = typeof import("hyphen/en-gb/index.js");

/** Liang's patterns by language, from the package `hyphen`; loaded one at a time, for each is large. */
const patterns: Readonly<Record<string, () => Promise<HyphenModule>>> = {
  ca: () => import("hyphen/ca/index.js"),
  de: () => import("hyphen/de/index.js"),
  en: () => import("hyphen/en-gb/index.js"),
  "en-us": () => import("hyphen/en-us/index.js"),
  es: () => import("hyphen/es/index.js"),
  fr: () => import("hyphen/fr/index.js"),
  gl: () => import("hyphen/gl/index.js"),
  it: () => import("hyphen/it/index.js"),
  nl: () => import("hyphen/nl/index.js"),
  pt: () => import("hyphen/pt/index.js"),
};

const separator = "\u00ad";

/** Shorter words are not divided. */
const shortestWord = 5;

/**
 * The hyphenation of a language.
 *
 * @param language BCP 47; a region without patterns of its own takes those of its language, and a language without
 *   patterns is not hyphenated.
 */
export async function hyphenationOf(language: string): Promise<Hyphenate> {
  const tag = language.toLowerCase();
  const load = patterns[tag] ?? patterns[tag.split("-")[0] ?? ""];
  if (load === undefined) return (word) => [word];
  const { hyphenateSync } = (await load()).default;
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const parts = word.length < shortestWord ? [word] : hyphenateSync(word).split(separator);
    known.set(word, parts);
    return parts;
  };
}
