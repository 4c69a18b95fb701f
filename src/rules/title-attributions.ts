import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import { type NumberMention, NumberMentionFinder } from "./number-mentions.ts";
import { type Neighbour, NeighbourFinder } from "./number-neighbours.ts";
import { alternatives, numberLanguage } from "./number-words.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import { type ProseBlock, type ProseLink, proseOf } from "./prose.ts";
import { groupLists, matchTitles } from "./title-lists.ts";
import { type TitleFit, TitleMatcher } from "./title-match.ts";

/** A number whose section's title does not fit the words beside it. A reference in its place would hide a slip. */
export interface DoubtfulNumber {
  readonly mention: NumberMention;
  /** The section whose title the words are, where that is sure enough to be reported. */
  readonly titled?: PlacedSection;
  readonly words: string;
}

/** The numbers before and after one, in the same block. */
interface Others {
  readonly previous: NumberMention | undefined;
  readonly next: NumberMention | undefined;
}

/** The fit that is asked for: of words tied to a number, and of others. */
const tied = 0.62;
const loose = 0.8;
/** How much less where the title's words are all that is said. */
const wholeLess = 0.12;
/** Words that fit the number's own title less than this may be about something else. */
const possible = 0.4;
/** By how much another title must fit better than the number's own. */
const margin = 0.2;
/** Where the title is that of a section inside a line. */
const leastOfPart = 0.9;
/** Strategies share many words. */
const leastOfStrategy = 0.72;
/** A reference without words prints number and title: whoever wrote its id chose the section. */
const leastOfReference = 0.85;

/** Finds numbers of lines and strategies that stand beside the title of another: "The reform of the State (SL 3)". */
class TitleAttributionFinder {
  readonly #mentions: NumberMentionFinder;
  readonly #neighbours: NeighbourFinder;
  readonly #matchers: ReadonlyMap<string, TitleMatcher>;
  readonly #parts: TitleMatcher;
  readonly #and: string;

