import type { Bookmark, DiagramShape, Frame, RunningHead } from "../blocks/types.ts";
import type { Footnote, InlineLink, Line } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";

/** A line of text on its way to the page; `x` and `baseline` are from the strip's upper left. */
export interface LineDrawing {
  readonly kind: "line";
  readonly tag: Tag;
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
  /** The width that the line was set in, in points. */
  readonly measure: number;
  /** It stands elsewhere already, and here for the eye alone. */
  readonly repeated?: boolean;
}

export interface RectangleDrawing {
  readonly kind: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface PictureDrawing {
  readonly kind: "picture";
  readonly tag: Tag;
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a diagram: a shape, or words in their place in it. */
export type DiagramMark = DiagramShape | TextMark | GroupMark;

export interface TextMark {
  readonly kind: "line";
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
}

/** Lines that are read together, and where all of `area` leads. */
export interface GroupMark {
  readonly kind: "group";
  readonly lines: readonly TextMark[];
  readonly tag: Tag;
  readonly link?: InlineLink;
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface DiagramDrawing {
  readonly kind: "diagram";
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In the order of drawing. */
  readonly marks: readonly DiagramMark[];
}

export type Drawing = LineDrawing | RectangleDrawing | PictureDrawing | DiagramDrawing;

/** A frame around part of the column; `x` and `width` as everything from the column's left. */
export interface PlacedFrame {
  readonly frame: Frame;
  readonly x: number;
  readonly width: number;
  /** Its bar stands at the right: the page is read from there. */
  readonly mirrored?: boolean;
}

/** A slice of the column that no page break goes through. */
export interface Strip {
  readonly kind: "strip";
  readonly height: number;
  readonly drawings: readonly Drawing[];
  readonly notes: readonly Footnote[];
  readonly destinations: readonly string[];
  readonly frames: readonly PlacedFrame[];
  readonly head?: RunningHead;
  readonly bookmark?: Bookmark;
  /** Stands on the baseline grid: it begins at a whole number of lines from the top of the page. */
  readonly onGrid?: boolean;
  /** Where it has no room on a page, what follows fills that page, and it stands at the head of the next one. */
  readonly floats?: boolean;
  /** Drawn again at the top of a page that begins inside what it heads. */
  readonly repeats?: readonly Strip[];
}

/** Space that goes where a page begins. */
export interface Space {
  readonly kind: "space";
  readonly height: number;
  readonly frames: readonly PlacedFrame[];
}

/** A place where a page may end: 0 is as good as any, Infinity is never, -Infinity is always. */
export interface Penalty {
  readonly kind: "penalty";
  readonly cost: number;
  /** Where less than this is left of the page, it ends here. */
  readonly room?: number;
  /** What follows begins on a right-hand page, where pages face each other. */
  readonly recto?: boolean;
}

export type ColumnItem = Strip | Space | Penalty;

/** A strip in its place: `y` from the top of the text area. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly y: number;
  readonly repeated: boolean;
}

export interface Page {
  readonly strips: readonly PlacedStrip[];
  /** The strips of the notes, from the top of the text area. */
  readonly notes: readonly PlacedStrip[];
  /** Where the rule above the notes stands; absent where there are none. */
  readonly noteRule?: number;
}

/** What pagination needs: all in points. */
export interface PageArea {
  /** The height of the text area, notes included. */
  readonly height: number;
  /** The leading of the baseline grid; 0 for none. */
  readonly grid: number;
  /** Whether pages face each other: the first one stands at the right. */
  readonly facing: boolean;
  /** Room above the notes: the rule and the space around it. */
  readonly noteGap: number;
  /** The strips of a note. */
  stripsOf(note: Footnote): readonly Strip[];
}
