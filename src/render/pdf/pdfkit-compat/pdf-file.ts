import PDFDocument from "pdfkit";
import { compareText } from "../../../core/compare-text.ts";
import type { FaceName, FontProgram, GlyphPart } from "../fonts/types.ts";
import type { Pixels } from "../images/pixels.ts";
import { ByteSink } from "./byte-sink.ts";
import { CompositeGlyphs } from "./composite-glyphs.ts";
import { objectText } from "./object-text.ts";
import { paddedFont } from "./padded-font.ts";
import { PixelImage } from "./pixel-image.ts";
import type {
  Annotation,
  EmbeddedFont,
  LinkArea,
  OpenImage,
  PdfFileOptions,
  PdfKitDocument,
  PdfKitReference,
  PdfReference,
} from "./types.ts";

/** pdfkit asks for `String` objects where a PDF string is meant, for a plain one becomes a name. */
export function pdfString(text: string): object {
  return new Object(text);
}

/** PDF/A-1 has no array of more than 8,191 elements (ISO 32000-1, annex C). */
const mostPairs = 4000;

const beyondAscii = /[^\0-\x7f]/u;

/** The order of two strings by the bytes that they are written in: UTF-16 with its mark comes after all of ASCII. */
export function comparePdfStrings(a: string, b: string): number {
  return Number(beyondAscii.test(a)) - Number(beyondAscii.test(b)) || compareText(a, b);
}

/** Ends an object as pdfkit does, but faster where it has no stream; what was written isn't kept. */
function writeObject(this: PdfKitReference): void {
  const { document } = this;
  if (this.buffer.length > 0) {
    (Object.getPrototypeOf(this) as PdfKitReference).finalize.call(this);
    return;
  }
  this.offset = document._offset;
  document._write(`${this.id} 0 obj\n${objectText(this.data)}\nendobj`);
  document._refEnd(this);
  this.data = written;
}

const written: Record<string, unknown> = {};

/**
 * A PDF file being written, over pdfkit 0.20.2. The only module that touches pdfkit's `_` members and what its documents
 * leave out: fonts embedded glyph by glyph, links, destinations, and objects of one's own.
 */
export class PdfFile {
  readonly #document: PdfKitDocument;
  readonly #fonts = new Map<FaceName, EmbeddedFont>();
  readonly #composites = new Map<FaceName, CompositeGlyphs>();
  readonly #identifiers = new Map<FaceName, Map<string, string>>();
  readonly #images = new Map<string, OpenImage>();
  readonly #pages: PdfReference[] = [];
  readonly #destinations = new Map<string, readonly [PdfReference, string, number, number, null]>();
  readonly #bytes = new ByteSink();
  /** What is to be written to the page in use. */
  #content: string[] = [];
  readonly #ended: Promise<void>;
  readonly #height: number;
  readonly #cut: PdfFileOptions["cut"];
  readonly annotations: Annotation[] = [];
  #nextKey = 0;

