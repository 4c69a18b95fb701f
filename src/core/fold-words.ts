import { foldLetters } from "./fold-letters.ts";

/** Words as a reader compares them: capitals, how the white space is written, and how a sign is stored don't count. */
export function foldWords(words: string): string {
  return foldLetters(words.normalize("NFC").replace(/\s+/g, " ").trim()).text;
}
