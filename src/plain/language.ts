/** The languages that the checks of plain language know the words of. */
export const plainLanguages = ["en", "fr", "es", "pt"] as const;

export type PlainLanguage = (typeof plainLanguages)[number];

/** The language of a BCP 47 tag ("pt-BR" is Portuguese); absent where its words are not known. */
export function plainLanguageOf(tag: string): PlainLanguage | undefined {
  const primary = tag.split("-")[0]?.toLowerCase();
  return plainLanguages.find((language) => language === primary);
}
