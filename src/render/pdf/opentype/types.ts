/** The glyphs of a word while it is being shaped, and the text that each of them stands for: two lists of one length. */
export interface ShapedWord {
  readonly glyphs: number[];
  readonly texts: string[];
}

/** Where a glyph stands, in font units. */
export interface GlyphPlace {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A glyph with the text that it stands for, and the advance that the font itself declares, in font units. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly text: string;
  readonly natural: number;
  readonly place: Readonly<GlyphPlace>;
}
