/** The longest wait that a server may ask for before it is left alone until the next run, in milliseconds. */
export const longestWait = 60_000;

/** The wait before the first repetition, in milliseconds; it doubles with each. */
const firstWait = 1000;

/**
 * How long to wait before a request is repeated, in milliseconds: exponential back-off, of which the upper half is random,
 * so that many requests that failed together do not come back together.
 *
 * @param attempt how often it was asked before, from 0
 * @param random from 0 up to, not including, 1
 */
export function backOff(attempt: number, random: number): number {
  const whole = firstWait * 2 ** attempt;
  return Math.min(longestWait, Math.round(whole / 2 + (whole / 2) * random));
}

/**
 * The wait that a `Retry-After` header asks for, in milliseconds: it holds seconds, or a date (RFC 9110, 10.2.3).
 * `undefined` where it holds neither.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Only dates begin with the name of a day: Date.parse alone takes "-5" and much else for a date.
  const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
