import { UsageError } from "./usage-error.ts";

/**
 * The moment that a build stands for, so that two builds of the same text are equal: SOURCE_DATE_EPOCH in seconds, as
 * https://reproducible-builds.org/specs/source-date-epoch/ has it, else midnight UTC of the agenda's own date.
 */
export function buildMoment(date: string, environment: Readonly<Record<string, string | undefined>>): Date {
  const epoch = environment.SOURCE_DATE_EPOCH ?? "";
  if (epoch === "") return new Date(`${date}T00:00:00Z`);
  const moment = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(moment.getTime())) {
    throw new UsageError(`SOURCE_DATE_EPOCH is "${epoch}"; it must be a number of seconds since 1970.`);
  }
  return moment;
}
