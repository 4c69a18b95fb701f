import type { PlainLanguage } from "../language.ts";
import { english } from "./complex-words/english.ts";
import { french } from "./complex-words/french.ts";
import { portuguese } from "./complex-words/portuguese.ts";
import { spanish } from "./complex-words/spanish.ts";

/** Words and phrases with a plainer one that means the same nearly always, as "long: short" pairs. */
const lists: Readonly<Record<PlainLanguage, readonly string[]>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
};

/** The pairs of a language: what is hard, and what says the same plainly. */
export function complexWordsOf(language: PlainLanguage): (readonly [string, string])[] {
  return lists[language].map((pair) => {
    const at = pair.indexOf(": ");
    return [pair.slice(0, at), pair.slice(at + 2)] as const;
  });
}
