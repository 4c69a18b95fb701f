/** Signs that look like another one, each in the place of one: apostrophes, hyphens, small digits. */
const twins: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "＇": "'",
  "‐": "-",
  "‑": "-",
  "²": "2",
  "³": "3",
  "¹": "1",
};
const twin = /[’‘ʼ＇‐‑²³¹⁰⁴-⁹₀-₉]/gu;

/** What changes the length of a text: accents as signs of their own, signs that nobody sees, ligatures, and ß. */
const uneven =
  /[\s\S][\u0300-\u036f]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u00ad\u200b\u2060\ufeff]|[ﬀ-ﬆßẞİ]/gu;

/** A text as readers compare it, and where each of its places stands in the text as it is written. */
export interface FoldedText {
  readonly text: string;
  /** The place in the written text of a place in `text`; of a letter that is written as a part of a sign, that of the sign. */
  placeOf(index: number): number;
}

/**
 * A text in small letters, with what looks the same made the same: accents however they are stored, straight and curly
 * apostrophes, hyphens, small digits (CO₂), ligatures (ﬁ), soft hyphens, ß and ss, both small sigmas, İ and i.
 */
export function foldLetters(text: string): FoldedText {
  const even = sameSigns(text);
  if (even.search(uneven) < 0) return { text: inSmall(even), placeOf: (index) => index };
  const places: number[] = [];
  let folded = "";
  let from = 0;
  const add = (part: string, start: number, isOneSign: boolean): void => {
    for (let index = 0; index < part.length; index++) places.push(isOneSign ? start : start + index);
    folded += part;
  };
  for (const { 0: found, index } of even.matchAll(uneven)) {
    add(inSmall(even.slice(from, index)), from, false);
    add(inSmall(wholeSign(found)), index, true);
    from = index + found.length;
  }
  add(inSmall(even.slice(from)), from, false);
  return { text: folded, placeOf: (index) => places[index] ?? text.length };
}

/** The same with capitals as they are: for what is told apart by them. */
export function sameLetters(text: string): string {
  return sameSigns(text).replace(uneven, wholeSign);
}

/** In small letters, the sigma that ends a word like any other. */
function inSmall(text: string): string {
  return text.toLowerCase().replace(/ς/gu, "σ");
}

function sameSigns(text: string): string {
  return text.replace(twin, (sign) => twins[sign] ?? sign.normalize("NFKC"));
}

function wholeSign(found: string): string {
  if (found === "ß" || found === "ẞ") return "ss";
  if (found === "İ") return "i";
  return found.normalize("NFKC").replace(/[\u00ad\u200b\u2060\ufeff]/gu, "");
}
