import type { InlineLink, InlineNode, ParagraphShape } from "../inline/types.ts";
import type { Tag } from "../tags/tag.ts";

/** Space above and below a block, in points. Between two blocks the larger of the two counts. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
}

/** What is drawn behind or beside a block: a tinted panel, a bar at its left, a rule above. */
export interface Frame {
  readonly background?: string;
  /** The background goes over the edges of the page, from its top down: for covers. */
  readonly bleeds?: boolean;
  readonly bar?: { readonly color: string; readonly width: number };
  /** Inside the frame, in points. */
  readonly padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** The words that a page's head shows while this block is the last of its kind to have begun. */
export interface RunningHead {
  readonly left: string;
  readonly right: string;
  /** A page that begins with this block has no running head: its title stands there already. */
  readonly opening?: boolean;
  /** Of the words at the left: "#rrggbb". */
  readonly color?: string;
}

/** An entry of the bookmarks. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

interface BlockBase {
  readonly spacing: Spacing;
  /** The destinations that stand at the top of this block. */
  readonly destinations?: readonly string[];
  readonly head?: RunningHead;
  readonly bookmark?: Bookmark;
  /** Never the last of a page: what follows comes with it. */
  readonly keepWithNext?: boolean;
  /** The destinations that stand at the bottom of this block: where what they name has ended. */
  readonly ends?: readonly string[];
  /** How unwelcome the end of a page is after this block, where it isn't forbidden; as a page that stays so much emptier. */
  readonly costAfter?: number;
  /** The same before it. */
  readonly costBefore?: number;
}

export interface Paragraph extends BlockBase {
  readonly kind: "paragraph";
  readonly tag: Tag;
  readonly nodes: readonly InlineNode[];
  /** The distance between two baselines, in points. */
  readonly leading: number;
  readonly align: ParagraphShape["align"];
  readonly hyphenate: boolean;
  readonly firstIndent?: number;
  /** In points, from both sides of the column. */
  readonly indent?: { readonly left: number; readonly right: number };
  readonly leader?: NonNullable<ParagraphShape["leader"]>;
  /** All lines on one page. */
  readonly whole?: boolean;
  /** Begins on the baseline grid, and takes a whole number of its lines together with the space below: headings. */
  readonly onGrid?: boolean;
}

/** Blocks that belong together. */
export interface Group extends BlockBase {
  readonly kind: "group";
  readonly blocks: readonly Block[];
  readonly frame?: Frame;
  /** On one page, where it takes only a small part of it. */
  readonly together?: boolean;
  /** Its lines don't stand on the baseline grid: lists of short pieces with small spaces between. */
  readonly offGrid?: boolean;
}

/** An item of a list, or any block with a label beside its first line. */
export interface Labelled extends BlockBase {
  readonly kind: "labelled";
  readonly label: Paragraph;
  /** How far the body stands in from the left, in points. */
  readonly indent: number;
  readonly blocks: readonly Block[];
  /** The label is drawn again, for the eye, on each page that the body goes on to. */
  readonly repeatsLabel?: boolean;
}

export interface TableCell {
  readonly tag: Tag;
  readonly paragraph: Paragraph;
  /** Below its words. */
  readonly pictures?: readonly Picture[];
}

export interface TableRow {
  readonly head: boolean;
  readonly cells: readonly TableCell[];
}

export interface Table extends BlockBase {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  readonly ruleColor: string;
  readonly headRuleColor: string;
  /** Is told where a word has no room in its column, however the table is set. */
  readonly tellCutWord?: () => void;
}

export interface Picture extends BlockBase {
  readonly kind: "picture";
  readonly tag: Tag;
  /** The name the image was opened under. */
  readonly image: string;
  /** In points, before it is fitted to the column. */
  readonly width: number;
  readonly height: number;
}

export interface Rule extends BlockBase {
  readonly kind: "rule";
  readonly color: string;
  readonly thickness: number;
  /** Begins on the baseline grid. */
  readonly onGrid?: boolean;
  /** In points; the whole column where absent. */
  readonly width?: number;
  /** Cut into `count` parts of which only the one at `current` (from 0) has the colour; the others have that of `rest`. */
  readonly parts?: { readonly count: number; readonly current: number; readonly rest: string };
}

/** Blocks in two columns of one height, that fill page after page; nothing else may stand on the last of them below. */
export interface Columns extends BlockBase {
  readonly kind: "columns";
  readonly blocks: readonly Block[];
  /** Between the columns, in points. */
  readonly gap: number;
}

/** What follows starts a new page, or does where less than `room` points are left. */
export interface PageBreak extends BlockBase {
  readonly kind: "page-break";
  readonly room?: number;
  /** A right-hand page, where pages face each other. */
  readonly recto?: boolean;
}

/** Pushes what follows down by a part of the page: for covers. */
export interface Gap extends BlockBase {
  readonly kind: "gap";
  readonly height: number;
}

/** A point of a diagram, from its upper left corner, in points; `y` counts down. */
interface DiagramPoint {
  readonly x: number;
  readonly y: number;
}

/** A line of straight steps, and cubic Bezier curves where they have controls. */
export interface DiagramPath {
  readonly start: DiagramPoint;
  readonly steps: readonly {
    readonly controls?: readonly [DiagramPoint, DiagramPoint];
    readonly to: DiagramPoint;
  }[];
  readonly closed: boolean;
}

/** A shape of a diagram. Colours are "#rrggbb". */
export interface DiagramShape {
  readonly kind: "shape";
  readonly path: DiagramPath;
  readonly fill?: string;
  readonly stroke?: { readonly color: string; readonly width: number; readonly dashes: readonly number[] };
}

/** Words on one line of a diagram, in the sans face. */
export interface DiagramText {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
}

/** Lines of words that are read together, and where they lead: the whole of `area` is the link. */
export interface DiagramGroup {
  readonly kind: "group";
  readonly texts: readonly DiagramText[];
  /** What they are to who hears them, beside the figure. */
  readonly tag: Tag;
  readonly link?: InlineLink;
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export type DiagramPart = DiagramShape | DiagramText | DiagramGroup;

/** A drawing of shapes and words, which a reader hears as the figure that `tag` is. */
export interface Diagram extends BlockBase {
  readonly kind: "diagram";
  readonly tag: Tag;
  readonly width: number;
  readonly height: number;
  /** In the order of drawing, which is that of reading for the words. */
  readonly parts: readonly DiagramPart[];
  /** Above it, and below it, on the same page. */
  readonly title?: Paragraph;
  readonly caption?: Paragraph;
  /** Where it has no room on a page, what follows fills that page, and it stands at the head of the next one. */
  readonly floats?: boolean;
}

export type Block =
  | Paragraph
  | Group
  | Labelled
  | Table
  | Picture
  | Rule
  | PageBreak
  | Gap
  | Columns
  | Diagram;
