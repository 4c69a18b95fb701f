import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Span } from "../core/span.ts";
import { numberLabels } from "./number-words.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import type { ProseBlock, ProseLink } from "./prose.ts";
import { TypedNumberFinder } from "./typed-numbers.ts";

/** A place in a text that readers see as the number of a section. Places count from the start of the block's text. */
export interface NumberMention {
  /** Where its label begins. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins: the key by which rules tell each other what they report. */
  readonly at: number;
  /** The number as typed: "SL 3", "3.7". */
  readonly words: string;
  /** The section that has the number now; absent where none has it. */
  readonly section?: PlacedSection;
  readonly span: Span;
  /** Whether it is a reference without words, which prints number and title. */
  readonly isReference: boolean;
}

/** Finds the numbers of sections in texts: typed with a label, or as links whose words are a number or nothing. */
export class NumberMentionFinder {
  readonly #typed: TypedNumberFinder;
  readonly #targets: ReadonlyMap<string, PlacedSection>;
  readonly #label: RegExp;

  constructor(agenda: Agenda) {
    this.#typed = new TypedNumberFinder(agenda);
    this.#targets = numberedTargets(agenda);
    const labels = numberLabels(agenda);
    const all = [
      labels.lineNames,
      labels.lineNouns,
      `(?:${labels.lineShort})s?`,
      labels.strategyNames,
      labels.strategyShort,
    ];
    this.#label = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join("|")})\\s*$`, "iu");
  }

  /** The mentions in a block, in the order of the text. */
  find(block: ProseBlock): NumberMention[] {
    const typed = this.#typed.find(block.textBesideLinks).flatMap(({ start, numbers }) =>
      numbers.map(({ start: at, end, section }, index): NumberMention => {
        const from = index === 0 ? start : at;
        const words = block.text.slice(from, end).replace(/\s+/g, " ");
        return {
          start: from,
          end,
          at,
          words,
          span: block.spanOf(from, end),
          isReference: false,
          ...(section === undefined ? {} : { section }),
        };
      }),
    );
    const linked = block.links.flatMap((link) => this.#ofLink(block, link) ?? []);
    return [...typed, ...linked].sort((left, right) => left.start - right.start);
  }

  /** The section of the kind with numbers that a link leads to, be its words what they may. */
  targetOf({ span }: ProseLink): PlacedSection | undefined {
    return this.#targets.get(`${span.path} ${span.start.offset}`);
  }

  /** A link that readers see as a number: words and target that disagree are for disagreeing-number. */
  #ofLink({ text }: ProseBlock, link: ProseLink): NumberMention | undefined {
    const section = this.targetOf(link);
    const words = link.words.trim();
    if (section?.number === undefined) return undefined;
    const digits = /(?:^|[\s\p{L}.])(\d+(?:\.\d+)*)$/u.exec(words.slice(-60))?.[1];
    const isNumber = words === "" || digits === section.number.replace(/^\D+/, "");
    if (!isNumber || (words !== "" && words.length > section.number.length + 20)) return undefined;
    const label = this.#label.exec(text.slice(0, link.start))?.[0].length ?? 0;
    const said = words === "" ? section.number : words;
    return {
      start: link.start - label,
      end: link.end,
      at: link.start,
      words: said,
      section,
      span: link.span,
      isReference: words === "",
    };
  }
}

/** The numbered section that each link in a text leads to, by file and place. */
const numberedTargets = onceAnAgenda(
  (agenda): ReadonlyMap<string, PlacedSection> =>
    new Map(
      agenda.references.flatMap(({ form, found, anchor, span }): [string, PlacedSection][] => {
        const section = found === undefined ? undefined : agenda.byId.get(found);
        const isLink = form === "id" || form === "path";
        if (!isLink || section?.number === undefined || anchor !== undefined) return [];
        return [[`${span.path} ${span.start.offset}`, section]];
      }),
    ),
);
