/** Words as a reader compares them: capitals, and how the white space is written, don't count. */
export function foldWords(words: string): string {
  return words.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
