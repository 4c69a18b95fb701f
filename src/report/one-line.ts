/** Words on one line: quoted values may hold line ends, and characters that would steer a terminal. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "�");
}
