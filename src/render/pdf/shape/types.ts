import type { FaceName, GlyphPart } from "../fonts/types.ts";

/** A glyph in its place, in thousandths of the font size. */
export interface ShapedGlyph {
  readonly glyph: number;
  /** The text that the glyph stands for: what a reader copies out of the PDF. */
  readonly text: string;
  /** The advance the font file itself declares. */
  readonly natural: number;
  /** The advance after kerning and positioning. */
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Set where several glyphs are drawn as one, in their places: a letter from the right, its dots and marks. */
  readonly parts?: readonly GlyphPart[];
  /** Set on glyphs that stand for a text together, none of them for a part of it: a vowel drawn before its consonant. */
  readonly cluster?: GlyphCluster;
}

/** Several glyphs that stand for one text. */
export interface GlyphCluster {
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** The direction that a stretch of text is read in. */
export type TextDirection = "ltr" | "rtl";

/** A stretch of text in one face, shaped. `width` is in thousandths of the font size. */
export interface ShapedText {
  readonly face: FaceName;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** A stretch of text that one face covers, as fallback has cut it. */
export interface CoveredText {
  readonly face: FaceName;
  readonly text: string;
}

/** Shapes text, remembering what it has shaped. */
export interface Shaper {
  /** Cuts `text` where a character must come from another face than `face`. */
  cover(face: FaceName, text: string): readonly CoveredText[];
  /** Whether some face has `character`. */
  covers(character: string): boolean;
  /**
   * Shapes a stretch of one face.
   *
   * @param direction Absent where it follows from the letters: glyphs of words that are read from the right stand in the
   *   order in which they are seen. Numbers among such words are read from the left.
   */
  shape(face: FaceName, text: string, features?: readonly string[], direction?: TextDirection): ShapedText;
  /** The width of `text` at `size`, in points. */
  width(face: FaceName, size: number, text: string, features?: readonly string[]): number;
  /** Ascent, descent (negative), capital and x-height in thousandths of the font size. */
  metrics(face: FaceName): FaceMetrics;
  /** Characters no face covers, in the order they were met. */
  readonly missing: ReadonlySet<string>;
}

export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}
