import type { FontProgram } from "../fonts/types.ts";

/** An object of the PDF file that others can point at. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

/** A reference with what pdfkit does when it ends. */
export interface PdfKitReference extends PdfReference {
  readonly id: number;
  readonly document: PdfKitDocument;
  data: Record<string, unknown>;
  /** What of a stream was written to it. */
  readonly buffer: readonly Uint8Array[];
  offset: number;
  /** Writes the object into the file. */
  finalize: (this: PdfKitReference) => void;
}

/** What fontkit embeds of a TrueType font, and how it is written. */
export interface FontSubset {
  readonly glyphs: number[];
  /** The tables, while the font is being written. */
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
  /** Adds a glyph of the font, and tells its number in what is embedded. */
  includeGlyph(glyph: number): number;
  _addGlyph: (glyph: number) => number;
}

/** A font as pdfkit embeds it: each character identifier has a glyph, a width and the text it stands for. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontProgram;
  readonly scale: number;
  readonly subset: FontSubset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfReference;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  /** Of the dictionary; made when it is asked for. */
  readonly annotations: PdfReference[];
  readonly height: number;
  write(chunk: Uint8Array): unknown;
}

/** A picture as pdfkit holds it. */
export interface OpenImage {
  readonly width: number;
  readonly height: number;
  /** As EXIF counts it; above 4 the sides are swapped. */
  readonly orientation?: number;
}

/** What the renderer uses of a pdfkit document, its `_` members among it. */
export interface PdfKitDocument {
  page: PdfPage;
  readonly _root: PdfReference;
  readonly _font: EmbeddedFont;
  /** The number of the image that was opened last. */
  _imageCount: number;
  /** How many bytes were written. */
  _offset: number;
  _addInfo: () => void;
  _write: (chunk: string | Uint8Array) => void;
  addPage(): this;
  registerFont(name: string, bytes: Uint8Array): this;
  font(name: string): this;
  _refEnd(reference: PdfKitReference): void;
  ref(data?: Record<string, unknown>): PdfKitReference;
  openImage(bytes: Uint8Array): OpenImage;
  image(image: OpenImage, x: number, y: number, options: { width: number; height: number }): this;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  read(): Uint8Array;
  resume(): this;
  on(event: "end", listener: () => void): this;
  on(event: "error", listener: (error: unknown) => void): this;
  end(): void;
}

/**
 * The part of ISO 19005 that a file follows, at level a: 1 is PDF 1.4, 3 may hold attachments. All follow ISO 14289-1
 * (PDF/UA-1) as well.
 */
export type PdfStandard = "PDF/A-1a" | "PDF/A-2a" | "PDF/A-3a";

export interface PdfFileOptions {
  readonly standard: PdfStandard;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What the sheet is cut to, and what is drawn beyond that, as left, bottom, right, top; absent where it isn't cut. */
  readonly cut?: { readonly trim: readonly number[]; readonly bleed: readonly number[] };
  /** BCP 47. */
  readonly language: string;
  /** The document information dictionary. */
  readonly info: Readonly<Record<string, string | Date>>;
  /** The descriptions of the XMP packet beside those that pdfkit writes for PDF/A. */
  readonly metadata: string;
}

/** The area of a link, in points from the page's upper left, and where it leads. */
export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly contents: string;
  readonly action: { readonly destination: string } | { readonly url: string };
}

/** An annotation, with the key its element of the structure tree is found under. */
export interface Annotation {
  readonly reference: PdfReference;
  readonly page: number;
  readonly key: number;
}
