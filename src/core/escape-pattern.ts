/** Words as a part of a regular expression that finds just them. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The same, with any white space where the words have some. */
export function escapeAcrossLines(words: string): string {
  return escapePattern(words).replace(/\s+/g, "\\s+");
}
