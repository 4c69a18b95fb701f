import { escapePattern } from "../../core/escape-pattern.ts";

import type { TypographicLanguage } from "./types.ts";

const noBreak = "\u00a0";

/** Units and counting words that stay with their number. */
const units =
  "(?:%|‰|€|\\$|£|°C|°F|°|mm|cm|m|km|m²|km²|m³|ha|mg|g|kg|t|l|ml|Hz|kHz|MHz|W|kW|MW|GW|TWh|kWh|MWh|GWh|h|min|s|" +
  "MB|GB|CO₂|million|millions|billion|billions|millones|millón|milhões|milhão|milliard|milliards|Millionen|Milliarden|USD|EUR)";

/** Short words before a number: pages, volumes, figures, and the articles of a law. */
const beforeNumber =
  "(?:p|pp|pág|págs|S|vol|no|nº|n°|Nr|art|Art|fig|Fig|chap|ch|cap|Kap|sec|§|tab|Tab|ed|ca|c|v)";

/** Short words before a name. */
const titleWords = "(?:Mr|Mrs|Ms|Dr|Prof|St|M|Mme|Mgr|Sr|Sra|Dra)";

/** What a text has in which some space is held, whichever: numbers, initials, titles. */
const holding = new RegExp(`\\p{N}|\\p{Lu}\\.|(?<!\\p{L})${titleWords}\\.? `, "u");

// Each pattern begins with the space itself, and looks to its sides after that: engines find a character much faster than
// what may stand before it.
const unitsAfter = new RegExp(` (?<=\\p{N} )(?=${units}(?![\\p{L}\\p{N}]))`, "gu");
const abbreviationsBefore = new RegExp(` (?=\\p{N})(?<=(?<![\\p{L}\\p{N}])${beforeNumber}\\.? )`, "gu");
const initials = / (?=\p{Lu}[\p{L}.])(?<=(?<!\p{L})\p{Lu}\. )/gu;
const titles = new RegExp(` (?=\\p{Lu}\\p{Ll})(?<=(?<!\\p{L})${titleWords}\\.? )`, "gu");
const thousands = / (?=\p{N}{3}(?!\p{N}))(?<=(?<![\p{N}.,])\p{N}{1,3} )/gu;

/** Spaces that no line may end at: inside numbers, before units, after "p.", between initials, in the numbers of sections. */
export class NoBreakSpaces {
  readonly #labels: RegExp | undefined;
  readonly #marks: TypographicLanguage["beforeMarks"];

  /** @param labels What the numbers of sections begin with: "SL", "S". */
  constructor(language: TypographicLanguage, labels: readonly string[]) {
    const escaped = labels.map(escapePattern);
    this.#labels =
      escaped.length === 0
        ? undefined
        : new RegExp(` (?=\\p{N})(?<=(?<![\\p{L}\\p{N}])(?:${escaped.join("|")}) )`, "gu");
    this.#marks = language.beforeMarks;
  }

  /** Whether `text`, which has no marks but commas, full stops and brackets, may have a space that no line may end at. */
  mayHold(text: string): boolean {
    return holding.test(text);
  }

  set(text: string): string {
    let spaced = text
      .replace(unitsAfter, noBreak)
      .replace(abbreviationsBefore, noBreak)
      .replace(titles, noBreak)
      .replace(initials, noBreak)
      .replace(thousands, "\u202f");
    if (this.#labels !== undefined) spaced = spaced.replace(this.#labels, noBreak);
    return this.#marks === undefined ? spaced : beforeMarks(spaced, this.#marks);
  }
}

/** The spaces of French before its double marks: put right where one was typed, and put in before `; ! ?` where none was. */
function beforeMarks(
  text: string,
  { narrow, wide }: { readonly narrow: string; readonly wide: string },
): string {
  return text
    .replace(/(?<=[\p{L}\p{N})\]»”’%])[ \u00a0]?(?=[;!?](?![\p{L}\p{N}/=&]))/gu, narrow)
    .replace(/(?<=[\p{L}\p{N})\]»”’%])[ \u00a0](?=:)/gu, wide)
    .replace(/«[ \u00a0\u202f]?/gu, `«${narrow}`)
    .replace(/[ \u00a0\u202f]?»/gu, `${narrow}»`);
}
