import type { InputItem } from "tex-linebreak";
import { clustersOf } from "../../breaks/clusters.ts";
import type { FaceName } from "../fonts/types.ts";
import type { Shaper } from "../shape/types.ts";
import { fragment } from "./fragment.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { MAX_COST } from "./tex-linebreak.ts";
import type { Fragment, TextStyle } from "./types.ts";

const hyphenCost = 20;
const emergencyCost = MAX_COST - 1;

const capitals = /^\p{Lu}+$/u;
const lettersWithin = /^(\P{L}*)(\p{L}{6,})(\P{L}*)$/u;

/** A word has room on a line where it takes no more than this part of it: a hyphen or a mark may follow. */
export const roomShare = 0.95;

/** Makes the items of one word of a style. */
export class WordMaker {
  readonly items: InputItem[] = [];
  readonly drawn: (Fragment | undefined)[] = [];
  /** The width of the widest stretch of one face, in points. */
  widest = 0;
  readonly #shaper: Shaper;
  readonly #hyphenate: Hyphenate | undefined;
  readonly #style: TextStyle;
  readonly #room: number;

  /** @param width The width of a line, in points: what is wider is cut between any two letters. */
  constructor(shaper: Shaper, hyphenate: Hyphenate | undefined, style: TextStyle, width: number) {
    this.#shaper = shaper;
    this.#hyphenate = hyphenate;
    this.#style = style;
    this.#room = width * roomShare;
  }

  push(item: InputItem, drawn: Fragment | undefined): void {
    this.items.push(item);
    this.drawn.push(drawn);
  }

  /** Adds a stretch of one face. @param whole Says that it is an address, which takes no hyphen. */
  addRun(text: string, face: FaceName, lang: string | undefined, whole: boolean): void {
    const parts = whole ? [text] : this.#syllables(text);
    const width = this.#widthOf(face, text);
    this.widest = Math.max(this.widest, width);
    if (width > this.#room && parts.some((part) => this.#widthOf(face, part) > this.#room)) {
      this.#addParts(clustersOf(text), face, lang, emergencyCost, false);
    } else {
      this.#addParts(parts, face, lang, hyphenCost, true);
    }
  }

  #widthOf(face: FaceName, text: string): number {
    const { features, size } = this.#style;
    return (this.#shaper.shape(face, text, features).width * size) / 1000;
  }

  /** Parts of a run: a line may break between any two. */
  #addParts(
    parts: readonly string[],
    face: FaceName,
    lang: string | undefined,
    cost: number,
    hyphen: boolean,
  ): void {
    const style = this.#style;
    const text = parts.join("");
    const shaped = this.#shaper.shape(face, text, style.features);
    const whole = fragment(text, face, style, lang, shaped);
    if (parts.length === 1) {
      this.push({ type: "box", width: (shaped.width * style.size) / 1000 }, whole);
      return;
    }
    const hyphenWidth = hyphen ? this.#shaper.width(face, style.size, "-", style.features) : 0;
    const drawnHyphen = hyphen ? { ...fragment("-", face, style, lang), softHyphen: true } : undefined;
    const ends = this.#partEnds(parts, text, face);
    parts.forEach((part, index) => {
      if (index > 0) this.push({ type: "penalty", width: hyphenWidth, cost, flagged: true }, drawnHyphen);
      const width = (ends[index] ?? 0) - (ends[index - 1] ?? 0);
      const all = index === 0 ? { fragment: whole, items: parts.length * 2 - 1 } : undefined;
      this.push({ type: "box", width }, { ...fragment(part, face, style, lang), whole: all });
    });
  }

  /**
   * Where each part ends, in points from the start of the run as it is shaped whole: kerning across parts is kept. Where
   * a ligature joins two parts, the first one is measured by itself.
   */
  #partEnds(parts: readonly string[], text: string, face: FaceName): readonly number[] {
    const { size, features } = this.#style;
    const endAt = new Map<number, number>();
    let offset = 0;
    let width = 0;
    for (const glyph of this.#shaper.shape(face, text, features).glyphs) {
      offset += glyph.text.length;
      width += glyph.advance;
      endAt.set(offset, width);
    }
    let length = 0;
    return parts.map((part) => {
      length += part.length;
      const end = endAt.get(length) ?? this.#shaper.shape(face, text.slice(0, length), features).width;
      return (end * size) / 1000;
    });
  }

  #syllables(text: string): readonly string[] {
    const match = this.#hyphenate === undefined ? null : lettersWithin.exec(text);
    if (match === null || this.#hyphenate === undefined) return [text];
    const [, before = "", letters = "", after = ""] = match;
    if (capitals.test(letters)) return [text];
    const parts = this.#hyphenate(letters);
    if (parts.length < 2) return [text];
    return parts.map(
      (part, index) => (index === 0 ? before : "") + part + (index === parts.length - 1 ? after : ""),
    );
  }
}
