import type { FaceName } from "../fonts/types.ts";
import type { ShapedText } from "../shape/types.ts";
import type { Tag } from "../tags/tag.ts";

/** How a stretch of text looks. */
export interface TextStyle {
  readonly family: "serif" | "sans" | "mono";
  readonly bold: boolean;
  readonly italic: boolean;
  /** In points. */
  readonly size: number;
  /** "#rrggbb". */
  readonly color: string;
  /** How far above the baseline, in points. */
  readonly rise: number;
  /** OpenType features: "smcp". */
  readonly features: readonly string[];
  /** Whether words of capitals are set in small ones. */
  readonly smallAcronyms: boolean;
  readonly strike: boolean;
}

export type LinkTarget =
  | { readonly kind: "destination"; readonly name: string }
  | { readonly kind: "address"; readonly url: string };

/** A link in running text. */
export interface InlineLink {
  readonly target: LinkTarget;
  /** What it leads to, in words: "SL 3 The economy as care". */
  readonly about: string;
  /** What a reader is told of it; known once its paragraph is set. */
  readonly said?: string;
  /** The Link element of the structure tree. */
  readonly tag: Tag;
  /** That element with what stands around it, the outermost first: an internal link is in a Reference. */
  readonly tags: readonly Tag[];
}

/** A note at the foot of the page. */
export interface Footnote {
  readonly number: number;
  /** The destination of the note itself. */
  readonly destination: string;
  readonly tag: Tag;
}

interface Inline {
  readonly style: TextStyle;
  readonly link?: InlineLink;
  /** The elements of the structure that it stands in below its paragraph, the outermost first; those of its link, where absent. */
  readonly within?: readonly Tag[];
  /** BCP 47, where somebody says that it isn't in the language of the document. */
  readonly lang?: string;
}

export interface TextInline extends Inline {
  readonly kind: "text";
  readonly text: string;
  /** Code, or an address: every character is printed as it was typed. */
  readonly verbatim?: boolean;
}

/** The number of the page that a destination stands on; `before` and `after` go with it. */
export interface PageInline extends Inline {
  readonly kind: "page";
  readonly destination: string;
  readonly before: string;
  readonly after: string;
}

/** From one destination to another: a section, or one place where both are the same. */
export interface PageSpan {
  readonly from: string;
  readonly to: string;
  readonly link: InlineLink;
  /** The place that says most: it is printed bold. */
  readonly main?: boolean;
}

/** The pages of several places, each once, in order, each with its link: "4, 17, 23–25". */
export interface PagesInline extends Inline {
  readonly kind: "pages";
  readonly spans: readonly PageSpan[];
  readonly before: string;
  readonly after: string;
  /** How a page is named to those who hear it, with a slot: "p. {page}". */
  readonly named: string;
}

/** The call of a note: its number, raised. `first` where the note hangs on this call. */
export interface NoteInline extends Inline {
  readonly kind: "note";
  readonly note: Footnote;
  /** Its number in the digits of the book. */
  readonly text: string;
  readonly first: boolean;
}

export interface BreakInline extends Inline {
  readonly kind: "break";
}

/** A place that links can point at, without width. */
export interface AnchorInline extends Inline {
  readonly kind: "anchor";
  readonly destination: string;
}

export type InlineNode = TextInline | PageInline | PagesInline | NoteInline | BreakInline | AnchorInline;

/** Text of one style between two places where a line may break. Fragments are shared: none is ever changed. */
export interface Fragment {
  readonly text: string;
  readonly face: FaceName;
  readonly style: TextStyle;
  /** BCP 47, where the text isn't in the language of the document. */
  readonly lang: string | undefined;
  /** The text as it is drawn; absent for a part of a word, which is seldom drawn by itself. */
  readonly shaped: ShapedText | undefined;
  /** On the first part of a word: all of the word, and how many items it takes from here on. */
  readonly whole: { readonly fragment: Fragment; readonly items: number } | undefined;
  readonly link: InlineLink | undefined;
  /** The elements that it stands in, as those of inlines: one list for all that stand in the same ones. */
  readonly within: readonly Tag[] | undefined;
  readonly note: Footnote | undefined;
  readonly destination: string | undefined;
  /** Drawn, but not read: the dots of a leader. */
  readonly artifact: boolean | undefined;
  /** A hyphen that divides a word at the end of a line: it stands for U+00AD. */
  readonly softHyphen: boolean | undefined;
  /** What is drawn for `text`, where that is a mark among words read from the right: its mirror image. */
  readonly shown: string | undefined;
}

/** A fragment in its place on a line. */
export interface Piece extends Fragment {
  /** From the start of the line, in points. */
  readonly x: number;
  readonly width: number;
}

/** A line of text. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly hyphenated: boolean;
  /** How far the spaces of a justified line are pulled, in parts of what they may give; 0 for other lines. */
  readonly looseness: number;
  readonly notes: readonly Footnote[];
  readonly destinations: readonly string[];
}

export type Alignment = "justify" | "left" | "center" | "right" | "balance";

/** How a paragraph is broken into lines. */
export interface ParagraphShape {
  readonly width: number;
  readonly align: Alignment;
  readonly hyphenate: boolean;
  /** How far the first line starts in; negative lets the others start in. */
  readonly firstIndent: number;
  /** A leader of dots, with the page of this destination at the right end of the last line. */
  readonly leader?: { readonly destination: string; readonly style: TextStyle; readonly link?: InlineLink };
}
