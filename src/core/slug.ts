import { withoutAccents } from "./without-accents.ts";

/** Letters that do not fall apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The umlauts as German writes them without their dots; other languages drop the dots. */
const germanUmlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/**
 * The id that words would make: "Économie sociale" becomes "economie-sociale", "Größe" "grosse", and in German "groesse".
 *
 * @param language a BCP 47 tag
 */
export function slugOf(words: string, language = ""): string {
  const umlauts = /^de(?:-|$)/i.test(language) ? germanUmlauts : {};
  const letters = words.normalize("NFC").toLowerCase();
  const spelled = letters.replace(
    /[^\0-\x7f]/g,
    (letter) => umlauts[letter] ?? plainLetters[letter] ?? letter,
  );
  const plain = withoutAccents(spelled);
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
