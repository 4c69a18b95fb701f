import type { Renderer, RenderInput } from "../../core/artifact.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { isRightToLeft } from "../../core/direction.ts";
import { numeralsOf } from "../../core/numerals.ts";
import { stamp } from "../../core/stamp.ts";
import { mapContext } from "../map/context.ts";
import { mapWords } from "../map/words.ts";
import { startResvg } from "../resvg.ts";
import { fillWords, loadWording } from "../templates/wording.ts";
import type { Typographer } from "../typography/types.ts";
import { unsettledPages } from "./diagnostics.ts";
import type { Book } from "./document/book.ts";
import { type Design, designOf } from "./document/design.ts";
import { writeBook } from "./document/document.ts";
import { imageSource, openImages } from "./document/images.ts";
import { missingGlyphs } from "./document/missing-glyphs.ts";
import { englishWords } from "./english-words.ts";
import { scripts } from "./fonts/scripts.ts";
import type { ComposeContext } from "./inline/compose.ts";
import { hyphenationOf } from "./inline/hyphenation.ts";
import { labelOfPage, type PageNumbers } from "./inline/pages.ts";
import { attachSources } from "./meta/attachments.ts";
import { writeOutline } from "./meta/outline.ts";
import { writePageLabels } from "./meta/page-labels.ts";
import { writeReadingDirection } from "./meta/reading-direction.ts";
import { openFile, openShaper, typographerOf } from "./open-file.ts";
import { paintPages } from "./paint/paint.ts";
import type { PdfFile } from "./pdfkit-compat/pdf-file.ts";
import type { PdfStandard } from "./pdfkit-compat/types.ts";
import type { Shaper } from "./shape/types.ts";
import { geometryOf, sheetOf } from "./style/geometry.ts";
import { readStyle } from "./style/style.ts";
import { withRoomFor } from "./style/tall-scripts.ts";
import { wordingKeys } from "./style/wording-keys.ts";
import type { Tag } from "./tags/tag.ts";
import { TagWriter } from "./tags/write-tags.ts";
import { type Typeset, typeset } from "./typeset.ts";

/** The printable agenda: one tagged PDF, `agenda.pdf`. */
export const pdfRenderer: Renderer = {
  name: "pdf",
  async render(input) {
    const { bytes, diagnostics } = await renderBook(input);
    return { value: [{ path: "agenda.pdf", bytes }], diagnostics };
  },
};

interface BookMaterial {
  readonly file: PdfFile;
  readonly standard: PdfStandard;
  readonly design: Design;
  readonly shaper: Shaper;
}

function startBook(input: RenderInput, { file, standard, design, shaper }: BookMaterial): Book {
  const { agenda } = input;
  const { language } = agenda.manifest;
  const wording = loadWording(input.templates, "pdf", language, wordingKeys);
  const mapWording = loadWording(input.templates, "map", language, mapWords);
  const typographer = typographerOf(input);
  const english = englishWords(input.templates, language, { pdf: wording, map: mapWording });
  return {
    agenda,
    language,
    standard,
    design,
    sources: new Map(agenda.bibliography.map((source) => [source.id, source])),
    terms: new Map(agenda.glossary.map((term) => [term.id, term])),
    maps: mapContext(agenda, mapWording, (text) => typographer.set([text])[0] ?? text),
    words: (key, slots = {}) => fillWords(wording[key], slots),
    write: numeralsOf(language),
    covers: (character) => shaper.covers(character),
    english,
    wordsLanguage: english.size > 0 ? "en" : undefined,
    image: openImages(imageSource(input, design.geometry), file),
    siteTells: input.formats.includes("html"),
    scripts: scripts
      .filter(({ fonts }) => fonts.some(({ name }) => input.fonts.has(name)))
      .map(({ family }) => family),
    contents: [],
    strategies: [],
    captions: [],
    notes: [],
    citations: new Map(),
    mentions: new Map(),
    diagnostics: [],
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

/** Titles are set as headings where the publisher names a font for headings alone, else in the letters of the text. */
function titlesOf({ lookFonts = [] }: RenderInput): "serif" | "sans" {
  return lookFonts.some(({ role, script }) => role === "headings" && script === undefined) ? "sans" : "serif";
}

/** Writes the book and lays it out. */
export async function layOutBook(
  input: RenderInput,
  standard: PdfStandard = standardFor(input),
): Promise<LaidOutBook> {
  const { language } = input.agenda.manifest;
  if (input.resvg !== undefined) await startResvg(input.resvg);
  const read = await readStyle(input.templates, input.ownTemplates?.get("pdf/style.json"));
  const style = { ...read, value: withRoomFor(read.value, language) };
  const geometry = geometryOf(style.value, input.pdf, isRightToLeft(language));
  const file = openFile(input, geometry, standard, input.agenda.manifest.title);
  const shaper = await openShaper(input, file);
  const book = startBook(input, {
    file,
    standard,
    design: designOf(style.value, geometry, titlesOf(input)),
    shaper,
  });
  book.diagnostics.push(...style.diagnostics);
  const { document, blocks } = writeBook(book, input.generator);
  const hyphenate = await hyphenationOf(language);
  const typographer = typographerOf(input);
  const compose = { shaper, hyphenate, typographer, language, english: book.english };
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
  return drawBook(await layOutBook(input, standard), input);
}

/** Draws a book that was laid out, and ends its file. */
export async function drawBook(
  { book, document, file, compose, pages, numbers, settled }: LaidOutBook,
  input: RenderInput,
): Promise<{ bytes: Uint8Array; diagnostics: readonly Diagnostic[] }> {
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
  writePageLabels(file, numbers, pages.length);
  if (geometry.mirrored) writeReadingDirection(file);
  new TagWriter(file).write(document, pages.length);
  attachSources(file, input.pdf?.attach ?? [], input.builtAt);
  const missing = missingGlyphs(compose.shaper.missing, input.agenda, book.covers);
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
