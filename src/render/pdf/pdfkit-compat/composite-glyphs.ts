import type { FontProgram, GlyphPart } from "../fonts/types.ts";
import type { FontSubset } from "./types.ts";

/** Glyphs of fonts have numbers below this one. */
const firstComposite = 0x10000;

/** Flags of a part: its place is two words, in font units (OpenType specification, "glyf", component glyph flags). */
const placed = 0x1 | 0x2;
const moreParts = 0x20;

const headSize = 10;
const partSize = 8;

interface Composite {
  readonly parts: readonly GlyphPart[];
  readonly advance: number;
}

/** The outline's box, in font units; nothing for a glyph without one. */
interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/**
 * Glyphs that are made of several of a font, in their places, for letters that a font draws in parts: a letter and its dots. One
 * glyph stands for the letter then, and everyone who reads the text out of the PDF finds the letter. They are composite glyphs
 * of TrueType, added to what pdfkit embeds of the font.
 */
export class CompositeGlyphs {
  readonly #font: FontProgram;
  readonly #subset: FontSubset;
  readonly #composites: Composite[] = [];

  constructor(font: FontProgram, subset: FontSubset) {
    this.#font = font;
    this.#subset = subset;
    const addGlyph = subset._addGlyph;
    subset._addGlyph = (glyph) => {
      const composite = this.#composites[glyph - firstComposite];
      return composite === undefined ? addGlyph.call(subset, glyph) : this.#write(composite);
    };
  }

  /** The number of a glyph that is made of `parts`. @param advance in font units */
  add(parts: readonly GlyphPart[], advance: number): number {
    this.#composites.push({ parts, advance: Math.round(advance) });
    return firstComposite + this.#composites.length - 1;
  }

  #write({ parts, advance }: Composite): number {
    const drawn = parts.flatMap((part) => {
      const box = this.#font.getGlyph?.(part.glyph)._decode();
      return box === null || box === undefined ? [] : [{ part, box: moved(box, part) }];
    });
    const subset = this.#subset;
    const bytes = new Uint8Array(drawn.length === 0 ? 0 : headSize + drawn.length * partSize);
    const view = new DataView(bytes.buffer);
    const left = Math.min(...drawn.map(({ box }) => box.xMin));
    if (drawn.length > 0) {
      const bottom = Math.min(...drawn.map(({ box }) => box.yMin));
      const right = Math.max(...drawn.map(({ box }) => box.xMax));
      const top = Math.max(...drawn.map(({ box }) => box.yMax));
      for (const [index, value] of [-1, left, bottom, right, top].entries()) view.setInt16(index * 2, value);
    }
    drawn.forEach(({ part }, index) => {
      const at = headSize + index * partSize;
      view.setUint16(at, placed | (index < drawn.length - 1 ? moreParts : 0));
      view.setUint16(at + 2, subset.includeGlyph(part.glyph));
      view.setInt16(at + 4, part.x);
      view.setInt16(at + 6, part.y);
    });
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance, bearing: drawn.length === 0 ? 0 : left });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  }
}

function moved({ xMin, yMin, xMax, yMax }: Box, { x, y }: GlyphPart): Box {
  return { xMin: xMin + x, yMin: yMin + y, xMax: xMax + x, yMax: yMax + y };
}
