/** The kinds of section that carry a statement in plain words. */
export const kindsWithPlainWords: ReadonlySet<string> = new Set([
  "line",
  "strategy",
  "principle",
  "value",
  "theme",
]);

/** The heading that statements in plain words stand under, by language; a manifest may name another. */
export const plainWordsHeadings = {
  en: "In plain words",
  fr: "En clair",
  es: "En palabras sencillas",
  pt: "Em palavras simples",
} as const;
