import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import type { Term } from "../core/reference.ts";
import { TermPattern, type TermUse } from "../core/term-pattern.ts";
import { withPlurals } from "../core/term-plurals.ts";
import { attributionLanguage } from "./attribution-words.ts";
import { alternatives, numberLabels, numberLanguage } from "./number-words.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";
import { type ProseBlock, placeholder, proseOf } from "./prose.ts";

/** A reference to a line that a sentence gives a term to. Places count from the start of the block's text. */
export interface LineMention {
  readonly start: number;
  readonly end: number;
  readonly line: PlacedSection;
}

/** A term that the text gives to another line than the glossary does. */
export interface Misplacement {
  readonly use: TermUse;
  readonly term: Term;
  readonly home: PlacedSection;
  readonly mention: LineMention;
}

interface Attribution {
  /** Where the words that lead to the references begin, right after the term. */
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly LineMention[];
  /** Whether numbers are all there is, without a label or a link. */
  readonly bare: boolean;
}

/** An attribution with the terms that it is about. */
interface Group {
  readonly block: ProseBlock;
  readonly attribution: Attribution;
  readonly uses: readonly TermUse[];
}

const endOfClause = /[.;:!?()|]/g;

/**
 * Finds where a text gives a term to a line: "the reform of the State and its policies (SL 4)", "fair taxes: [[state]].",
 * "ecoliteracy belongs to SL 1". A link further on in the sentence gives nothing: most of them lead on to another subject.
 */
export class AttributionFinder {
  readonly #terms: TermPattern;
  readonly #byId: ReadonlyMap<string, Term>;
  readonly #homes: ReadonlyMap<string, PlacedSection>;
  readonly #lines: readonly PlacedSection[];
  readonly #linked: ReadonlyMap<string, PlacedSection>;
  readonly #patterns: readonly RegExp[];
  readonly #tail: RegExp;
  readonly #number: RegExp;
  readonly #and: RegExp;

