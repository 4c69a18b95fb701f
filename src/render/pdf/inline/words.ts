import type { InputItem } from "tex-linebreak";
import { hasRightToLeft } from "../../../core/direction.ts";
import { wordBreaks } from "../../breaks/word-breaks.ts";
import type { Shaper } from "../shape/types.ts";
import { dashCost, eastAsianCost, wordCost } from "./break-lines.ts";
import { eastAsianBreaks } from "./east-asian.ts";
import { fragment } from "./fragment.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { languageOfWord } from "./scripts.ts";
import { faceFor, faceOf } from "./style.ts";
import type { Fragment, TextStyle } from "./types.ts";
import { roomShare, WordMaker } from "./word-maker.ts";

const addressLike = /^(?:https?:\/\/|www\.)|\.[a-z]{2,}\//u;
const betweenAddressParts = /(?<=[/.?&=_#-])(?=[^/.?&=_#-])/u;
const afterDash = /\u200b|(?<=[\p{L}\p{N})\]’”"][-\u2010\u2013\u2014/]|\u2014)(?=[\p{L}\p{N}(“"‘])/u;

/**
 * How the spaces of a justified line may give, in parts of their own width. TeX's Computer Modern lets them shrink by a third;
 * those of our typefaces bear a little more, which leaves a third fewer lines loose.
 */
export const spaceStretch = 0.5;
const spaceShrink = 0.4;

/** The items of a word, each with what is drawn for it: the fragment of a box, the hyphen of a penalty. */
export interface WordItems {
  readonly items: readonly InputItem[];
  readonly drawn: readonly (Fragment | undefined)[];
  /** The width of the widest stretch of one face, in points. */
  readonly widest: number;
  readonly rightToLeft: boolean;
}

export interface SpaceItem {
  readonly item: InputItem;
  readonly drawn: Fragment;
}

/** What words are made with, as in `ItemContext`. */
interface WordContext {
  readonly shaper: Shaper;
  readonly language: string;
  readonly english?: ReadonlySet<string>;
}

/** The words of a book as items of lines: each is made once for its style, and shared by all the places where it stands. */
export class Words {
  readonly #shaper: Shaper;
  readonly #language: string;
  readonly #english: ReadonlySet<string> | undefined;
  readonly #hyphenate: Hyphenate | undefined;
  readonly #words = new Map<TextStyle, Map<string, WordItems>>();
  readonly #spaces = new Map<TextStyle, SpaceItem>();

  /** @param hyphenate Absent where words stay whole. */
  constructor({ shaper, language, english }: WordContext, hyphenate: Hyphenate | undefined) {
    this.#shaper = shaper;
    this.#language = language;
    this.#english = english;
    this.#hyphenate = hyphenate;
  }

  /** @param width The width of a line, in points: what is wider is cut between any two characters. */
  word(word: string, style: TextStyle, width: number): WordItems {
    let known = this.#words.get(style);
    if (known === undefined) {
      known = new Map();
      this.#words.set(style, known);
    }
    let items = known.get(word);
    if (items === undefined) {
      items = this.#make(word, style, Infinity);
      known.set(word, items);
    }
    return items.widest > width * roomShare ? this.#make(word, style, width) : items;
  }

  space(style: TextStyle): SpaceItem {
    const known = this.#spaces.get(style);
    if (known !== undefined) return known;
    const face = faceFor(" ", style, this.#shaper);
    const width = this.#shaper.width(face, style.size, " ", style.features);
    const item = { type: "glue", width, stretch: width * spaceStretch, shrink: width * spaceShrink } as const;
    const shaped = this.#shaper.shape(face, " ", style.features);
    const made = { item, drawn: fragment(" ", face, style, undefined, shaped) };
    this.#spaces.set(style, made);
    return made;
  }

  #make(word: string, style: TextStyle, width: number): WordItems {
    const maker = new WordMaker(this.#shaper, this.#hyphenate, style, width);
    const address = addressLike.test(word);
    word.split(address ? betweenAddressParts : afterDash).forEach((part, index) => {
      if (index > 0) maker.push({ type: "penalty", width: 0, cost: dashCost, flagged: !address }, undefined);
      const lang = languageOfWord(part, this.#language, this.#english);
      const anywhere = eastAsianBreaks(part);
      const breaks = [...new Set([...anywhere, ...wordBreaks(part)])].sort((a, b) => a - b);
      let offset = 0;
      for (const run of this.#shaper.cover(faceOf(style), part)) {
        for (const piece of cutAt(breaks, offset, run.text)) {
          const cost = anywhere.includes(offset) ? eastAsianCost : wordCost;
          if (breaks.includes(offset))
            maker.push({ type: "penalty", width: 0, cost, flagged: false }, undefined);
          maker.addRun(piece, run.face, lang, address);
          offset += piece.length;
        }
      }
    });
    const { items, drawn, widest } = maker;
    return { items, drawn, widest, rightToLeft: hasRightToLeft(word) };
  }
}

/** `text`, which begins at `offset` of a word, cut at those of the word's `breaks` that lie within it. */
function cutAt(breaks: readonly number[], offset: number, text: string): readonly string[] {
  const inside = breaks.map((place) => place - offset).filter((place) => place > 0 && place < text.length);
  return [0, ...inside].map((start, index) => text.slice(start, inside[index]));
}

type KnownWords = Map<string, Map<Hyphenate | undefined, Words>>;

/** By shaper (one book has one), language and hyphenation. */
const books = new WeakMap<Shaper, KnownWords>();

/** The words of the book that the shaper of `context` is made for. */
export function wordsOf(context: WordContext, hyphenate: Hyphenate | undefined): Words {
  const { shaper, language } = context;
  const languages: KnownWords = books.get(shaper) ?? new Map();
  books.set(shaper, languages);
  const known = languages.get(language) ?? new Map<Hyphenate | undefined, Words>();
  languages.set(language, known);
  const words = known.get(hyphenate) ?? new Words(context, hyphenate);
  known.set(hyphenate, words);
  return words;
}
