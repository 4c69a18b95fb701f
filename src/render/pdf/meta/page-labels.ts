import { labelOfPage, type PageNumbers } from "../inline/pages.ts";
import { type PdfFile, pdfString } from "../pdfkit-compat/pdf-file.ts";

/**
 * Tells readers what is printed on each page (ISO 32000-1, 12.4.2): roman numbers for the front matter, then from 1.
 * Digits other than those of English have no style of their own: each page has its label.
 *
 * @param pages how many there are
 */
export function writePageLabels(file: PdfFile, numbers: PageNumbers, pages: number): void {
  const { firstNumbered, write } = numbers;
  const decimal = write(1) === "1" ? [firstNumbered - 1, { S: "D" }] : ownLabels(numbers, pages);
  file.catalog.PageLabels = { Nums: firstNumbered > 1 ? [0, { S: "r" }, ...decimal] : decimal };
}

function ownLabels(numbers: PageNumbers, pages: number): readonly unknown[] {
  const { firstNumbered } = numbers;
  return Array.from({ length: pages - firstNumbered + 1 }, (_, index) => [
    firstNumbered - 1 + index,
    { P: pdfString(labelOfPage(firstNumbered + index, numbers)) },
  ]).flat();
}
