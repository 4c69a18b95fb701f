import type { PlainLanguage } from "./language.ts";

/**
 * Abbreviations after which a sentence goes on although a full stop and a capital follow: titles, and what stands before a
 * number or a name. Those that often end a sentence ("etc.", "p.m.") are no part of it: a small letter after them is enough.
 */
const openEnded: Readonly<Record<PlainLanguage, string>> = {
  en: "mr mrs ms dr prof st rev gen sen rep gov hon messrs no nos vol vols fig figs art arts p pp ch chap sec para ed eds e.g i.e cf vs approx jan feb mar apr jun jul aug sep sept oct nov dec",
  fr: "m mm mme mmes mlle dr pr me st ste n no vol fig art p pp chap p.ex c.-à-d cf env éd av janv févr avr juil sept oct nov déc",
  es: "sr sra sres sras srta dr dra d dña prof ud uds vd lic ing núm n vol fig art arts p pp pág págs cap p.ej cf av ene feb abr jun jul ago sept oct nov dic",
  pt: "sr sra srs sras dr dra prof profa eng n núm vol fig art arts p pp pág págs cap p.ex cf av séc jan fev abr jun jul ago set out nov dez",
};

const known = new Map(
  Object.entries(openEnded).map(([language, words]) => [language, new Set(words.split(" "))]),
);

/** Letters with full stops inside, "e.g", or in two parts, "p. ex", right before a closing full stop. */
const dotted = /(?<![\p{L}\p{N}])(\p{L}{1,3}(?:[.-][\u00a0 ]?\p{L}{1,3}){1,2})\.\s*$/u;
const lastWord = /(?<![\p{L}\p{N}'’])(\p{L}+)\.\s*$/u;
const initial = /(?<![\p{L}\p{N}'’])(?!I\.)\p{Lu}\.\s*$/u;

/** Whether a text that ends with a full stop ends with an abbreviation that more of the sentence follows. */
export function endsWithAbbreviation(text: string, language: PlainLanguage | undefined): boolean {
  if (initial.test(text)) return true;
  const words = known.get(language ?? "en");
  const compact = dotted
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/[\u00a0 ]/g, "");
  const alone = lastWord.exec(text)?.[1]?.toLowerCase();
  return words?.has(compact ?? "") === true || words?.has(alone ?? "") === true;
}

/** Abbreviations that are words as well: they go on only before a number. */
export const beforeNumbers: ReadonlySet<string> = new Set([
  "no",
  "n",
  "p",
  "pp",
  "art",
  "arts",
  "fig",
  "figs",
  "sec",
  "d",
  "m",
  "ed",
  "mar",
  "set",
  "out",
  "jun",
  "dec",
  "sept",
  "sep",
  "nov",
  "av",
  "cap",
  "chap",
  "ch",
  "vol",
]);
