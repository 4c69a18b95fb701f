import { createWriteStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { BenchParagraph } from "./passages.ts";

// The same text by pdfkit's own text(), as its manual has it: justified, tagged, with links; notes follow their paragraph,
// for it has none.
const [input = "", output = ""] = process.argv.slice(2);
const { resolve } = createRequire(import.meta.url);
const family = "@expo-google-fonts/source-serif-4";
const files = { plain: "400Regular", bold: "600SemiBold", italic: "400Regular_Italic" } as const;
const document = new PDFDocument({ size: "A4", margin: 90, pdfVersion: "1.7", tagged: true, lang: "en" });
document.pipe(createWriteStream(output));
for (const [name, folder] of Object.entries(files)) {
  document.registerFont(name, resolve(`${family}/${folder}/SourceSerif4_${folder}.ttf`));
}
document.fontSize(10.5);
const book = document.struct("Document");
document.addStructure(book);
const paragraphs = JSON.parse(readFileSync(input, "utf8")) as readonly BenchParagraph[];
for (const paragraph of paragraphs) {
  const element = document.struct("P");
  element.add(() => {
    paragraph.forEach(({ text, look, link }, index) => {
      const continued = index < paragraph.length - 1;
      document.font(look ?? "plain").text(text, { align: "justify", continued, link: link ?? null });
    });
    for (const { note } of paragraph)
      if (note !== undefined) document.font("plain").text(note, { align: "justify" });
  });
  book.add(element);
  element.end();
}
book.end();
document.end();
