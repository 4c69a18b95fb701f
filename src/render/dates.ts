/**
 * A date as readers write it: "24 November 2026", "November 2026", "2026".
 *
 * @param iso to the day, the month or the year
 * @param language BCP 47
 * @returns the text as it came where it isn't a date
 */
export function longDate(iso: string, language: string): string {
  const [year, month, day] = iso.split("-");
  const moment = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return iso;
  const words = formatFor(language, month !== undefined, day !== undefined).format(moment);
  // In French, the first of a month is an ordinal, which Intl does not write.
  return day === "01" && /^fr\b/iu.test(language) ? words.replace(/^1(?=\s)/u, "1er") : words;
}

/** Making one costs a hundred times what using it does, and every page has dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, hasMonth: boolean, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${hasMonth} ${hasDay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  // Plain "en" is no country's English; day, month, year is the order that readers of all countries understand.
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: "UTC",
    year: "numeric",
    ...(hasMonth ? { month: "long" as const } : {}),
    ...(hasDay ? { day: "numeric" as const } : {}),
  });
  formats.set(key, format);
  return format;
}
