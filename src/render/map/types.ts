/**
 * The geometry of a map: laid out once, and drawn as SVG, into the PDF and as pictures without any further decision. Lengths
 * are in points, x to the right, y downwards, from the upper left corner. Nothing in it depends on the size it is shown at.
 */
export interface MapGeometry {
  readonly kind: MapKind;
  readonly form: MapForm;
  /** The id of the section that the map is about; absent for the map of all lines. */
  readonly about?: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the map shows and how to read it, in one or two sentences. */
  readonly description: string;
  /** In the order of drawing: bands below edges, edges below boxes, boxes below labels of edges. */
  readonly bands: readonly Band[];
  readonly edges: readonly Edge[];
  /** In the order of reading, which is that of the keyboard's focus. */
  readonly boxes: readonly Box[];
  /** Words that belong to no box: headings of columns, notes. */
  readonly texts: readonly TextLine[];
  /** The types of relation that the map uses, each with a short sample of its line. */
  readonly legend: readonly LegendEntry[];
  /** The same in words, for readers who don't see the drawing. */
  readonly list: readonly ListGroup[];
}

/** The maps there are: all lines, one line, one theme, and one section with what it is linked to. */
export const mapKinds = ["synoptic", "line", "theme", "neighbourhood"] as const;

export type MapKind = (typeof mapKinds)[number];

/** `wide` for screens and paper, `narrow` for phones: 300 points wide, so that its words can be read at 320 pixels. */
export type MapForm = "wide" | "narrow";

/** A colour by the part it plays; `palette.ts` has its values. */
export type MapColour =
  | "ink"
  | "soft"
  | "rule"
  | "paper"
  | "panel"
  | `tone-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | RelationColour;

/** The colours of relations: dark enough on paper, and told apart with every common kind of colour blindness. */
export type RelationColour = `relation-${1 | 2 | 3 | 4 | 5 | 6}`;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight step, or a cubic Bezier curve where it has controls. */
export interface PathStep {
  readonly controls?: readonly [Point, Point];
  readonly to: Point;
}

export interface Path {
  readonly start: Point;
  readonly steps: readonly PathStep[];
  readonly closed: boolean;
}

/** A line of text, already broken: it is never wrapped again. */
export interface TextLine {
  readonly text: string;
  /** Of the anchor, and of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  /** Source Sans 3: `sans` is its Regular, `sans-bold` its SemiBold. */
  readonly face: "sans" | "sans-bold";
  readonly colour: MapColour;
  /** Its width in Source Sans 3. Boxes leave room for system fonts that run wider. */
  readonly width: number;
}

/** A node. Its fill is `paper` (or, for the box that the map is about, `panel`), its rim in its colour. */
export interface Box {
  /** Unique in the map: a section's id, or one that no section can have ("+more.supports"). */
  readonly id: string;
  /** "line", "strategy", "issue", ...; "more" for one that stands for several that aren't drawn. */
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its rim, by kind: lines have a bar at their side, issues cut corners, themes round ends. */
  readonly outline: Path;
  /** Filled shapes inside the rim in the box's colour: a line's bar. */
  readonly marks: readonly Path[];
  readonly colour: MapColour;
  /** Whether the map is about it. */
  readonly central: boolean;
  readonly dashed: boolean;
  readonly lines: readonly TextLine[];
  /** The id of the section that it leads to. */
  readonly target?: string;
  /** What a screen reader says: kind, number, title. */
  readonly name: string;
  /** The scales of action that the section names, for the filter. */
  readonly scales: readonly string[];
}

/** One or more relations of one type between two boxes, in one direction. */
export interface Edge {
  readonly id: string;
  /** Ids of boxes: as declared, so that the first supports, depends on, addresses the second. */
  readonly from: string;
  readonly to: string;
  readonly style: RelationStyle;
  readonly path: Path;
  /** The width of the line. */
  readonly width: number;
  /** Filled shapes in the colour of the line: arrow heads, bars. */
  readonly heads: readonly Path[];
  /** Whether a wider line in the colour of the paper lies below it, so that it passes over what it crosses. */
  readonly cased: boolean;
  readonly label?: EdgeLabel;
  /** What it stands for. */
  readonly relations: readonly EdgeRelation[];
}

/** A number or a word on an edge, on a ground of its own. */
export interface EdgeLabel {
  readonly line: TextLine;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A relation behind an edge, by the ids of its sections. */
export interface EdgeRelation {
  readonly from: string;
  readonly to: string;
  readonly note?: string;
}

/** How relations of one type are drawn: never by colour alone. */
export interface RelationStyle {
  /** The relation type's id. */
  readonly type: string;
  /** "supports", and read from the other end. */
  readonly label: string;
  readonly inverse: string;
  readonly colour: RelationColour;
  /** Lengths of strokes and gaps; empty for a continuous line. */
  readonly dashes: readonly number[];
  /** The head at the end of the line; `both` for one at each end. */
  readonly head: "arrow" | "open-arrow" | "bar" | "diamond" | "none";
  readonly bothEnds: boolean;
  /** Whether it has no direction. */
  readonly symmetric: boolean;
}

/** An area behind boxes that belong together, or a rail that others are lined up on. */
export interface Band {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Of its fill (drawn at 10 % over the paper); absent for none. */
  readonly fill?: MapColour;
  /** Of its rim; absent for none. */
  readonly stroke?: MapColour;
  readonly texts: readonly TextLine[];
}

export interface LegendEntry {
  readonly style: RelationStyle;
  /** A sample of the line, with its heads. */
  readonly path: Path;
  readonly heads: readonly Path[];
  readonly line: TextLine;
}

/** A box of the map with what its edges say: "SL 4 supports: SL 3 (9)". */
export interface ListGroup {
  /** The box's id. */
  readonly box: string;
  readonly name: string;
  readonly target?: string;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** The relation as read from the group's box: "supports", "required by". */
  readonly label: string;
  readonly others: readonly ListOther[];
}

export interface ListOther {
  readonly box: string;
  readonly name: string;
  readonly target?: string;
  /** How many relations; 1 for most. */
  readonly count: number;
  /** The notes of the relations, in order. */
  readonly notes: readonly string[];
}
