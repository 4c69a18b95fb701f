import type { PlacedSection } from "../core/agenda.ts";
import type { NumberMention } from "./number-mentions.ts";
import type { TitleFit } from "./title-match.ts";

/** The fit that is asked for where several titles share several numbers. */
const sureFit = 0.72;
const leastFit = 0.4;

/** A number of a list, and the title that was left for it. */
export interface ListedNumber {
  readonly mention: NumberMention;
  readonly titled?: PlacedSection;
  readonly words: string;
}

/** Mentions that stand in one list, "SL 2 and 4", as one; every other by itself. */
export function groupLists(text: string, mentions: readonly NumberMention[], and: string): NumberMention[][] {
  const between = new RegExp(`^(?:\\s*[,&/]\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+)$`, "iu");
  const lists: NumberMention[][] = [];
  for (const mention of mentions) {
    const last = lists.at(-1);
    const previous = last?.at(-1);
    if (previous !== undefined && between.test(text.slice(previous.end, mention.start))) last?.push(mention);
    else lists.push([mention]);
  }
  return lists;
}

/**
 * Sets the titles that a phrase holds against the numbers of the list after it: "new practices and sustainable communities (SL 2
 * and 4)". A title whose number is there takes it; what is left is compared from the end, since the nearest belong together.
 * Numbers that no title takes are doubtful.
 *
 * @param fitsAt the titles that fit the words right before a place of the phrase, the best first
 */
export function matchTitles(
  phrase: string,
  list: readonly NumberMention[],
  fitsAt: (words: string) => readonly TitleFit[],
): ListedNumber[] {
  const fits = titlesIn(phrase, fitsAt);
  const numbered = new Set(list.map(({ section }) => section));
  const titled = new Set(fits.map(({ section }) => section));
  const free = list.filter(({ section }) => section === undefined || !titled.has(section));
  const unsettled = fits.filter(({ section }) => !numbered.has(section));
  return free.map((mention, index): ListedNumber => {
    const fit = unsettled[unsettled.length - free.length + index];
    if (fit === undefined) return { mention, words: "" };
    const words = phrase.slice(fit.start, fit.end).replace(/\s+/g, " ");
    return { mention, words, ...(fit.score >= sureFit ? { titled: fit.section } : {}) };
  });
}

/** The sections whose titles a phrase holds, in the order of the text. */
function titlesIn(phrase: string, fitsAt: (words: string) => readonly TitleFit[]): TitleFit[] {
  const titles = new Map<PlacedSection, TitleFit>();
  const ends = [...phrase.matchAll(/(?<=[\p{L}\p{N}”"»])(?=[,\s]|$)/gu)].map(({ index }) => index);
  for (const end of ends) {
    const [fit] = fitsAt(phrase.slice(0, end));
    if (fit === undefined || fit.score < leastFit) continue;
    if (fit.score > (titles.get(fit.section)?.score ?? 0)) titles.set(fit.section, fit);
  }
  return [...titles.values()].sort((left, right) => left.end - right.end);
}
