/** All that the scripts below are written with, for a quick first look: most words have none of it. */
const other =
  /[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u1f00-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** The language that a script tells, unless it is that of many; the languages that are written with it; and its characters. */
const languages: readonly (readonly [string | undefined, string, RegExp])[] = [
  ["el", "el", /\p{Script=Greek}{2}/u],
  [undefined, "be bg kk ky mk mn ru sr tg uk", /\p{Script=Cyrillic}/u],
  ["he", "he yi", /\p{Script=Hebrew}/u],
  ["ar", "ar fa ku ps ur", /\p{Script=Arabic}/u],
  ["ja", "ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", "ko", /\p{Script=Hangul}/u],
  ["zh", "ja zh", /\p{Script=Han}/u],
];

/** Languages that are not written with Latin letters. */
const notLatin = /^(?:ar|be|bg|ckb|el|fa|he|ja|ko|mk|ps|ru|uk|ur|yi|zh)$/u;

const latin = /\p{Script=Latin}{2}/u;
const notLetter = /[^\p{L}\p{N}]+/gu;

function primary(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}

/** Whether a language (BCP 47) is written with Latin letters. */
export function isLatin(language: string): boolean {
  return !notLatin.test(primary(language));
}

/**
 * The language of a word whose script says that it isn't that of the document; undefined for all others, and where the
 * script is that of many languages: no voice is better than a wrong one.
 *
 * @param english words, in small letters, that are English where Latin letters aren't those of the document
 */
export function languageOfWord(
  word: string,
  document: string,
  english?: ReadonlySet<string>,
): string | undefined {
  const own = primary(document);
  if (latin.test(word)) {
    const isEnglish = notLatin.test(own) && english?.has(word.replace(notLetter, "").toLowerCase()) === true;
    return isEnglish ? "en" : undefined;
  }
  if (!other.test(word)) return undefined;
  const found = languages.find(([, , characters]) => characters.test(word));
  return found === undefined || found[1].split(" ").includes(own) ? undefined : found[0];
}

/**
 * The language of a word that somebody has said is in `stated`: the one said, where its script is the word's.
 *
 * @param byScript what the script says
 */
export function statedLanguage(
  word: string,
  stated: string,
  byScript: string | undefined,
): string | undefined {
  const own = primary(stated);
  const found = other.test(word) ? languages.find(([, , characters]) => characters.test(word)) : undefined;
  if (found !== undefined) return found[1].split(" ").includes(own) ? stated : byScript;
  return latin.test(word) && notLatin.test(own) ? byScript : stated;
}
