/** A text as one line: white space is one space, and characters without a shape and halves of pairs are none of it. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
