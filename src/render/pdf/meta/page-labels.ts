import type { PdfFile } from "../pdfkit-compat/pdf-file.ts";

/**
 * Tells readers what is printed on each page (ISO 32000-1, 12.4.2): roman numbers for the front matter, then from 1.
 *
 * @param firstNumbered The page that is numbered 1, counted from 1 at the cover.
 */
export function writePageLabels(file: PdfFile, firstNumbered: number): void {
  const decimal = [firstNumbered - 1, { S: "D" }];
  file.catalog.PageLabels = { Nums: firstNumbered > 1 ? [0, { S: "r" }, ...decimal] : decimal };
}