  constructor(agenda: Agenda) {
    this.#terms = new TermPattern(agenda.glossary.map(withPlurals));
    this.#byId = new Map(agenda.glossary.map((term) => [term.id, term]));
    this.#homes = homesOf(agenda);
    this.#lines = agenda.lines;
    this.#linked = linkedLines(agenda);
    const { see, tail, verbs, articles } = attributionLanguage(agenda.manifest.language);
    const { and } = numberLanguage(agenda.manifest.language);
    const { lineNames, lineNouns, lineShort } = numberLabels(agenda);
    const label = `(?:${lineNames}|${lineNouns}|(?:${lineShort})s?)`;
    const link = `${placeholder}+`;
    const item = `(?:${label}\\s*)?(?:\\d{1,2}(?![\\d.,]\\d|[\\d\\p{L}%°])|${link})`;
    const list = `${item}(?:(?:\\s*[,&/]\\s*(?:(?:${alternatives(and)})\\s+)?|\\s+(?:${alternatives(and)})\\s+)${item})*`;
    const clear = `(?:${label}\\s*\\d{1,2}(?![\\d.,]\\d|[\\d\\p{L}%°])|(?:${label}\\s*)?${link})`;
    this.#patterns = [
      new RegExp(`[(\\[]\\s*(?:(?:${alternatives(see)})\\s+)?(?<references>${list})\\s*[)\\]]`, "giu"),
      new RegExp(`(?::|\\s[–—|])\\s+(?<references>${clear})(?=\\s*(?:[.;)|]|$))`, "giu"),
      new RegExp(
        `\\s(?:${alternatives(verbs)})\\s+(?:(?:${alternatives(articles)})\\s+)?(?<references>${clear})(?=\\s*(?:[.,;)|]|$))`,
        "giu",
      ),
    ];
    this.#tail = new RegExp(`^(?:\\s+(?:${alternatives(tail)})(?:\\s+[\\p{L}\\p{N}'’-]+){1,4})?\\s*$`, "iu");
    this.#and = new RegExp(`\\s(?:${alternatives(and)})\\s`, "giu");
    this.#number = new RegExp(`^(?:${label}\\s*)?(\\d{1,2})$`, "iu");
  }

  /** What a section's text gives to the wrong line, by the block that it stands in. */
  misplacements(section: PlacedSection): ReadonlyMap<ProseBlock, readonly Misplacement[]> {
    const groups = proseOf(section).flatMap((block) => this.#groupsIn(block));
    const wrong = groups.map((group) => ({ ...group, found: this.#compare(group) }));
    // A number alone may be anything: it counts where another one in the same text is right as the number of a line.
    const numbersCount = groups.some((group) => group.attribution.bare && this.#agrees(group));
    const counted = wrong.filter(
      ({ attribution, found }) => found.length > 0 && (numbersCount || !attribution.bare),
    );
    const byBlock = groupBy(counted, ({ block }) => block);
    return new Map([...byBlock].map(([block, ofBlock]) => [block, ofBlock.flatMap(({ found }) => found)]));
  }

  #groupsIn(block: ProseBlock): Group[] {
    const attributions = this.#attributions(block);
    if (attributions.length === 0) return [];
    const uses = [...this.#terms.uses(block.text)];
    return attributions.map((attribution, index) => {
      const before = attributions[index - 1]?.to ?? 0;
      return { block, attribution, uses: this.#termsOf(block, uses, before, attribution) };
    });
  }

  #agrees({ attribution, uses }: Group): boolean {
    const given = attribution.mentions.map(({ line }) => line);
    return uses.some(({ term }) => given.some((line) => line === this.#homes.get(term)));
  }

  /** The terms that an attribution is about: the last one stands right before it, the others in the same clause. */
  #termsOf(block: ProseBlock, uses: readonly TermUse[], before: number, { from }: Attribution): TermUse[] {
    const last = uses.findLast(({ index }) => index < from);
    if (last === undefined || last.index < before) return [];
    if (!this.#tail.test(block.textBesideLinks.slice(last.index + last.words.length, from))) return [];
    const ends = [...block.text.slice(before, last.index).matchAll(endOfClause)];
    const clause = before + (ends.at(-1)?.index ?? -1) + 1;
    return uses.filter(({ index }) => index >= clause && index <= last.index);
  }

  /**
   * Sets terms against references. A term whose home is among them is well placed, and takes that reference; what is left is
   * compared from the end, since the nearest belong together: "new practices and sustainable communities (2 and 4)".
   */
  #compare({ uses, attribution: { mentions } }: Group): Misplacement[] {
    const given = new Set(mentions.map(({ line }) => line.id));
    const homes = new Set(uses.flatMap(({ term }) => this.#homes.get(term)?.id ?? []));
    const free = mentions.filter(({ line }) => !homes.has(line.id));
    const unsettled = uses.filter(({ term }) => !given.has(this.#homes.get(term)?.id ?? ""));
    return unsettled.flatMap((use, index): Misplacement[] => {
      const mention = free[free.length - unsettled.length + index];
      const home = this.#homes.get(use.term);
      const term = this.#byId.get(use.term);
      if (mention === undefined || home === undefined || term === undefined) return [];
      return [{ use, term, home, mention }];
    });
  }

  #attributions(block: ProseBlock): Attribution[] {
    const text = block.textBesideLinks;
    if (!/[\d\uFFFC]/.test(text)) return [];
    const found = this.#patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Attribution[] => {
        const references = match.groups?.references ?? "";
        const at = match.index + match[0].lastIndexOf(references);
        const mentions = this.#mentions(block, references, at);
        if (mentions === undefined) return [];
        const bare = /^[\d\s,&/]+$/.test(references.replace(this.#and, ""));
        return [{ from: match.index, to: match.index + match[0].length, mentions, bare }];
      }),
    );
    const sorted = found.sort((left, right) => left.from - right.from);
    return enumerates(text) ? sorted.filter(({ bare }) => !bare) : sorted;
  }

  /** The lines that references name; `undefined` where one of them leads elsewhere or says more than a number. */
  #mentions(block: ProseBlock, references: string, offset: number): LineMention[] | undefined {
    const mentions: LineMention[] = [];
    for (const { 0: item, index } of references.matchAll(new RegExp(`\\d+|${placeholder}+`, "gu"))) {
      const start = offset + index;
      const end = start + item.length;
      const line = item.startsWith(placeholder)
        ? this.#lineOfLink(block, start)
        : this.#lines[Number(item) - 1];
      if (line === undefined) return undefined;
      mentions.push({ start, end, line });
    }
    return mentions;
  }

  /** A link counts where its words are the line's number, its title or nothing: others say where they lead. */
  #lineOfLink(block: ProseBlock, start: number): PlacedSection | undefined {
    const link = block.links.find((candidate) => candidate.start === start);
    const line =
      link === undefined ? undefined : this.#linked.get(`${link.span.path} ${link.span.start.offset}`);
    if (link === undefined || line === undefined) return undefined;
    const words = link.words.trim();
    if (words === "" || [line.title, line.fields.short, line.number].includes(words)) return line;
    const number = this.#number.exec(words)?.[1];
    // Words and target that disagree are another rule's finding: disagreeing-number.
    return number !== undefined && this.#lines[Number(number) - 1] === line ? line : undefined;
  }
}

/** Whether numbers in brackets count the parts of a sentence: "(1) … (2) … (3)". */
function enumerates(text: string): boolean {
  const numbers = [...text.matchAll(/\((\d+)\)/g)].map(([, number]) => Number(number));
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

/** The line that each term belongs to, by the term's id. */
function homesOf(agenda: Agenda): Map<string, PlacedSection> {
  const found = new Map(
    agenda.references.flatMap(({ form, target, found: id }) =>
      form === "glossary" && id !== undefined ? [[target, id] as const] : [],
    ),
  );
  return new Map(
    agenda.glossary.flatMap(({ id, home }): [string, PlacedSection][] => {
      const line = home === undefined ? undefined : agenda.byId.get(found.get(home) ?? home);
      return line?.kind === "line" ? [[id, line]] : [];
    }),
  );
}

/** The line that each link in a text leads to, by file and place. */
const linkedLines = onceAnAgenda(
  (agenda): Map<string, PlacedSection> =>
    new Map(
      agenda.references.flatMap((reference): [string, PlacedSection][] => {
        const { form, found, anchor } = reference;
        const line = found === undefined ? undefined : agenda.byId.get(found);
        const isLink = form === "id" || form === "path";
        if (!isLink || line?.kind !== "line" || anchor !== undefined) return [];
        const { span } = reference;
        return [[`${span.path} ${span.start.offset}`, line]];
      }),
    ),
);
