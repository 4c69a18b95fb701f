/** Letters without accents and other marks, so that words are found however they are typed: "é" as "e". */
export function withoutAccents(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "");
}
