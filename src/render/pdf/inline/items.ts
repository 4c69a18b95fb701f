import type { InputItem } from "tex-linebreak";
import { settable } from "../fonts/coverage.ts";
import type { Shaper } from "../shape/types.ts";
import type { Hyphenate } from "./hyphenation.ts";
import { type PageNumbers, pageRanges, pageText } from "./pages.ts";
import { languageOfWord } from "./scripts.ts";
import { faceOf, variant } from "./style.ts";
import { forcedBreak, MAX_COST } from "./tex-linebreak.ts";
import type { Fragment, InlineNode, PagesInline } from "./types.ts";

/** Items for line breaking, each with what is drawn for it: the fragment of a box or glue, the hyphen of a penalty. */
export interface ParagraphItems {
  readonly items: InputItem[];
  readonly drawn: (Fragment | undefined)[];
}

/** How the spaces of a justified line may give: parts of their own width (the proportions of TeX's Computer Modern). */
export const spaceStretch = 0.5;
const spaceShrink = 0.33;

const hyphenCost = 20;
const dashCost = 30;
const emergencyCost = MAX_COST - 1;

const addressLike = /^(?:https?:\/\/|www\.)|\.[a-z]{2,}\//u;
const betweenAddressParts = /(?<=[/.?&=_#-])(?=[^/.?&=_#-])/u;
const afterDash = /(?<=[\p{L}\p{N})\]’”"][-\u2010\u2013\u2014/]|\u2014)(?=[\p{L}\p{N}(“"‘])/u;
const capitals = /^\p{Lu}+$/u;
const lettersWithin = /^(\P{L}*)(\p{L}{6,})(\P{L}*)$/u;

/** What building items needs from around them. */
export interface ItemContext {
  readonly shaper: Shaper;
  readonly pages: PageNumbers;
  /** The language of the document, as BCP 47 has it. */
  readonly language: string;
}

/** Builds the items of one paragraph. */
export class ItemBuilder {
  readonly result: ParagraphItems = { items: [], drawn: [] };
  readonly #shaper: Shaper;
  readonly #pages: PageNumbers;
  readonly #hyphenate: Hyphenate | undefined;
  readonly #width: number;
  readonly #language: string;

  /**
   * @param hyphenate Absent for a paragraph whose words stay whole.
   * @param width The width of a line, in points: what is wider is cut between any two characters.
   */
  constructor(context: ItemContext, hyphenate: Hyphenate | undefined, width: number) {
    this.#shaper = context.shaper;
    this.#pages = context.pages;
    this.#language = context.language;
    this.#hyphenate = hyphenate;
    this.#width = width;
  }

  /** Adds all of `nodes` and ends the paragraph. */
  build(nodes: readonly InlineNode[], firstIndent: number): ParagraphItems {
    if (firstIndent !== 0) this.#push({ type: "box", width: firstIndent }, undefined);
    for (const node of nodes) this.#add(node);
    this.#end();
    return this.result;
  }

