import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { withoutAccents } from "../core/without-accents.ts";
import { smallWordsOf } from "../plain/lists/small-words.ts";
import { wordsOf } from "../plain/words.ts";

/** How well words fit the title of a section, from 0 to 1. */
export interface TitleFit {
  readonly section: PlacedSection;
  readonly score: number;
  /** The stretch of the phrase that fits. */
  readonly start: number;
  readonly end: number;
  /** Whether it is all that the phrase says. */
  readonly isWhole: boolean;
}

/** A word that carries a subject, cut to its stem, with its place. */
interface Stem {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly section: PlacedSection;
  readonly stems: readonly string[];
}

/** How many words a phrase may have beside those of the title. */
const moreWords = 4;
/** Stems are the same where so much of the longer one agrees from its start: "reform" and "reforming", "policy" and "policies". */
const leastShared = 0.6;
const shortestShared = 4;

/**
 * Compares words beside a number with the titles and short titles of sections: those that carry a subject, by their stems. The
 * fit is the harmonic mean of how many of the phrase's words the title has and how much of the title the phrase has; a word that
 * stands in few titles weighs more.
 */
export class TitleMatcher {
  readonly #names: readonly Name[];
  readonly #small: ReadonlySet<string>;

  constructor(agenda: Agenda, sections: readonly PlacedSection[]) {
    this.#small = smallWordsOf(agenda.manifest.language);
    this.#names = sections.flatMap((section) =>
      [section.title, section.fields.short ?? ""].flatMap((name): Name[] => {
        const stems = [...new Set(this.#stems(name).map(({ stem }) => stem))];
        return stems.length === 0 ? [] : [{ section, stems }];
      }),
    );
  }

  /**
   * How well each section's title fits the end of a phrase, or its start; the best first.
   *
   * @param side where the number stands: the words next to it count
   */
  fits(phrase: string, side: "after phrase" | "before phrase"): TitleFit[] {
    const stems = this.#stems(phrase);
    if (side === "after phrase") stems.reverse();
    const best = new Map<PlacedSection, TitleFit>();
    for (const name of this.#names) {
      const fit = this.#fit(name, stems);
      if (fit !== undefined && fit.score > (best.get(name.section)?.score ?? 0)) best.set(name.section, fit);
    }
    return [...best.values()].sort((left, right) => right.score - left.score);
  }

  #fit({ section, stems: wanted }: Name, phrase: readonly Stem[]): TitleFit | undefined {
    let best: TitleFit | undefined;
    const left = new Set(wanted);
    let matched = 0;
    const most = wanted.length + moreWords;
    for (const [index, { stem }] of phrase.slice(0, most).entries()) {
      const found = [...left].find((one) => areAlike(one, stem));
      if (found === undefined) continue;
      left.delete(found);
      matched++;
      // One word alone says little, unless it is all that is said.
      if (matched === 1 && phrase.length > 1) continue;
      const [precision, coverage] = [matched / (index + 1), this.#share(wanted, left)];
      const score = (2 * precision * coverage) / (precision + coverage);
      const places = phrase.slice(0, index + 1);
      const start = Math.min(...places.map((place) => place.start));
      const end = Math.max(...places.map((place) => place.end));
      if (score > (best?.score ?? 0)) {
        best = { section, score, start, end, isWhole: index + 1 === phrase.length };
      }
    }
    return best;
  }

  #share(wanted: readonly string[], left: ReadonlySet<string>): number {
    const weigh = (stems: readonly string[]): number =>
      stems.reduce((sum, stem) => sum + 1 / Math.max(1, this.#titlesWith(stem)), 0);
    return weigh(wanted.filter((stem) => !left.has(stem))) / weigh(wanted);
  }

  #titlesWith(stem: string): number {
    const sections = this.#names.filter(({ stems }) => stems.includes(stem)).map(({ section }) => section);
    return new Set(sections).size;
  }

  #stems(text: string): Stem[] {
    return wordsOf(text).flatMap(({ text: word, start, end }): Stem[] => {
      const folded = fold(word);
      const isSmall = this.#small.size === 0 ? folded.length < 2 : this.#small.has(folded);
      return isSmall || /^\d+$/.test(folded) ? [] : [{ stem: stemOf(folded), start, end }];
    });
  }
}

/** In small letters without accents, and without an article that leans on the word. */
function fold(word: string): string {
  return withoutAccents(word)
    .toLowerCase()
    .replace(/^(?:[cdjlmnst]|qu)['’]/u, "")
    .replace(/['’]s$/u, "");
}

/** Without the commonest endings of English and Romance words. What is left of an ending, `areAlike` overlooks. */
function stemOf(word: string): string {
  if (word.length < shortestShared) return word;
  return word
    .replace(/ies$/u, "y")
    .replace(/(?:oes|aes)$/u, "ao")
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, "")
    .replace(/(?<=\p{L}{2})[aeo]$/u, "");
}

function areAlike(left: string, right: string): boolean {
  if (left === right) return true;
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared >= shortestShared && shared / Math.max(left.length, right.length) >= leastShared;
}
