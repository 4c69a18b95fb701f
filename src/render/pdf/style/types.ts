/** What a publisher may change of the page: `templates/pdf/style.json`. */
export interface PdfStyle {
  readonly page: {
    readonly size: "A4" | "A5" | "Letter" | { readonly width: number; readonly height: number };
    /** In millimetres. `inner` is at the fold of a bound book, `outer` at the edge that is turned. */
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      readonly inner: number;
      readonly outer: number;
    };
    /** Whether pages are meant to be seen in pairs; those for print always are. */
    readonly facing?: boolean;
  };
  /** In points, as all sizes of type. */
  readonly text: {
    readonly size: number;
    readonly leading: number;
    readonly justify: boolean;
    readonly hyphenate: boolean;
  };
  readonly sizes: {
    readonly cover: number;
    readonly chapter: number;
    readonly section: number;
    readonly entry: number;
    readonly heading: number;
    readonly lead: number;
    readonly small: number;
    readonly note: number;
  };
  readonly colors: {
    readonly text: string;
    readonly muted: string;
    readonly accent: string;
    readonly rule: string;
    readonly panel: string;
    readonly cover: string;
  };
}

/** The page in points. */
export interface PageGeometry {
  /** The page as the reader holds it. */
  readonly width: number;
  readonly height: number;
  /** What lies around it on the sheet, at each side: for bleed and crop marks; 0 on screen. */
  readonly slug: number;
  /** How far what reaches the page's edge is drawn beyond it. */
  readonly bleed: number;
  readonly top: number;
  readonly bottom: number;
  readonly inner: number;
  readonly outer: number;
  /** Whether odd pages stand at the right and even ones at the left; else the text stands in the middle of all. */
  readonly facing: boolean;
  /** Whether pages are read from the right: their sides change places, and so do the margins. */
  readonly mirrored: boolean;
  readonly textWidth: number;
  /** A whole number of lines. */
  readonly textHeight: number;
  /** The distance between the lines of the baseline grid. */
  readonly grid: number;
}
