import type { Sentence, SyllableCounter, TextCounts } from "./types.ts";
import { isLong } from "./words.ts";

/**
 * Counts what the measures need.
 *
 * @param counter left out where no measure with syllables is wanted
 */
export function countText(
  sentences: readonly Pick<Sentence, "words">[],
  counter?: SyllableCounter,
): TextCounts {
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables =
    counter === undefined ? 0 : words.reduce((sum, { text }) => sum + Math.max(1, counter(text)), 0);
  return {
    sentences: sentences.length,
    words: words.length,
    longWords: words.filter(({ text }) => isLong(text)).length,
    syllables,
  };
}

/** Words a sentence and syllables a word; 0 where there are none. */
function means({ sentences, words, syllables }: TextCounts): {
  readonly length: number;
  readonly syllables: number;
} {
  if (sentences === 0 || words === 0) return { length: 0, syllables: 0 };
  return { length: words / sentences, syllables: syllables / words };
}

/**
 * LIX: words a sentence, and the share of long words in per cent. Below 30 very easy, 30-40 easy, 40-50 middling, 50-60 hard,
 * above 60 very hard. C.-H. Björnsson, Läsbarhet (Stockholm 1968); for other languages J. Anderson, "Lix and Rix", Journal of
 * Reading 26 (1983), 490-496.
 */
export function lix({ sentences, words, longWords }: TextCounts): number {
  return sentences === 0 || words === 0 ? 0 : words / sentences + (100 * longWords) / words;
}

/**
 * Flesch-Kincaid grade level for English: years of school in the United States. J. P. Kincaid, R. P. Fishburne, R. L. Rogers
 * and B. S. Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75 (1975).
 */
export function fleschKincaidGrade(counts: TextCounts): number {
  const { length, syllables } = means(counts);
  return counts.words === 0 ? 0 : 0.39 * length + 11.8 * syllables - 15.59;
}

/**
 * Perspicuity of Spanish texts: 206.835 - 62.3 S/W - W/P. F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje
 * escrito (thesis, Madrid 1993). INFLESZ scale: below 40 very hard, 40-55 rather hard, 55-65 normal, 65-80 rather easy, above 80
 * very easy; I. M. Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31 (2008), 135-152.
 */
export function szigrisztPazos(counts: TextCounts): number {
  const { length, syllables } = means(counts);
  return counts.words === 0 ? 0 : 206.835 - 62.3 * syllables - length;
}

/**
 * Reading ease of French texts: 207 - 1.015 W/P - 73.6 S/W, on Flesch's scale of 0 to 100. L. Kandel and A. Moles, "Application de
 * l'indice de Flesch à la langue française", Cahiers d'études de radio-télévision 19 (1958), 253-274.
 */
export function kandelMoles(counts: TextCounts): number {
  const { length, syllables } = means(counts);
  return counts.words === 0 ? 0 : 207 - 1.015 * length - 73.6 * syllables;
}

/**
 * Reading ease of Portuguese texts: Flesch's index plus 42. T. B. F. Martins, C. M. Ghiraldelo, M. das G. V. Nunes and O. N. de
 * Oliveira Junior, Readability formulas applied to textbooks in Brazilian Portuguese (ICMSC-USP, 1996): 75-100 very easy, 50-75
 * easy, 25-50 hard, 0-25 very hard.
 */
export function martins(counts: TextCounts): number {
  const { length, syllables } = means(counts);
  return counts.words === 0 ? 0 : 248.835 - 1.015 * length - 84.6 * syllables;
}
