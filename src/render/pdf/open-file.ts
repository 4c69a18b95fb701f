import type { RenderInput } from "../../core/artifact.ts";
import type { Typographer } from "../typography/types.ts";
import { typographerFor } from "../typography/typographer.ts";
import { pdfFonts } from "./fonts/catalogue.ts";
import { LookFaces, lookFace } from "./fonts/look-faces.ts";
import { needsShaping, scripts } from "./fonts/scripts.ts";
import type { FaceName, FontProgram } from "./fonts/types.ts";
import { type DocumentFacts, informationOf, metadataOf } from "./meta/xmp.ts";
import { WordLayout } from "./opentype/word-layout.ts";
import { PdfFile } from "./pdfkit-compat/pdf-file.ts";
import type { PdfStandard } from "./pdfkit-compat/types.ts";
import { HarfBuzz } from "./shape/harfbuzz.ts";
import { FontShaper } from "./shape/shaper.ts";
import { sheetOf } from "./style/geometry.ts";
import type { PageGeometry } from "./style/types.ts";

function factsOf(input: RenderInput, title: string): DocumentFacts {
  const { manifest } = input.agenda;
  const authors = manifest.authors.map(({ name }) => name);
  return {
    title,
    language: manifest.language,
    authors: authors.length > 0 ? authors : [manifest.publisher.name],
    publisher: manifest.publisher.name,
    ...(manifest.description === undefined ? {} : { description: manifest.description }),
    ...(manifest.licence === undefined ? {} : { licence: manifest.licence }),
    generator: input.generator,
    builtAt: input.builtAt,
  };
}

/**
 * Opens the fonts of the PDF, those for other scripts that were handed in, and the publisher's own, in a fixed order, to shape
 * text with.
 */
export async function openShaper(
  { fonts, lookFonts = [], agenda }: RenderInput,
  file: PdfFile,
): Promise<FontShaper> {
  const opened = scripts.filter((script) => script.fonts.some(({ name }) => fonts.has(name)));
  const isComplex = lookFonts.length > 0 || opened.some(needsShaping);
  const harfBuzz = isComplex ? await HarfBuzz.load(agenda.manifest.language) : undefined;
  const programs = new Map<FaceName, FontProgram>();
  const layouts = new Map<FaceName, WordLayout>();
  const open = (face: FaceName, bytes: Uint8Array): void => {
    const program = file.openFont(face, bytes);
    programs.set(face, program);
    harfBuzz?.openFont(face, bytes);
    const layout = WordLayout.open(program, bytes);
    if (layout !== undefined) layouts.set(face, layout);
  };
  for (const { face, name } of [...pdfFonts, ...scripts.flatMap((script) => script.fonts)]) {
    const bytes = fonts.get(name);
    if (bytes !== undefined) open(face, bytes);
  }
  const missing = pdfFonts.find(({ face }) => !programs.has(face));
  if (missing !== undefined) throw new Error(`The font ${missing.name} was not handed to the PDF renderer.`);
  for (const font of lookFonts) open(lookFace(font), font.bytes);
  return new FontShaper(programs, layouts, harfBuzz, new LookFaces(lookFonts));
}

/**
 * Opens the file of a document about the agenda, on sheets as `geometry` wants them.
 *
 * @param title what the document is called
 */
export function openFile(
  input: RenderInput,
  geometry: PageGeometry,
  standard: PdfStandard,
  title: string,
): PdfFile {
  const facts = factsOf(input, title);
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

/** Sets quotation marks, dashes and spaces as the agenda's language has them. */
export function typographerOf({ agenda }: RenderInput): Typographer {
  const { language, labels } = agenda.manifest;
  const shorts = Object.values(labels).flatMap(({ short }) => (short === undefined ? [] : [short]));
  return typographerFor(language, shorts);
}
