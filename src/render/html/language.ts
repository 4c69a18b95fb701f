import { numberingSystemOf } from "../../core/numerals.ts";

/** The styles of lists that CSS has for digits that languages have by default, as CLDR calls these (CSS Counter Styles 3, 6.1). */
const listStyles: Readonly<Record<string, string>> = {
  arab: "arabic-indic",
  arabext: "persian",
  beng: "bengali",
  deva: "devanagari",
  mymr: "myanmar",
  tibt: "tibetan",
};

/** The style of numbered lists in a language, as CSS calls it: "persian"; undefined for the digits of English. */
export function listStyleOf(language: string): string | undefined {
  return listStyles[numberingSystemOf(language)];
}

/** The address of the site with a slash at its end, without query and fragment; undefined where there is none. */
export function baseUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//u.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/(?<!\/)\/*$/u, "/")}`;
}
