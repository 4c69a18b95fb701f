/** What would steer a terminal: control characters, and marks that turn the order of all letters after them. */
const steering = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Words on one line: quoted values may hold line ends, and characters that would steer a terminal. */
export function onOneLine(words: string): string {
  return calm(words.replace(/\s{2,}|[^\S ]/g, " "), "\uFFFD");
}

/** Text without what would steer a terminal. */
export function calm(text: string, replacement: string): string {
  return text.replace(steering, replacement);
}
