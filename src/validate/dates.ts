import { withoutAccents } from "../core/without-accents.ts";

/** The months, by the first letters of their names in English, French, Spanish and Portuguese, without accents. */
const months: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fev|fév)/,
  /^mar/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];

/** A day that was written in another order or with words, as it is asked for; `undefined` where that can't be told. */
export function dateAnew(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const timed = /^(\d{4}-\d{2}-\d{2})[T\s]\d{1,2}:\d{2}/.exec(text)?.[1];
  if (timed !== undefined && isDay(timed)) return `Write the day alone: \`${timed}\`.`;
  const found = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/.exec(text);
  if (found === null) return inWords(text);
  const [, first = "", mark = "", second = "", third = ""] = found;
  if (first.length === 4) return asDay(first, second, third);
  if (third.length !== 4) return undefined;
  if (Number(second) > 12) return asDay(third, first, second);
  if (Number(first) > 12 || mark === ".") return asDay(third, second, first);
  return "Write the year first, then the month and the day: which of the two is the month can't be told here.";
}

/**
 * Says of a value in the form of a date that the calendar has no such day: "2026-02-30". `undefined` for any other value.
 */
export function missingDay(value: unknown): string | undefined {
  const [day, year = "", month = "", of = ""] =
    (typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})/.exec(value.trim()) : null) ?? [];
  if (day === undefined || isDay(day)) return undefined;
  const hasMonth = Number(month) >= 1 && Number(month) <= 12;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return hasMonth
    ? `There is no day ${day}: that month has ${days} days, not ${Number(of)}.`
    : `There is no day ${day}: a year has no month ${month}.`;
}

function inWords(text: string): string | undefined {
  const folded = withoutAccents(text).toLowerCase();
  const [, day, name, year] =
    /^(\d{1,2})(?:er|st|nd|rd|th|o|º|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(folded) ?? [];
  const [, nameFirst, dayAfter, yearAfter] =
    /^(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(folded) ?? [];
  const month = months.findIndex((pattern) => pattern.test(name ?? nameFirst ?? "")) + 1;
  return month === 0 ? undefined : asDay(year ?? yearAfter ?? "", String(month), day ?? dayAfter ?? "");
}

function asDay(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? `Write it as \`${date}\`.` : undefined;
}

/** Whether the calendar has a day. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
