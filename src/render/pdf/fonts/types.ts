/** The faces that the book is set in: what a style names, whichever font file stands behind it. */
export type OwnFace =
  | "serif"
  | "serif-italic"
  | "serif-bold"
  | "serif-bold-italic"
  | "sans"
  | "sans-italic"
  | "sans-bold"
  | "sans-bold-italic"
  | "mono"
  | "mono-bold";

/** A face that text is drawn in: one of the book's own, or that of a script ("thai", "thai-bold"). */
export type FaceName = string;

/** A font file that the PDF renderer wants in `RenderInput.fonts`. */
export interface FontFile {
  readonly face: FaceName;
  /** The key in `RenderInput.fonts`. */
  readonly name: string;
  /** Where the file lies, as a module specifier: a package and the path inside it. */
  readonly module: string;
  /** Other places that are looked in where it isn't there. */
  readonly others?: readonly string[];
}

/** A glyph of a font, as fontkit gives it. Advances are in font units. */
export interface FontGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** Where a shaped glyph stands, in font units. */
export interface FontGlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A glyph that is part of another one, moved from its place, in font units. */
export interface GlyphPart {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** The part of a fontkit font that the renderer leans on. */
export interface FontProgram {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
  /** A glyph of a TrueType font, with the box of its outline; null where it has none. */
  getGlyph?(glyph: number): {
    _decode(): {
      readonly xMin: number;
      readonly yMin: number;
      readonly xMax: number;
      readonly yMax: number;
    } | null;
  };
  /** The tables of the font's file. */
  readonly directory?: { readonly tables: Readonly<Record<string, unknown>> };
  layout(
    text: string,
    features?: readonly string[],
    script?: string,
    language?: string,
    /** "ltr" or "rtl"; that of the letters where it is absent. */
    direction?: string,
  ): {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly FontGlyphPosition[];
    /** Where "rtl", the glyphs stand in the order they are seen in: the last character's first. */
    readonly direction?: string;
  };
}
