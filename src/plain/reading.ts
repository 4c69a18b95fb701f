import { type PlainLanguage, plainLanguageOf } from "./language.ts";
import { countText, fleschKincaidGrade, kandelMoles, lix, martins, szigrisztPazos } from "./measures.ts";
import { syllableCounterFor } from "./syllables/counter.ts";
import type { Sentence, TextCounts } from "./types.ts";

/** How hard a text is on the scale that its language is measured with. */
export interface ReadingScore {
  readonly scale: "Flesch-Kincaid grade" | "INFLESZ" | "Kandel-Moles" | "Martins" | "LIX";
  readonly value: number;
  /** Whether higher values mean harder texts, or easier ones. */
  readonly higherIs: "harder" | "easier";
  readonly counts: TextCounts;
}

type Scale = Pick<ReadingScore, "scale" | "higherIs"> & { readonly measure: (counts: TextCounts) => number };

const scales: Readonly<Record<PlainLanguage, Scale>> = {
  en: { scale: "Flesch-Kincaid grade", higherIs: "harder", measure: fleschKincaidGrade },
  es: { scale: "INFLESZ", higherIs: "easier", measure: szigrisztPazos },
  fr: { scale: "Kandel-Moles", higherIs: "easier", measure: kandelMoles },
  pt: { scale: "Martins", higherIs: "easier", measure: martins },
};
const byLength: Scale = { scale: "LIX", higherIs: "harder", measure: lix };

/**
 * Scores sentences on the scale of their language: LIX where it has none of its own, or where its syllables can't be counted
 * because the counter was not loaded.
 *
 * @param tag BCP 47
 */
export function readingScore(sentences: readonly Pick<Sentence, "words">[], tag: string): ReadingScore {
  const language = plainLanguageOf(tag);
  const counter = syllableCounterFor(tag);
  const { measure, ...scale } = language === undefined || counter === undefined ? byLength : scales[language];
  const counts = countText(sentences, counter);
  return { ...scale, value: measure(counts), counts };
}
