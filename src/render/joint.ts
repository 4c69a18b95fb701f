import { plainLanguageOf } from "../plain/language.ts";

/** What stands between a name and what it is: a colon, in French with a space before it that no line breaks at. */
export function jointOf(language: string): string {
  return plainLanguageOf(language) === "fr" ? "\u00a0: " : ": ";
}
