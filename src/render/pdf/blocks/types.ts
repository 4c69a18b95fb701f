import type { InlineNode, ParagraphShape } from "../inline/types.ts";
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

export type Block = Paragraph | Group | Labelled | Table | Picture | Rule | PageBreak | Gap | Columns;
