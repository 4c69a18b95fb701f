import type { Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { stamp } from "../../core/stamp.ts";
import { fillWords, loadWording } from "../templates/wording.ts";
import { unsettledPages } from "./diagnostics.ts";
import type { Book } from "./document/book.ts";
import { type Design, designOf } from "./document/design.ts";
import { writeBook } from "./document/document.ts";
import { openImages } from "./document/images.ts";
import { missingGlyphs } from "./document/missing-glyphs.ts";
import { pdfFonts } from "./fonts/catalogue.ts";
import { scripts } from "./fonts/scripts.ts";
import type { FaceName, FontProgram } from "./fonts/types.ts";
import type { ComposeContext } from "./inline/compose.ts";
import { hyphenationOf } from "./inline/hyphenation.ts";
import { labelOfPage, type PageNumbers } from "./inline/pages.ts";
import { attachSources } from "./meta/attachments.ts";
import { writeOutline } from "./meta/outline.ts";
import { writePageLabels } from "./meta/page-labels.ts";
import { type DocumentFacts, informationOf, metadataOf } from "./meta/xmp.ts";
import { paintPages } from "./paint/paint.ts";
import { PdfFile } from "./pdfkit-compat/pdf-file.ts";
import type { PdfStandard } from "./pdfkit-compat/types.ts";
import { FontShaper } from "./shape/shaper.ts";
import { geometryOf, sheetOf } from "./style/geometry.ts";
import { readStyle } from "./style/style.ts";
import type { PageGeometry } from "./style/types.ts";
import { wordingKeys } from "./style/wording-keys.ts";
import type { Tag } from "./tags/tag.ts";
import { TagWriter } from "./tags/write-tags.ts";
import { type Typeset, typeset } from "./typeset.ts";
import type { Typographer } from "./typography/types.ts";
import { typographerFor } from "./typography/typographer.ts";

/** The printable agenda: one tagged PDF, `agenda.pdf`. */
export const pdfRenderer: Renderer = {
  name: "pdf",
  async render(input) {
    const { bytes, diagnostics } = await renderBook(input);
    return { value: [{ path: "agenda.pdf", bytes }], diagnostics };
  },
};

function factsOf(input: RenderInput): DocumentFacts {
  const { manifest } = input.agenda;
  const authors = manifest.authors.map(({ name }) => name);
  return {
    title: manifest.title,
    language: manifest.language,
    authors: authors.length > 0 ? authors : [manifest.publisher.name],
    publisher: manifest.publisher.name,
    ...(manifest.description === undefined ? {} : { description: manifest.description }),
    ...(manifest.licence === undefined ? {} : { licence: manifest.licence }),
    generator: input.generator,
    builtAt: input.builtAt,
  };
}

/** The fonts of the PDF, and those for other scripts that were handed in, in a fixed order. */
function openFonts(input: RenderInput, file: PdfFile): ReadonlyMap<FaceName, FontProgram> {
  const programs = new Map<FaceName, FontProgram>();
  for (const { face, name } of pdfFonts) {
    const bytes = input.fonts.get(name);
    if (bytes === undefined) throw new Error(`The font ${name} was not handed to the PDF renderer.`);
    programs.set(face, file.openFont(face, bytes));
  }
  for (const { font } of scripts) {
    const bytes = input.fonts.get(font.name);
    if (bytes !== undefined) programs.set(font.face, file.openFont(font.face, bytes));
  }
  return programs;
}

function openFile(input: RenderInput, geometry: PageGeometry, standard: PdfStandard): PdfFile {
  const facts = factsOf(input);
  const { slug, bleed, width, height } = geometry;
  const box = (around: number): readonly number[] => [
    slug - around,
    slug - around,
    slug + width + around,
    slug + height + around,
  ];
  return new PdfFile({
    standard,
    ...sheetOf(geometry),
    ...(slug === 0 ? {} : { cut: { trim: box(0), bleed: box(bleed) } }),
    language: facts.language,
    info: informationOf(facts),
    metadata: metadataOf(facts),
  });
}

function startBook(input: RenderInput, file: PdfFile, standard: PdfStandard, design: Design): Book {
  const { agenda } = input;
  const { language } = agenda.manifest;
  const wording = loadWording(input.templates, "pdf", language, wordingKeys);
  return {
    agenda,
    language,
    standard,
    design,
    sources: new Map(agenda.bibliography.map((source) => [source.id, source])),
    terms: new Map(agenda.glossary.map((term) => [term.id, term])),
    words: (key, slots = {}) => fillWords(wording.value[key], slots),
    image: openImages(input.assets, file),
    scripts: scripts.filter(({ font }) => input.fonts.has(font.name)).map(({ family }) => family),
    contents: [],
    strategies: [],
    captions: [],
    notes: [],
    citations: new Map(),
    mentions: new Map(),
    diagnostics: [...wording.diagnostics],
  };
}

/** What a page says of itself: "Page iv", "Page 41 of 180". The pages of the front matter are not part of the count. */
function folioOf(book: Book, numbers: PageNumbers, pages: number): (page: number) => string {
  const last = labelOfPage(pages, numbers);
  return (page) => {
    const label = labelOfPage(page, numbers);
    return page < numbers.firstNumbered
      ? book.words("pageOfFront", { page: label })
      : book.words("page", { page: label, pages: last });
  };
}

/** The book laid out, before anything is drawn. */
export interface LaidOutBook extends Typeset {
  readonly book: Book;
  readonly document: Tag;
  readonly file: PdfFile;
  readonly compose: ComposeContext;
}

/** Attachments are what PDF/A-3 has over PDF/A-2. */
function standardFor({ pdf }: RenderInput): PdfStandard {
  return pdf?.attach === undefined ? "PDF/A-2a" : "PDF/A-3a";
}

/** Writes the book and lays it out. */
export async function layOutBook(
  input: RenderInput,
  standard: PdfStandard = standardFor(input),
): Promise<LaidOutBook> {
  const { language, labels } = input.agenda.manifest;
  const style = readStyle(input.templates);
  const geometry = geometryOf(style.value, input.pdf);
  const file = openFile(input, geometry, standard);
  const shaper = new FontShaper(openFonts(input, file));
  const book = startBook(input, file, standard, designOf(style.value, geometry));
  book.diagnostics.push(...style.diagnostics);
  const { document, blocks } = writeBook(book, input.generator);
  const hyphenate = await hyphenationOf(language);
  const shorts = Object.values(labels).flatMap(({ short }) => (short === undefined ? [] : [short]));
  const typographer = typographerFor(language, shorts);
  const compose = { shaper, hyphenate, typographer, language };
  const set = typeset({ blocks, notes: book.notes, geometry, compose });
  return { ...set, book, document, file, compose: { ...compose, pages: set.numbers } };
}

/**
 * Writes, lays out and draws the book.
 *
 * @param standard Other than what the input asks for, where a checker knows no later one: such a file is for tests.
 */
export async function renderBook(
  input: RenderInput,
  standard?: PdfStandard,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
  const { book, document, file, compose, pages, numbers, settled } = await layOutBook(input, standard);
  const { geometry, looks, style } = book.design;
  const furniture = {
    style: looks.furniture,
    ruleColor: style.colors.rule,
    compose,
    foot: input.agenda.manifest.title,
    folio: folioOf(book, numbers, pages.length),
  };
  const bookmarks = paintPages({ pages, geometry, furniture }, file, compose.shaper);
  const titled = bookmarks.map((mark) => ({
    ...mark,
    title: bookmarkTitle(mark.title, compose.typographer),
  }));
  writeOutline(file, titled, sheetOf(geometry).height);
  writePageLabels(file, numbers.firstNumbered);
  new TagWriter(file).write(document, pages.length);
  attachSources(file, input.pdf?.attach ?? [], input.builtAt);
  const missing = missingGlyphs(compose.shaper.missing, input.agenda);
  const pageFindings = settled ? [] : [unsettled()];
  return { bytes: await file.finish(), diagnostics: [...book.diagnostics, ...missing, ...pageFindings] };
}

/** A bookmark's words, as they are printed; no line of it ends at a space, so that all spaces are plain ones. */
function bookmarkTitle(title: string, typographer: Typographer): string {
  return typographer.set([title]).join("").replaceAll("\u00a0", " ");
}

function unsettled(): Diagnostic {
  const start = { line: 1, column: 1, offset: 0 };
  return stamp(unsettledPages, {
    span: { path: "agenda.yml", start, end: start },
    message:
      "Some page numbers in the PDF may be off by one: each time they are put right, a line moves again.",
    hint: "A word more or less in the section concerned settles it.",
  });
}
