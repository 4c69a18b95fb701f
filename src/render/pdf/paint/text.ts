import type { FaceName } from "../fonts/types.ts";
import type { Fragment, TextStyle } from "../inline/types.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { ShapedText, Shaper } from "../shape/types.ts";
import { color, number } from "./operators.ts";
import type { Run } from "./types.ts";

/** A word as operands of TJ: glyphs up to the first move, what lies between the first and the last one, and glyphs after it. */
interface WordOperands {
  readonly head: string;
  /** Empty where nothing in the word is moved. */
  readonly middle: string;
  readonly tail: string;
}

/** The operands of TJ, as they grow: strings of glyphs with moves between them. */
class GlyphRun {
  readonly #operators: string[] = [];
  #array = "";
  #digits = "";

  glyph(digits: string): void {
    this.#digits += digits;
  }

  /** Moves the next glyph to the right, in thousandths of the font size. */
  move(distance: number): void {
    const rounded = Math.round(distance * 10) / 10;
    if (rounded === 0) return;
    this.#flushDigits();
    this.#array += `${number(-rounded)} `;
  }

  /** Raises the next glyphs, in points from the baseline. */
  rise(height: number): void {
    this.#flushArray();
    this.#operators.push(`${number(height)} Ts`);
  }

  /** Says what the next glyphs stand for together, up to `endText`: none of them stands for a part of it. */
  beginText(text: string): void {
    this.#flushArray();
    this.#operators.push(`/Span <</ActualText <${utf16Digits(text)}>>> BDC`);
  }

  endText(): void {
    this.#flushArray();
    this.#operators.push("EMC");
  }

  /** Adds a whole word. */
  word({ head, middle, tail }: WordOperands): void {
    this.#digits += head;
    if (middle === "") return;
    this.#flushDigits();
    this.#array += middle;
    this.#digits = tail;
  }

  /** What was added so far, as a word that can be added again; nothing in it may be raised, or stand for a text together. */
  asWord(): WordOperands {
    if (this.#array === "") return { head: this.#digits, middle: "", tail: "" };
    const [, head = "", middle = ""] = /^(?:<([0-9a-f]*)>)?(.*)$/u.exec(this.#array) ?? [];
    return { head, middle, tail: this.#digits };
  }

  toString(): string {
    this.#flushArray();
    return this.#operators.join(" ");
  }

  #flushDigits(): void {
    if (this.#digits !== "") this.#array += `<${this.#digits}>`;
    this.#digits = "";
  }

  #flushArray(): void {
    this.#flushDigits();
    if (this.#array !== "") this.#operators.push(`[${this.#array}] TJ`);
    this.#array = "";
  }
}

/**
 * What a glyph is that stands for nothing by itself: each must have some text (ISO 19005-2, 6.2.11.7.2), and readers leave
 * this one out, which has no shape and lets nothing be cut.
 */
const noText = "\u2060";

/** UTF-16 with its mark, as hex digits: text that isn't what its font says of it (ISO 32000-1, 7.9.2.2). */
function utf16Digits(text: string): string {
  let digits = "feff";
  for (let index = 0; index < text.length; index += 1)
    digits += text.charCodeAt(index).toString(16).padStart(4, "0");
  return digits;
}

/** Draws text into a file, remembering the operands of each word and the operators that each style begins with. */
export class TextPainter {
  readonly #file: PdfFile;
  readonly #shaper: Shaper;
  /** Words all in operands of TJ; null for those with raised glyphs, or glyphs that stand for a text together. */
  readonly #words = new Map<ShapedText, WordOperands | null>();
  /** Font, size, colour and rise, up to the place where the text begins. */
  readonly #openings = new Map<TextStyle, Map<FaceName, string>>();

  constructor(file: PdfFile, shaper: Shaper) {
    this.#file = file;
    this.#shaper = shaper;
  }

  /** The operators that draw a run of one face, size, colour and rise as one text object. Spaces are glyphs like all others. */
  operators({ fragments, places, widths, start, end }: Run, x: number, baseline: number): string {
    const first = fragments[start];
    if (first === undefined) return "";
    const run = new GlyphRun();
    for (let index = start; index < end; index += 1) {
      const fragment = fragments[index];
      if (fragment !== undefined) this.#add(fragment, widths[index] ?? 0, run);
    }
    const opening = this.#opening(first.style, first.face);
    return `${opening} ${number(x + (places[start] ?? 0))} ${number(baseline)} Tm ${run} ET`;
  }

  #add(fragment: Fragment, width: number, run: GlyphRun): void {
    const { text, shown, face, style, softHyphen } = fragment;
    const shaped = fragment.shaped ?? this.#shaper.shape(face, shown ?? text, style.features);
    if (softHyphen === true) this.#addGlyphs(shaped, style, run, "\u00ad");
    else if (shown !== undefined) this.#addGlyphs(shaped, style, run, text);
    else this.#addWord(shaped, style, run);
    run.move((width * 1000) / style.size - shaped.width);
  }

  #addWord(shaped: ShapedText, style: TextStyle, run: GlyphRun): void {
    let word = this.#words.get(shaped);
    if (word === undefined) {
      const isPlain = shaped.glyphs.every(({ offsetY, cluster }) => offsetY === 0 && cluster === undefined);
      word = isPlain ? this.#wordOf(shaped, style) : null;
      this.#words.set(shaped, word);
    }
    if (word === null) this.#addGlyphs(shaped, style, run);
    else run.word(word);
  }

  #wordOf(shaped: ShapedText, style: TextStyle): WordOperands {
    const run = new GlyphRun();
    this.#addGlyphs(shaped, style, run);
    return run.asWord();
  }

  /** @param meant What each glyph stands for, where that isn't what the font has shaped it from. */
  #addGlyphs({ face, glyphs }: ShapedText, style: TextStyle, run: GlyphRun, meant?: string): void {
    for (const { glyph, text, natural, advance, offsetX, offsetY, cluster, parts } of glyphs) {
      if (cluster?.first === true) run.beginText(meant ?? cluster.text);
      run.move(offsetX);
      if (offsetY !== 0) run.rise(style.rise + (offsetY * style.size) / 1000);
      run.glyph(this.#file.encode(face, glyph, natural, meant ?? (text || noText), parts));
      if (offsetY !== 0) run.rise(style.rise);
      run.move(advance - natural - offsetX);
      if (cluster?.last === true) run.endText();
    }
  }

  /** Also sees to it that the page in use has the font. */
  #opening(style: TextStyle, face: FaceName): string {
    const font = this.#file.useFont(face);
    const known = this.#openings.get(style) ?? new Map<FaceName, string>();
    this.#openings.set(style, known);
    const before = known.get(face);
    if (before !== undefined) return before;
    const { color: fill, size, rise } = style;
    const operators = `BT ${color(fill)} rg /${font} ${number(size)} Tf ${number(rise)} Ts 1 0 0 -1`;
    known.set(face, operators);
    return operators;
  }
}
