/** Writes whole numbers as a language has them. */
export type WriteNumber = (value: number) => string;

const known = new Map<string, WriteNumber>();

/**
 * How a language writes whole numbers, without marks of grouping: in the digits that Unicode's CLDR has as its default
 * ("۱۲" in Persian, "12" in English), or that the tag asks for ("ar-u-nu-arab").
 *
 * @param language BCP 47; one that Intl doesn't accept has the digits of English
 */
export function numeralsOf(language: string): WriteNumber {
  const before = known.get(language);
  if (before !== undefined) return before;
  const write = numberingSystemOf(language) === "latn" ? String : writer(language);
  known.set(language, write);
  return write;
}

function writer(language: string): WriteNumber {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  return (value) => format.format(value);
}

/** The digits of a language, as CLDR calls them: "latn", "arab", "arabext", "deva". */
export function numberingSystemOf(language: string): string {
  try {
    return new Intl.NumberFormat(language).resolvedOptions().numberingSystem;
  } catch {
    return "latn";
  }
}
