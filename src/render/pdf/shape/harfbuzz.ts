import type { Font, Buffer as ShapingBuffer } from "harfbuzzjs";
import type { FaceName } from "../fonts/types.ts";
import type { TextDirection } from "./types.ts";

/** A glyph as HarfBuzz places it, in font units, in the order of drawing. */
export interface HarfBuzzGlyph {
  readonly id: number;
  /** Where the text that it stands for begins, counted in characters (code points). */
  readonly cluster: number;
  /** The advance that the font itself declares. */
  readonly natural: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

type Library = typeof import("harfbuzzjs");

/**
 * Shapes the words of scripts whose letters join, stack, or stand elsewhere than where they are typed. It is HarfBuzz, which
 * browsers shape with, as WebAssembly: loaded for texts that need it alone.
 */
export class HarfBuzz {
  readonly #library: Library;
  readonly #language: string;
  readonly #fonts = new Map<FaceName, Font>();
  readonly #buffer: ShapingBuffer;

  private constructor(library: Library, language: string) {
    this.#library = library;
    this.#language = language;
    this.#buffer = new library.Buffer();
  }

  /** @param language BCP 47: some have forms of their own of letters that they share. */
  static async load(language: string): Promise<HarfBuzz> {
    return new HarfBuzz(await import("harfbuzzjs"), language);
  }

  openFont(face: FaceName, bytes: Uint8Array): void {
    const { Blob, Face, Font } = this.#library;
    this.#fonts.set(face, new Font(new Face(new Blob(bytes))));
  }

  /**
   * @param direction Absent where it follows from the letters.
   * @returns undefined for a face that was not opened
   */
  shape(
    face: FaceName,
    text: string,
    features: readonly string[],
    direction?: TextDirection,
  ): readonly HarfBuzzGlyph[] | undefined {
    const font = this.#fonts.get(face);
    if (font === undefined) return undefined;
    const { BufferFlag, Direction, Feature, shape } = this.#library;
    const buffer = this.#buffer;
    buffer.clearContents();
    buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
    buffer.addCodePoints([...text].map((character) => character.codePointAt(0) ?? 0xfffd));
    buffer.guessSegmentProperties();
    if (direction !== undefined) buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
    buffer.setLanguage(this.#language);
    shape(
      font,
      buffer,
      features.map((tag) => new Feature(tag)),
    );
    return buffer.getGlyphInfosAndPositions().map((glyph) => ({
      id: glyph.codepoint,
      cluster: glyph.cluster,
      natural: font.glyphHAdvance(glyph.codepoint),
      xAdvance: glyph.xAdvance ?? 0,
      xOffset: glyph.xOffset ?? 0,
      yOffset: glyph.yOffset ?? 0,
    }));
  }
}