  #add(node: InlineNode): void {
    const fragment: Fragment = {
      text: "",
      face: faceOf(node.style),
      style: node.style,
      ...(node.link === undefined ? {} : { link: node.link }),
      ...(node.kind === "note" && node.first ? { note: node.note } : {}),
      ...(node.kind === "anchor" ? { destination: node.destination } : {}),
    };
    if (node.kind === "break") this.#end({ ...fragment, text: " " });
    else if (node.kind === "anchor") this.#push({ type: "box", width: 0 }, fragment);
    else if (node.kind === "pages") this.#addPages(node, fragment);
    else this.#addText(textOf(node, this.#pages), fragment);
  }

  #addPages(node: PagesInline, fragment: Fragment): void {
    if (node.before !== "") this.#addText(node.before, fragment);
    pageRanges(this.#pages, node.spans).forEach(({ text, link, main }, index) => {
      const style = main ? variant(node.style, { bold: true }) : node.style;
      if (index > 0) this.#addText(", ", fragment);
      this.#addText(text, { ...fragment, link, style, face: faceOf(style) });
    });
    if (node.after !== "") this.#addText(node.after, fragment);
  }

  #addText(text: string, fragment: Fragment): void {
    for (const chunk of settable(text).split(/([ \t\n\r]+)/)) {
      if (chunk === "") continue;
      if (/^[ \t\n\r]/.test(chunk)) this.#addSpace(fragment);
      else this.#addWord(chunk, fragment);
    }
  }

  #addSpace(fragment: Fragment): void {
    const last = this.result.items.at(-1);
    if (last === undefined || last.type === "glue") return;
    const width = this.#shaper.width(fragment.face, fragment.style.size, " ", fragment.style.features);
    const glue = { type: "glue", width, stretch: width * spaceStretch, shrink: width * spaceShrink } as const;
    this.#push(glue, { ...fragment, text: " " });
  }

  #addWord(word: string, fragment: Fragment): void {
    const address = addressLike.test(word);
    const parts = word.split(address ? betweenAddressParts : afterDash);
    parts.forEach((part, index) => {
      if (index > 0) this.#push({ type: "penalty", width: 0, cost: dashCost, flagged: !address }, undefined);
      const lang = languageOfWord(part, this.#language);
      for (const run of this.#shaper.cover(fragment.face, part)) {
        const own = { ...fragment, face: run.face, ...(lang === undefined ? {} : { lang }) };
        this.#addRun(run.text, own, address);
      }
    });
  }

  #addRun(text: string, fragment: Fragment, address: boolean): void {
    const parts = address ? [text] : this.#syllables(text);
    if (this.#isTooWide(text, fragment) && parts.some((part) => this.#isTooWide(part, fragment))) {
      this.#addParts([...text], fragment, emergencyCost, false);
    } else {
      this.#addParts(parts, fragment, hyphenCost, true);
    }
  }

  /** Whether no line has room for `text` with a hyphen after it. */
  #isTooWide(text: string, { face, style }: Fragment): boolean {
    return (this.#shaper.shape(face, text, style.features).width * style.size) / 1000 > this.#width * 0.95;
  }

  /** Parts of a run: a line may break between any two. */
  #addParts(parts: readonly string[], fragment: Fragment, cost: number, hyphen: boolean): void {
    const { size, features } = fragment.style;
    const { note, ...plain } = fragment;
    const hyphenWidth = hyphen ? this.#shaper.width(fragment.face, size, "-", features) : 0;
    const ends = this.#partEnds(parts, fragment);
    parts.forEach((part, index) => {
      if (index > 0) {
        const drawn = hyphen ? { ...plain, text: "-" } : undefined;
        this.#push({ type: "penalty", width: hyphenWidth, cost, flagged: true }, drawn);
      }
      const width = (ends[index] ?? 0) - (ends[index - 1] ?? 0);
      const last = index === parts.length - 1;
      this.#push({ type: "box", width }, { ...(note === undefined || last ? fragment : plain), text: part });
    });
  }

  /**
   * Where each part ends, in points from the start of the run as it is shaped whole: kerning across parts is kept. Where
   * a ligature joins two parts, the first one is measured by itself.
   */
  #partEnds(parts: readonly string[], fragment: Fragment): readonly number[] {
    const { size, features } = fragment.style;
    const text = parts.join("");
    const endAt = new Map<number, number>();
    let offset = 0;
    let width = 0;
    for (const glyph of this.#shaper.shape(fragment.face, text, features).glyphs) {
      offset += glyph.text.length;
      width += glyph.advance;
      endAt.set(offset, width);
    }
    let length = 0;
    return parts.map((part) => {
      length += part.length;
      const known = endAt.get(length);
      const end = known ?? this.#shaper.shape(fragment.face, text.slice(0, length), features).width;
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

  /** Ends a line; `space` keeps the words before and after a forced break apart for who reads the text out. */
  #end(space?: Fragment): void {
    const last = this.result.items.at(-1);
    if (last?.type === "glue") {
      this.result.items.pop();
      this.result.drawn.pop();
    }
    this.#push({ type: "glue", width: 0, stretch: 1e6, shrink: 0 }, space);
    this.#push(forcedBreak(), undefined);
  }

  #push(item: InputItem, drawn: Fragment | undefined): void {
    this.result.items.push(item);
    this.result.drawn.push(drawn);
  }
}

function textOf(
  node: Exclude<InlineNode, { kind: "break" | "anchor" | "pages" }>,
  pages: PageNumbers,
): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "page":
      return node.before + pageText(pages, node.destination) + node.after;
    case "note":
      return String(node.note.number);
  }
}
