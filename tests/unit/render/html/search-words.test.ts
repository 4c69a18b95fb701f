import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";

interface Words {
  of(text: string): string[];
  forms(word: string): string[];
}

const script = join(import.meta.dirname, "../../../../templates/html/scripts/search/1-words.js");
const page = createContext({ Intl });
runInContext(readFileSync(script, "utf8"), page);

/** What the index keeps of a text, or the search of what was typed. */
function known(text: string, language: string): string {
  const { of, forms } = runInContext(`agendaWords("${language}")`, page) as Words;
  return of(text).flatMap(forms).join(" ");
}

it.each([
  ["Économie", "E\u0301conomie", "fr"],
  ["CO2", "CO₂", "en"],
  ["m2", "m²", "en"],
  ["finance", "\ufb01nance", "en"],
  ["solidarity", "soli\u00addarity", "en"],
  ["l'eau", "l’eau", "fr"],
  ["rendez-vous", "rendez\u2011vous", "fr"],
  ["rendez-vous", "rendez‐vous", "fr"],
  ["Strasse", "Straße", "de"],
  ["λογοσ", "ΛΌΓΟΣ", "el"],
  ["λόγος", "ΛΌΓΟΣ", "el"],
  ["bien commun", "bien\u00a0commun", "fr"],
])("the search finds the same with %s and with %s", (one, other, language) => {
  expect(known(one, language)).toBe(known(other, language));
});
