/** All that the scripts below are written with, for a quick first look: most words have none of it. */
const other =
  /[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u1f00-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Languages that a script tells; where it is that of several languages, the tag says the script alone (BCP 47, RFC 5646). */
const languages: readonly (readonly [string, string, RegExp])[] = [
  ["el", "el", /\p{Script=Greek}{2}/u],
  ["und-Cyrl", "be bg kk ky mk mn ru sr tg uk", /\p{Script=Cyrillic}/u],
  ["he", "he yi", /\p{Script=Hebrew}/u],
  ["ar", "ar fa ku ps ur", /\p{Script=Arabic}/u],
  ["ja", "ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", "ko", /\p{Script=Hangul}/u],
  ["zh", "ja zh", /\p{Script=Han}/u],
];

/** Scripts of documents in which Latin letters say that a word isn't in their language, though not which one it is in. */
const notLatin = /^(?:ar|be|bg|ckb|el|fa|he|ja|ko|mk|ps|ru|uk|ur|yi|zh)$/u;

const latin = /\p{Script=Latin}{2}/u;

/** The language of a word whose script says that it isn't that of the document; undefined for all others. */
export function languageOfWord(word: string, document: string): string | undefined {
  const own = document.toLowerCase().split("-")[0] ?? "";
  if (notLatin.test(own) && latin.test(word)) return "und-Latn";
  if (!other.test(word)) return undefined;
  const found = languages.find(([, , characters]) => characters.test(word));
  return found === undefined || found[1].split(" ").includes(own) ? undefined : found[0];
}
