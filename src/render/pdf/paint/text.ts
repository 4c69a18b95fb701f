import type { Piece } from "../inline/types.ts";
import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { ShapedGlyph, Shaper } from "../shape/types.ts";
import { color, number } from "./operators.ts";

const softHyphen = "\u00ad";

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

/** What a glyph stands for: a hyphen that divides a word, a mirrored mark, or what the font has shaped it from. */
function textOf(piece: Piece, glyph: ShapedGlyph): string {
  if (piece.softHyphen === true) return softHyphen;
  return piece.shown === undefined ? glyph.text : piece.text;
}

/** Draws `pieces`, all of one face, size, colour and rise, as one text object. Spaces are glyphs like all others. */
export function textOperators(
  pieces: readonly Piece[],
  x: number,
  baseline: number,
  file: PdfFile,
  shaper: Shaper,
): string {
  const first = pieces[0];
  if (first === undefined) return "";
  const { face, style } = first;
  const run = new GlyphRun();
  for (const piece of pieces) {
    const shaped = shaper.shape(face, piece.shown ?? piece.text, style.features);
    for (const glyph of shaped.glyphs) {
      const text = textOf(piece, glyph);
      run.move(glyph.offsetX);
      if (glyph.offsetY !== 0) run.rise(style.rise + (glyph.offsetY * style.size) / 1000);
      run.glyph(file.encode(face, glyph.glyph, glyph.natural, text));
      if (glyph.offsetY !== 0) run.rise(style.rise);
      run.move(glyph.advance - glyph.natural - glyph.offsetX);
    }
    run.move((piece.width * 1000) / style.size - shaped.width);
  }
  const font = file.useFont(face);
  const start = `1 0 0 -1 ${number(x + first.x)} ${number(baseline)} Tm`;
  return `BT ${color(style.color)} rg /${font} ${number(style.size)} Tf ${number(style.rise)} Ts ${start} ${run} ET`;
}
