import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import type { BenchParagraph } from "./passages.ts";

const { resolve } = createRequire(import.meta.url);
const family = "@expo-google-fonts/source-serif-4";
const files = { plain: "400Regular", bold: "600SemiBold", italic: "400Regular_Italic" } as const;

/**
 * Sets text by pdfkit's own text(), as its manual has it: justified, tagged, with links; notes follow their paragraph, for it
 * has none.
 */
export async function setWithPdfkit(paragraphs: readonly BenchParagraph[], output: Writable): Promise<void> {
  const document = new PDFDocument({ size: "A4", margin: 90, pdfVersion: "1.7", tagged: true, lang: "en" });
  document.pipe(output);
  for (const [name, folder] of Object.entries(files)) {
    document.registerFont(name, resolve(`${family}/${folder}/SourceSerif4_${folder}.ttf`));
  }
  document.fontSize(10.5);
  const book = document.struct("Document");
  document.addStructure(book);
  for (const paragraph of paragraphs) {
    const element = document.struct("P");
    element.add(() => write(document, paragraph));
    book.add(element);
    element.end();
  }
  book.end();
  document.end();
  await finished(output);
}

function write(document: PDFKit.PDFDocument, paragraph: BenchParagraph): void {
  paragraph.forEach(({ text, look, link }, index) => {
    const continued = index < paragraph.length - 1;
    document.font(look ?? "plain").text(text, { align: "justify", continued, link: link ?? null });
  });
  for (const { note } of paragraph)
    if (note !== undefined) document.font("plain").text(note, { align: "justify" });
}
