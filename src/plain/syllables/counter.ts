import { type PlainLanguage, plainLanguageOf } from "../language.ts";
import type { SyllableCounter } from "../types.ts";
import { englishSyllables } from "./english.ts";
import { countFrenchSyllables } from "./french.ts";
import { countPortugueseSyllables } from "./portuguese.ts";
import { countSpanishSyllables } from "./spanish.ts";

const counters: Readonly<Record<PlainLanguage, () => SyllableCounter | undefined>> = {
  en: englishSyllables,
  fr: () => countFrenchSyllables,
  es: () => countSpanishSyllables,
  pt: () => countPortugueseSyllables,
};

/** The counter of a language by its BCP 47 tag; absent where there is none. */
export function syllableCounterFor(tag: string): SyllableCounter | undefined {
  const language = plainLanguageOf(tag);
  return language === undefined ? undefined : counters[language]();
}
