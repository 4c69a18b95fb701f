/** The languages that the checks of plain language know the words of. */
export const plainLanguages = ["en", "fr", "es", "pt"] as const;

export type PlainLanguage = (typeof plainLanguages)[number];

/** Languages without lists of ours for which LIX was made, and its borders hold as published (Björnsson 1968, 1983). */
const scandinavian: ReadonlySet<string> = new Set(["sv", "da", "nb", "nn", "no"]);

/** Whether a published measure of how hard texts are has borders for a language: others are not scored. */
export function hasMeasure(tag: string): boolean {
  return plainLanguageOf(tag) !== undefined || scandinavian.has(tag.split("-")[0]?.toLowerCase() ?? "");
}

/** The language of a BCP 47 tag ("pt-BR" is Portuguese); absent where its words are not known. */
export function plainLanguageOf(tag: string): PlainLanguage | undefined {
  const primary = tag.split("-")[0]?.toLowerCase();
  return plainLanguages.find((language) => language === primary);
}
