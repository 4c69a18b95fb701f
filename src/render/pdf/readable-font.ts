import { PdfFile } from "./pdfkit-compat/pdf-file.ts";

/** Whether a PDF can be set in a font: its tables can be read, and it has a glyph to draw. */
export function isReadableFont(bytes: Uint8Array): boolean {
  const sheet = { width: 10, height: 10, language: "en", info: {}, metadata: "" };
  try {
    const program = new PdfFile({ standard: "PDF/A-2a", ...sheet }).openFont("font", bytes);
    const { unitsPerEm, ascent, descent } = program;
    const measures = [unitsPerEm, ascent, descent, program.glyphForCodePoint(0x20).advanceWidth];
    return unitsPerEm > 0 && measures.every((measure) => Number.isFinite(measure));
  } catch {
    return false;
  }
}
