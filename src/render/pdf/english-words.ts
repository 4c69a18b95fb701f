import { englishWording, wordingFiles } from "../templates/wording-files.ts";
import { isLatin } from "./inline/scripts.ts";

/**
 * The words, in small letters, of fixed words that are shown in English for want of others, in a document whose language is
 * not written with Latin letters; none in all other documents. Whoever reads such words out needs to know that they are English.
 *
 * @param templates the text of each template by its path below `templates/`
 * @param language BCP 47
 * @param wordings the fixed words by the folder that they come from: "pdf", "map"
 */
export function englishWords(
  templates: ReadonlyMap<string, string>,
  language: string,
  wordings: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlySet<string> {
  if (isLatin(language)) return new Set();
  const texts = Object.entries(wordings).flatMap(([folder, words]) => {
    const chosen = wordingFiles(folder, language).find((path) => templates.has(path));
    return chosen === undefined || chosen === englishWording(folder) ? Object.values(words) : [];
  });
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}
