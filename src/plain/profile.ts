import type { Manifest } from "../core/manifest.ts";
import { plainLanguageOf } from "./language.ts";

/** A limit with its two steps: above `warning` it is said, above `error` it stops a build. */
export interface Limit {
  readonly warning: number;
  readonly error: number;
}

/** What the checks of plain language ask for. Lengths in words. */
export interface PlainThresholds {
  readonly sentence: Limit;
  readonly statement: { readonly least: number; readonly most: number; readonly sentences: number };
  /** LIX of one sentence, from this many words on. */
  readonly lix: { readonly most: number; readonly words: number };
  readonly summary: { readonly least: number; readonly most: number; readonly error: number };
  readonly paragraph: { readonly words: number; readonly sentences: number };
  readonly list: { readonly items: number; readonly words: number };
  readonly heading: number;
  /** School grade of English texts (Flesch-Kincaid). */
  readonly grade: Limit;
  /** The least reading ease of texts in other languages, each on its own scale. */
  readonly ease: { readonly es: number; readonly fr: number; readonly pt: number };
  /** LIX of a whole text in a language without a scale of its own. */
  readonly documentLix: number;
}

/**
 * For the public at large. Sentences: M. Cutts, Oxford Guide to Plain English, advises 15 to 20 words on average, and GOV.UK no more
 * than 25. LIX 50 and 40: Björnsson's borders of hard and of easy texts. INFLESZ 55, Kandel-Moles 60 and Martins 50: where each
 * scale begins to call a text normal or easy.
 */
const forPublic: PlainThresholds = {
  sentence: { warning: 20, error: 25 },
  statement: { least: 15, most: 60, sentences: 3 },
  lix: { most: 50, words: 8 },
  summary: { least: 400, most: 700, error: 900 },
  paragraph: { words: 75, sentences: 4 },
  list: { items: 7, words: 25 },
  heading: 12,
  grade: { warning: 8, error: 9 },
  ease: { es: 55, fr: 60, pt: 50 },
  documentLix: 40,
};

/**
 * For readers to whom reading is work. Short sentences after Inclusion Europe, Information for All (2009). It is no promise of
 * texts that are easy to read: these need readers who test them.
 */
const forEasyReading: PlainThresholds = {
  ...forPublic,
  sentence: { warning: 12, error: 15 },
  statement: { least: 10, most: 45, sentences: 5 },
  lix: { most: 40, words: 8 },
  paragraph: { words: 45, sentences: 3 },
  list: { items: 5, words: 15 },
  heading: 8,
  grade: { warning: 5, error: 7 },
  ease: { es: 65, fr: 70, pt: 60 },
  documentLix: 30,
};

/** How many words more a sentence may have in languages that need more small words than English. */
const longerSentences = 3;

/**
 * How many more in a hundred words are long in a language than in English, where the texts are alike. C.-H. Björnsson, "Readability
 * of Newspapers in 11 Languages", Reading Research Quarterly 18 (1983), 480-497: 27 in English newspapers, 32 in French and
 * Spanish ones, 34 in Portuguese ones. With these and the longer sentences, LIX calls about every tenth of the plain sentences
 * hard that were counted in English, French and Spanish, and fewer in Portuguese (CONTRIBUTING.md); with the limit for English,
 * it was every third.
 */
const moreLongWords = { fr: 5, es: 5, pt: 7 } as const;

/** What the agenda's profile asks for in the agenda's language. */
export function thresholdsFor({
  plainLanguage,
  language,
}: Pick<Manifest, "plainLanguage" | "language">): PlainThresholds {
  const base = plainLanguage.profile === "easy" ? forEasyReading : forPublic;
  const known = plainLanguageOf(language);
  if (known === undefined || known === "en") return base;
  const { warning, error } = base.sentence;
  return {
    ...base,
    sentence: { warning: warning + longerSentences, error: error + longerSentences },
    lix: { ...base.lix, most: base.lix.most + longerSentences + moreLongWords[known] },
  };
}
