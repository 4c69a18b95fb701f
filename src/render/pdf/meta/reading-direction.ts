import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";
import type { PdfReference } from "../pdfkit-compat/types.ts";

/** Tells readers that show pages side by side that the first one stands at the right (ISO 32000-1, 12.2). */
export function writeReadingDirection(file: PdfFile): void {
  const { data } = file.catalog.ViewerPreferences as PdfReference;
  data.Direction = "R2L";
}
