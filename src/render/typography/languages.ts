import type { QuoteMarks, TypographicLanguage } from "./types.ts";

const narrow = "\u202f";
const wide = "\u00a0";

const english: QuoteMarks = { double: ["“", "”"], single: ["‘", "’"] };
const guillemets: QuoteMarks = { double: ["«", "»"], single: ["“", "”"] };
const low: QuoteMarks = { double: ["„", "“"], single: ["‚", "‘"] };

const plain: TypographicLanguage = { quotes: english };

/**
 * How languages set their marks. French: a narrow no-break space before double marks, a whole one before the colon, both
 * inside guillemets (Imprimerie nationale, Lexique des règles typographiques). Spanish and Italian put guillemets first,
 * Portuguese of Portugal too; Brazil and the English languages curly marks; German the low ones.
 */
const languages: Readonly<Record<string, TypographicLanguage>> = {
  ca: { quotes: guillemets },
  da: { quotes: low },
  de: { quotes: low },
  "de-ch": { quotes: { double: ["«", "»"], single: ["‹", "›"] } },
  en: plain,
  es: { quotes: guillemets },
  fr: {
    quotes: { double: [`«${narrow}`, `${narrow}»`], single: ["“", "”"] },
    beforeMarks: { narrow, wide },
  },
  "fr-ch": {
    quotes: { double: [`«${narrow}`, `${narrow}»`], single: [`‹${narrow}`, `${narrow}›`] },
    beforeMarks: { narrow, wide: narrow },
  },
  gl: { quotes: guillemets },
  it: { quotes: guillemets },
  pl: { quotes: { double: ["„", "”"], single: ["«", "»"] } },
  pt: plain,
  "pt-pt": { quotes: guillemets },
  ru: { quotes: { double: ["«", "»"], single: ["„", "“"] } },
  sv: { quotes: { double: ["”", "”"], single: ["’", "’"] } },
};

/** The rules of a language (BCP 47): those of its region, else its own, else those of English. */
export function typographicLanguage(language: string): TypographicLanguage {
  const tag = language.toLowerCase();
  return languages[tag] ?? languages[tag.split("-")[0] ?? ""] ?? plain;
}
