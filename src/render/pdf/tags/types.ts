/**
 * The structure types that the renderer uses: the standard ones of PDF 1.7 (ISO 32000-1, 14.8.4), and those of PDF 2.0 that
 * `roles` gives a standard one for.
 */
export type TagType =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "BlockQuote"
  | "Index"
  | "Caption"
  | "TOC"
  | "TOCI"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Em"
  | "Strong"
  | "Code"
  | "Reference"
  | "BibEntry"
  | "Note"
  | "Link"
  | "Figure";

/** What types are to readers that don't know them. */
export const roles: Partial<Record<TagType, TagType>> = { Em: "Span", Strong: "Span" };

export interface TagAttributes {
  /** The words that stand for a figure. */
  alt?: string;
  /** The language, where it is not the document's. */
  lang?: string;
  /** What is read for its content, where glyphs stand in another order than the text. */
  actualText?: string;
  /** A name for the element: the title of a section. */
  title?: string;
  /** Unique in the document; notes need one. */
  id?: string;
  /** Drawn with a line through it: it holds no longer. */
  struck?: boolean;
  scope?: "Column" | "Row";
  listNumbering?: "Decimal" | "Disc" | "None";
  /** The rectangle a figure takes: left, bottom, right, top in points from the page's lower left. */
  box?: readonly [number, number, number, number];
}

/** A stretch of a page's content: the number a marked-content sequence carries there. */
export interface MarkedContent {
  readonly kind: "content";
  readonly page: number;
  readonly id: number;
}

/** An annotation (a link's area). `index` is its place in the order the annotations were made in. */
export interface AnnotationContent {
  readonly kind: "annotation";
  readonly page: number;
  readonly index: number;
}