  constructor(agenda: Agenda) {
    this.#mentions = new NumberMentionFinder(agenda);
    this.#neighbours = new NeighbourFinder(agenda);
    const numbered = groupBy(
      agenda.sections.filter(({ number }) => number !== undefined),
      ({ kind }) => kind,
    );
    this.#matchers = new Map(
      Array.from(numbered, ([kind, sections]) => [kind, new TitleMatcher(agenda, sections)]),
    );
    const parts = agenda.sections.filter(({ kind, line }) => kind !== "line" && line !== undefined);
    this.#parts = new TitleMatcher(agenda, parts);
    this.#and = alternatives(numberLanguage(agenda.manifest.language).and);
  }

  /** The doubtful numbers of a section's texts, by the block that they stand in. */
  find(section: PlacedSection): ReadonlyMap<ProseBlock, readonly DoubtfulNumber[]> {
    return new Map(
      proseOf(section).flatMap((block): [ProseBlock, DoubtfulNumber[]][] => {
        const found = /\d/.test(block.text) || block.links.length > 0 ? this.#inBlock(block) : [];
        return found.length === 0 ? [] : [[block, found]];
      }),
    );
  }

  #inBlock(block: ProseBlock): DoubtfulNumber[] {
    const lists = groupLists(block.text, this.#mentions.find(block), this.#and);
    return lists.flatMap((list, index) => {
      const others = { previous: lists[index - 1]?.at(-1), next: lists[index + 1]?.[0] };
      const [mention, second] = list;
      if (mention === undefined) return [];
      if (second !== undefined) return this.#beforeList(block, list, mention, others);
      return this.#besideLink(block, mention) ?? this.#besideTitle(block, mention, others) ?? [];
    });
  }

  #beforeList(
    block: ProseBlock,
    list: readonly NumberMention[],
    first: NumberMention,
    { previous }: Others,
  ): DoubtfulNumber[] {
    const neighbour = this.#neighbours.before(block.text, first, previous?.end ?? 0);
    const matcher = this.#matchers.get(kindOf(first));
    if (neighbour?.isTied !== true || matcher === undefined) return [];
    const { text, side } = neighbour;
    return matchTitles(text, list, (words) => matcher.fits(words, side));
  }

  /** A number right after a link to another section: "[[state]] (SL 3)". */
  #besideLink(block: ProseBlock, mention: NumberMention): DoubtfulNumber | undefined {
    if (mention.isReference) return undefined;
    const lead = block.textBesideLinks.slice(0, mention.start);
    const join = /[(,:–—-]\s*$/.exec(lead) ?? (this.#neighbours.see.test(lead) ? null : /\s$/.exec(lead));
    if (join === null) return undefined;
    const end = lead.slice(0, join.index).trimEnd().length;
    const link = block.links.find((one) => one.end === end);
    const titled = link === undefined ? undefined : this.#meant(link, mention.section);
    if (link === undefined || titled === undefined) return undefined;
    return { mention, titled, words: link.words.trim() === "" ? titled.title : link.words };
  }

  /** The section that a link stands for beside a number of the same kind, or that belongs to another line than the number's. */
  #meant(link: ProseLink, section: PlacedSection | undefined): PlacedSection | undefined {
    const target = this.#mentions.targetOf(link);
    if (target === undefined || section === undefined || target === section) return undefined;
    if (target.kind === section.kind) return target.partOf === section.id ? undefined : target;
    return section.kind === "line" && target.line !== section.id ? target : undefined;
  }

  #besideTitle(block: ProseBlock, mention: NumberMention, others: Others): DoubtfulNumber | undefined {
    const neighbours = [
      this.#neighbours.before(block.text, mention, others.previous?.end ?? 0),
      this.#neighbours.after(block.text, mention, others.next?.start ?? block.text.length),
    ].flatMap((one) => one ?? []);
    const fits = neighbours.map((neighbour) => ({ neighbour, all: this.#fits(neighbour, mention) }));
    const own = Math.max(0, ...fits.flatMap(({ all }) => all.find((fit) => isOf(fit, mention))?.score ?? 0));
    const best = bestOther(fits, mention, others);
    if (best !== undefined && best.fit.score >= Math.max(possible, own + margin)) {
      const { neighbour, fit } = best;
      const words = neighbour.text.slice(fit.start, fit.end).replace(/\s+/g, " ");
      const isSure = fit.score >= leastFor(neighbour, fit, mention);
      return { mention, words, ...(isSure ? { titled: fit.section } : {}) };
    }
    const given = neighbours.find(({ isTied, side }) => isTied && side === "after phrase");
    return given === undefined || own >= possible ? undefined : { mention, words: given.text };
  }

  #fits({ text, side }: Neighbour, mention: NumberMention): TitleFit[] {
    const kind = kindOf(mention);
    const same = this.#matchers.get(kind)?.fits(text, side) ?? [];
    if (kind !== "line") return same;
    return [...same, ...this.#parts.fits(text, side)].sort((left, right) => right.score - left.score);
  }
}

/** The title of another section that fits best. Loose words between two numbers may belong to the other one. */
function bestOther(
  fits: readonly { readonly neighbour: Neighbour; readonly all: readonly TitleFit[] }[],
  mention: NumberMention,
  { previous, next }: Others,
): { readonly neighbour: Neighbour; readonly fit: TitleFit } | undefined {
  const candidates = fits.flatMap(({ neighbour, all }) => {
    const fit = all.find((one) => !isOf(one, mention));
    const taker = neighbour.side === "after phrase" ? previous : next;
    const isTaken = !neighbour.isTied && fit !== undefined && fit.section === taker?.section;
    return fit === undefined || isTaken ? [] : [{ neighbour, fit }];
  });
  return candidates.sort((left, right) => right.fit.score - left.fit.score)[0];
}

/** The fit from which a title is reported. */
function leastFor({ isTied }: Neighbour, { section, isWhole }: TitleFit, mention: NumberMention): number {
  const kind = kindOf(mention);
  const less = isWhole && isTied ? wholeLess : 0;
  if (mention.isReference) return kind === "line" ? leastOfReference : Number.POSITIVE_INFINITY;
  return Math.max(
    isTied ? tied - less : loose,
    section.kind === kind ? 0 : leastOfPart,
    kind === "line" ? 0 : leastOfStrategy - 2 * less,
  );
}

/** Whether a title is that of the section with the number, or of one inside it. */
function isOf({ section }: TitleFit, { section: numbered }: NumberMention): boolean {
  if (numbered === undefined) return false;
  return section === numbered || (numbered.kind === "line" && section.line === numbered.id);
}

/** The kind that a number is of; one that nothing has tells it by its form. */
function kindOf({ section, words }: NumberMention): string {
  return section?.kind ?? (/\d\.\d/.test(words) ? "strategy" : "line");
}

/** One finder for the rules that share a paragraph. */
export const titleAttributions = onceAnAgenda((agenda) => new TitleAttributionFinder(agenda));