  constructor(options: PdfFileOptions) {
    this.#height = options.height;
    this.#cut = options.cut;
    this.#document = new PDFDocument({
      pdfVersion: options.standard === "PDF/A-1a" ? "1.4" : "1.7",
      subset: options.standard,
      tagged: true,
      lang: options.language,
      displayTitle: true,
      autoFirstPage: false,
      size: [options.width, options.height],
      margin: 0,
      font: null,
      info: options.info,
    } as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfKitDocument;
    this.#document._addInfo = () => this.#document.appendXML(options.metadata);
    // pdfkit sends each line of each object through its stream, which takes longer than all the rest of writing. The
    // head of the file is in there already.
    this.#bytes.write(this.#document.read());
    this.#document._write = (chunk) => {
      this.#document._offset += this.#bytes.write(chunk);
    };
    this.#ended = new Promise((resolve, reject) => {
      this.#document.on("end", resolve);
      this.#document.on("error", reject);
    });
    this.#document.resume();
  }

  /** Opens a TrueType font. Fonts must be opened in a fixed order: their names in the file follow from it. */
  openFont(face: FaceName, bytes: Uint8Array): FontProgram {
    this.#document.registerFont(face, paddedFont(bytes));
    this.#document.font(face);
    this.#fonts.set(face, this.#document._font);
    this.#identifiers.set(face, new Map());
    return this.#document._font.font;
  }

  /**
   * Opens a JPEG, or a PNG whose rows go into the file as they are: their structure was read before, and holds.
   *
   * @param orientation How it is turned where it is drawn, as EXIF counts.
   * @throws What pdfkit throws where the bytes are not one it can read: an Error or a string.
   */
  openImage(name: string, bytes: Uint8Array, orientation = 1): void {
    this.#images.set(name, Object.assign(this.#document.openImage(bytes), { orientation }));
  }

  /** Opens a picture that was decoded. */
  openPixels(name: string, pixels: Pixels, orientation = 1): void {
    this.#document._imageCount += 1;
    this.#images.set(name, new PixelImage(`I${this.#document._imageCount}`, pixels, orientation));
  }

  /** Says how many pages there will be: their keys in the parent tree are the first ones, in order. */
  expectPages(count: number): void {
    this.#nextKey = count;
  }

  /** Begins the next page. The one before is written, and nothing can be added to it. */
  beginPage(): void {
    this.#writeContent();
    this.#document.addPage();
    const { dictionary } = this.#document.page;
    dictionary.data.StructParents = this.#pages.length;
    if (this.#cut !== undefined) {
      const { trim, bleed } = this.#cut;
      Object.assign(dictionary.data, { TrimBox: [...trim], BleedBox: [...bleed] });
    }
    this.#pages.push(dictionary);
  }

  /** A number that the parent tree finds an element of the structure by, after those of the pages. */
  newKey(): number {
    this.#nextKey += 1;
    return this.#nextKey - 1;
  }

  /** Adds operators to the page in use. */
  write(content: string): void {
    this.#content.push(content);
  }

  /** The name of a font in the resources of the page in use. */
  useFont(face: FaceName): string {
    const font = this.#font(face);
    this.#document.page.fonts[font.id] = font.ref();
    return font.id;
  }

  /**
   * The four hex digits that draw `glyph`, or `parts` as one glyph, and stand for `text`. A glyph that stands for two texts (a hyphen in a word,
   * and one that divides it) has an identifier for each, so that what is copied out is what was meant.
   */
  encode(face: FaceName, glyph: number, advance: number, text: string, parts?: readonly GlyphPart[]): string {
    const identifiers = this.#identifiers.get(face);
    const places = parts?.map((part) => `${part.glyph},${part.x},${part.y}`).join("+");
    const key = places === undefined ? `${glyph} ${text}` : `${places} ${advance} ${text}`;
    const known = identifiers?.get(key);
    if (known !== undefined) return known;
    const font = this.#font(face);
    const identifier = font.subset.glyphs.length;
    font.subset.glyphs.push(
      parts === undefined ? glyph : this.#compositesOf(face, font).add(parts, advance / font.scale),
    );
    font.widths[identifier] = advance;
    font.unicode[identifier] = [...text].map((character) => character.codePointAt(0) ?? 0xfffd);
    const digits = identifier.toString(16).padStart(4, "0");
    identifiers?.set(key, digits);
    return digits;
  }

  #compositesOf(face: FaceName, { font, subset }: EmbeddedFont): CompositeGlyphs {
    const known = this.#composites.get(face) ?? new CompositeGlyphs(font, subset);
    this.#composites.set(face, known);
    return known;
  }

  drawImage(name: string, x: number, y: number, width: number, height: number): void {
    const image = this.#images.get(name);
    this.#writeContent();
    if (image !== undefined) this.#document.image(image, x, y, { width, height });
  }

  /** Makes a link on page `page`, and tells its place in `annotations`. */
  addLink(page: number, area: LinkArea): number {
    const key = this.newKey();
    const bottom = this.#height - area.y - area.height;
    const reference = this.newObject({
      Type: "Annot",
      Subtype: "Link",
      Rect: [area.x, bottom, area.x + area.width, bottom + area.height],
      Border: [0, 0, 0],
      F: 4,
      Contents: pdfString(area.contents),
      StructParent: key,
      A:
        "url" in area.action
          ? { S: "URI", URI: pdfString(area.action.url) }
          : { S: "GoTo", D: pdfString(area.action.destination) },
    });
    const { annotations } = this.#document.page;
    annotations.push(reference);
    reference.end();
    this.annotations.push({ reference, page, key });
    return this.annotations.length - 1;
  }

  /** Names the place `y` points from the top of page `page`. */
  addDestination(name: string, page: number, x: number, y: number): void {
    if (!this.#destinations.has(name)) {
      this.#destinations.set(name, [this.pageReference(page), "XYZ", x, this.#height - y, null]);
    }
  }

  pageReference(page: number): PdfReference {
    const reference = this.#pages[page];
    if (reference === undefined) throw new RangeError(`The document has no page ${page}.`);
    return reference;
  }

  newObject(data: Record<string, unknown>): PdfReference {
    const reference = this.#document.ref(data);
    reference.finalize = writeObject;
    return reference;
  }

  /** The catalog: the entries of the document itself. */
  get catalog(): Record<string, unknown> {
    return this.#document._root.data;
  }

  /** The root of the structure tree. pdfkit ends it with the document. */
  get structureRoot(): PdfReference {
    return this.#document.getStructTreeRoot();
  }

  /** Makes a tree of names, which is sorted by bytes, and whose root has no limits (ISO 32000-1, 7.9.6). */
  setNames(tree: "Dests" | "EmbeddedFiles", named: ReadonlyMap<string, unknown>): void {
    const names = [...named.keys()].sort(comparePdfStrings);
    const pairs = names.map((name) => [pdfString(name), named.get(name)] as const);
    (this.#document._root.data.Names as PdfReference).data[tree] = this.treeOf("Names", pairs);
  }

  /** The root of a tree of names or numbers, whose keys are in order; where there are many, leaves hold them. */
  treeOf(kind: "Names" | "Nums", pairs: readonly (readonly [unknown, unknown])[]): Record<string, unknown> {
    const entries = (some: typeof pairs): Record<string, unknown> => {
      return { [kind]: some.flat() };
    };
    if (pairs.length <= mostPairs) return entries(pairs);
    const leaves: PdfReference[] = [];
    for (let start = 0; start < pairs.length; start += mostPairs) {
      const own = pairs.slice(start, start + mostPairs);
      const leaf = this.newObject({ Limits: [own[0]?.[0], own.at(-1)?.[0]], ...entries(own) });
      leaf.end();
      leaves.push(leaf);
    }
    return { Kids: leaves };
  }

  /** Ends the file. */
  async finish(): Promise<Uint8Array> {
    this.#writeContent();
    this.setNames("Dests", this.#destinations);
    this.#document.end();
    await this.#ended;
    return this.#bytes.take();
  }

  /** Hands over what was written to the page in use, all at once: pdfkit makes bytes of each part by itself. */
  #writeContent(): void {
    if (this.#content.length === 0) return;
    this.#document.page.write(Buffer.from(`${this.#content.join("\n")}\n`, "latin1"));
    this.#content = [];
  }

  #font(face: FaceName): EmbeddedFont {
    const font = this.#fonts.get(face);
    if (font === undefined) throw new Error(`The font for the face "${face}" was not opened.`);
    return font;
  }
}
