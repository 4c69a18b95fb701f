import { byPrimaryLanguage } from "../core/by-language.ts";
import { namesInCapitals } from "../plain/lists/names-in-capitals.ts";

/** Acronyms that readers of a language know as words, each with the reason why it needs no entry in a glossary. */
type Acronyms = Readonly<Record<string, string>>;

const everywhere: Acronyms = {
  AIDS: "known by its acronym in every country",
  BBC: "known by its acronym alone",
  CC: "the mark of the Creative Commons licences",
  CD: "a thing that nobody calls by its long name",
  CV: "a thing that nobody calls by its long name",
  DNA: "known by its acronym alone",
  DVD: "a thing that nobody calls by its long name",
  HIV: "known by its acronym alone",
  ISBN: "a mark printed on every book",
  ISO: "the name by which the standards are known, and no acronym in any language",
  OK: "a word",
  PDF: "a thing that nobody calls by its long name",
  SMS: "a thing that nobody calls by its long name",
  TV: "a word",
  UNESCO: "known by its acronym alone",
  UNICEF: "known by its acronym alone",
  URL: "a thing that nobody calls by its long name",
};

const english: Acronyms = {
  AD: "part of a date",
  AM: "part of a time of day",
  BC: "part of a date",
  EU: "the usual name of the European Union in the news",
  PM: "part of a time of day",
  UK: "the usual short name of a country",
  UN: "the usual name of the United Nations in the news",
  US: "the usual short name of a country",
  USA: "the usual short name of a country",
};

const french: Acronyms = {
  ADN: "known by its acronym alone",
  ONU: "the usual name of the United Nations in the news",
  SIDA: "a word",
  TVA: "a word on every bill",
  UE: "the usual name of the European Union in the news",
  VIH: "known by its acronym alone",
};

const spanish: Acronyms = {
  ADN: "known by its acronym alone",
  EEUU: "the usual short name of a country",
  IVA: "a word on every bill",
  ONU: "the usual name of the United Nations in the news",
  SIDA: "a word",
  UE: "the usual name of the European Union in the news",
  VIH: "known by its acronym alone",
};

const portuguese: Acronyms = {
  EUA: "the usual short name of a country",
  IVA: "a word on every bill",
  ONU: "the usual name of the United Nations in the news",
  SIDA: "a word",
  UE: "the usual name of the European Union in the news",
};

const byLanguage: Readonly<Record<string, Acronyms>> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
};

/** The acronyms that need no explanation in a language, given by its BCP 47 tag. */
export function commonAcronyms(language: string): ReadonlySet<string> {
  const own = byPrimaryLanguage(byLanguage, language) ?? english;
  return new Set([...namesInCapitals, ...Object.keys(everywhere), ...Object.keys(own)]);
}
