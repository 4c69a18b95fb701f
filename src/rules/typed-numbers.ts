import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { alternatives, type KindLabels, kindLabels, numberLabels, numberLanguage } from "./number-words.ts";

/** One number of a group, with the section that has it now. */
export interface TypedNumber {
  readonly start: number;
  readonly end: number;
  readonly section?: PlacedSection;
}

/** Numbers under one label: "SL 2, 3 and 5". Places count from the start of the text. */
export interface TypedNumbers {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly TypedNumber[];
  /** Whether it is written as a range: "SL 3 to 5". */
  readonly range: boolean;
}

/** One way to write numbers: what goes before them, and which of them it takes. */
interface Form {
  readonly pattern: RegExp;
  readonly known: ReadonlyMap<string, PlacedSection>;
  /**
   * How surely the label means ours. That of a publisher's own kind needs a known number; a common noun needs surroundings
   * that fit as well.
   */
  readonly label: "name" | "short" | "own" | "noun";
}

const wordEdge = "(?<![\\p{L}\\p{N}'’])";
const numberEnd = "(?![\\d%°\\p{L}]|[.,:]\\d)";

/** Finds numbers of lines and strategies that are typed with a label of the manifest: "Strategic Line 3", "S 3.7". */
export class TypedNumberFinder {
  readonly #forms: readonly Form[];
  readonly #before: RegExp;
  readonly #elsewhere: RegExp;
  readonly #to: RegExp;

  constructor(agenda: Agenda) {
    const { and, to, before, of, determiners, agenda: itself } = numberLanguage(agenda.manifest.language);
    const separator = `(?:\\s*,\\s*(?:(?:${alternatives(and)})\\s+)?|\\s+(?:${alternatives([...and, ...to])})\\s+|\\s*[&/–—-]\\s*)`;
    const list = (item: string): string =>
      `(?:\\s*|\\.\\s+|-)(?:(?:n[°º]|[Nn]o\\.|[Nn]úm\\.|#)\\s*)?(${item}(?:${separator}${item})*)${numberEnd}`;
    const labels = numberLabels(agenda);
    const line = list("\\d{1,2}");
    const strategy = list("\\d{1,2}(?:\\.\\d{1,2})+");
    const lines = new Map(agenda.lines.map((section, index) => [String(index + 1), section]));
    const strategies = numbered(agenda);
    const form = (label: string, items: string, flags: string) =>
      new RegExp(`${wordEdge}(?:${label})${items}`, flags);
    this.#forms = [
      { pattern: form(labels.lineNames, line, "giu"), known: lines, label: "name" },
      {
        pattern: form(`(?:${labels.lineShort})s?`, line, "gu"),
        known: lines,
        label: "short",
      },
      { pattern: form(labels.lineNouns, line, "giu"), known: lines, label: "noun" },
      { pattern: form(labels.strategyNames, strategy, "giu"), known: strategies, label: "name" },
      { pattern: form(labels.strategyShort, strategy, "gu"), known: strategies, label: "short" },
      ...numberedKinds(agenda).flatMap(({ names, nouns, short, known }): Form[] => [
        { pattern: form(names, line, "giu"), known, label: "own" },
        { pattern: form(nouns, line, "giu"), known, label: "noun" },
        { pattern: form(short, line, "gu"), known, label: "own" },
      ]),
    ];
    this.#before = new RegExp(
      `(?:^|[.,;:!?()\\[\\]"“”«»|–—]|${wordEdge}(?:${alternatives(before)}))\\s*$`,
      "iu",
    );
    const determiner = determiners.length === 0 ? "" : `(?=(?:${alternatives(determiners)})\\s)`;
    this.#elsewhere = new RegExp(
      `^\\s+(?:${alternatives(of)})\\s+${determiner}(?!(?:\\p{L}+\\s+)?(?:${alternatives(itself)})(?!\\p{L}))`,
      "iu",
    );
    this.#to = new RegExp(`[–—-]|\\s(?:${alternatives(to)})\\s`, "iu");
  }

  find(text: string): TypedNumbers[] {
    if (!/\d/.test(text)) return [];
    const found = this.#forms.flatMap((form) =>
      [...text.matchAll(form.pattern)].flatMap((match) => this.#read(text, form, match) ?? []),
    );
    const sorted = found.sort((left, right) => left.start - right.start || right.end - left.end);
    return sorted.filter(({ start }, index) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
  }

  #read(text: string, { known, label }: Form, match: RegExpExecArray): TypedNumbers | undefined {
    const [whole, list = ""] = match;
    const listStart = match.index + whole.length - list.length;
    const numbers: TypedNumber[] = [];
    for (const { 0: number, index } of list.matchAll(/\d+(?:\.\d+)*/g)) {
      const section = known.get(number);
      // What follows the first number may be another thing: "SL 3, 40 people".
      if (section === undefined && (numbers.length > 0 || !mayBeGone(label, number))) break;
      const start = listStart + index;
      numbers.push({ start, end: start + number.length, ...(section === undefined ? {} : { section }) });
    }
    const end = numbers.at(-1)?.end;
    if (end === undefined) return undefined;
    if (this.#elsewhere.test(text.slice(end))) return undefined;
    if (label === "noun" && !this.#before.test(text.slice(0, match.index))) return undefined;
    return { start: match.index, end, numbers, range: this.#to.test(text.slice(listStart, end)) };
  }
}

/** Whether a number that nothing has may have been ours once, before a line or a strategy went. */
function mayBeGone(label: Form["label"], number: string): boolean {
  return label === "name" || (label === "short" && /^\d$/.test(number));
}

interface NumberedKind extends Pick<KindLabels, "names" | "nouns" | "short"> {
  /** The sections of the kind, by the digits of their numbers. */
  readonly known: ReadonlyMap<string, PlacedSection>;
}

/** The kinds beside lines and strategies that are numbered: those that have a short label. */
function numberedKinds(agenda: Agenda): NumberedKind[] {
  const { labels } = agenda.manifest;
  const kinds = Object.keys(labels).filter(
    (kind) => kind !== "line" && kind !== "strategy" && labels[kind]?.short !== undefined,
  );
  return kinds.map((kind) => {
    const sections = agenda.sections.filter((section) => section.kind === kind);
    return { ...kindLabels(agenda.manifest, kind), known: byDigits(sections) };
  });
}

function numbered(agenda: Agenda): Map<string, PlacedSection> {
  return byDigits([...agenda.strategiesOfLine.values()].flat());
}

function byDigits(sections: readonly PlacedSection[]): Map<string, PlacedSection> {
  return new Map(
    sections.flatMap((section): [string, PlacedSection][] =>
      section.number === undefined ? [] : [[section.number.replace(/^\D+/, ""), section]],
    ),
  );
}
