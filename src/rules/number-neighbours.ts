import type { Agenda } from "../core/agenda.ts";
import { attributionLanguage } from "./attribution-words.ts";
import type { NumberMention } from "./number-mentions.ts";
import { alternatives } from "./number-words.ts";
import { placeholder } from "./prose.ts";

/** Words next to a number, and how firmly they are tied to it. */
export interface Neighbour {
  readonly side: "after phrase" | "before phrase";
  readonly text: string;
  /** Whether brackets, a colon, a dash or a verb tie them to the number: a comma or nothing may as well part them. */
  readonly isTied: boolean;
}

const before = /[.;!?()[\]|\n"“”«»]/g;
const after = /[.;!?()[\]|\n"“”«»]/;

/** Finds the words that a number is given to, or that explain it. */
export class NeighbourFinder {
  readonly #tiedBefore: RegExp;
  /** Words at the end of a lead that only point on: "see". */
  readonly see: RegExp;

  constructor({ manifest }: Agenda) {
    const { see, verbs, articles } = attributionLanguage(manifest.language);
    const words = `(?:(?:${alternatives(see)})\\s+)?(?:(?:${alternatives(articles)})\\s+)?`;
    this.#tiedBefore = new RegExp(
      `(?:[(\\[]\\s*${words}|:\\s*${words}|\\s[–—|-]\\s+|\\s(?:${alternatives(verbs)})\\s+${words})$`,
      "iu",
    );
    this.see = new RegExp(`(?:${alternatives(see)})\\s*$`, "iu");
  }

  /** The words that lead up to a number, back to the end of a sentence, a bracket or another number. */
  before(text: string, { start }: NumberMention, from: number): Neighbour | undefined {
    const lead = text.slice(from, start);
    const join = this.#tiedBefore.exec(lead);
    const trimmed = lead.trimEnd();
    const end = join?.index ?? (trimmed.endsWith(",") ? trimmed.length - 1 : trimmed.length);
    const words = lead.slice(0, end).replace(/(?<!["”»\s])["”»\s]+$/u, "");
    const phrase = words.slice(([...words.matchAll(before)].at(-1)?.index ?? -1) + 1);
    const isCut = phrase.includes(placeholder) && join === null;
    if (isCut || phrase.trim() === "") return undefined;
    return { side: "after phrase", text: phrase, isTied: join !== null };
  }

  /** The words that follow a number, up to the end of a sentence, a bracket or another number. */
  after(text: string, { start, end }: NumberMention, to: number): Neighbour | undefined {
    // Inside brackets, a number is about what stands before them.
    const isInBrackets =
      /[([]\s*(?:\p{L}+\.?\s+)?$/u.test(text.slice(0, start)) && /^\s*[)\]]/.test(text.slice(end));
    if (isInBrackets) return undefined;
    const rest = text.slice(end, to);
    const join = /^(?:\s*(?::|[–—|([]|,?\s*["“«]|\s-)\s*["“«]?\s*)/u.exec(rest.slice(0, 40));
    const words = rest.slice(join?.[0].length ?? 0).replace(/^\s*,?\s*/, "");
    const phrase = words.slice(0, after.exec(words)?.index ?? words.length);
    if (phrase.trim() === "") return undefined;
    return { side: "before phrase", text: phrase, isTied: join !== null };
  }
}
