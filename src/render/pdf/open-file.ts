import type { RenderInput } from "../../core/artifact.ts";
import type { Typographer } from "../typography/types.ts";
import { typographerFor } from "../typography/typographer.ts";
import { pdfFonts } from "./fonts/catalogue.ts";
import { scripts } from "./fonts/scripts.ts";
import type { FaceName, FontProgram } from "./fonts/types.ts";
import { type DocumentFacts, informationOf, metadataOf } from "./meta/xmp.ts";
import { PdfFile } from "./pdfkit-compat/pdf-file.ts";
import type { PdfStandard } from "./pdfkit-compat/types.ts";
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

/** The fonts of the PDF, and those for other scripts that were handed in, in a fixed order. */
export function openFonts(input: RenderInput, file: PdfFile): ReadonlyMap<FaceName, FontProgram> {
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
