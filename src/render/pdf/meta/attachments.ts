import { compareText } from "../../../core/compare-text.ts";
import type { Source } from "../../../core/source.ts";
import { type PdfFile, pdfString } from "../pdfkit-compat/pdf-file.ts";
import type { PdfReference } from "../pdfkit-compat/types.ts";

/** The media type of a file as the name of an object, in which a slash is written as a number (ISO 32000-1, 7.3.5). */
function mediaType(path: string): string {
  return path.endsWith(".md") ? "text#2Fmarkdown" : "application#2Fyaml";
}

function attach(file: PdfFile, source: Source, modified: Date): PdfReference {
  const bytes = new TextEncoder().encode(source.text);
  const embedded = file.newObject({
    Type: "EmbeddedFile",
    Subtype: mediaType(source.path),
    Params: { Size: bytes.length, ModDate: modified },
  });
  embedded.end(bytes);
  const specification = file.newObject({
    Type: "Filespec",
    F: pdfString(source.path),
    UF: pdfString(source.path),
    EF: { F: embedded, UF: embedded },
    AFRelationship: "Source",
    Desc: pdfString(source.path),
  });
  specification.end();
  return specification;
}

/**
 * Attaches the files that the document was made from, as its source (ISO 19005-3, 6.8), under their paths in the agenda.
 *
 * @param modified The date that each carries: that of the build, since the same text must give the same bytes wherever it lies.
 */
export function attachSources(file: PdfFile, sources: readonly Source[], modified: Date): void {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const attached = new Map(sorted.map((source) => [source.path, attach(file, source, modified)] as const));
  if (attached.size === 0) return;
  file.setNames("EmbeddedFiles", attached);
  file.catalog.AF = [...attached.values()];
}
