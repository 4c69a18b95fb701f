import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { objectText } from "../../../../src/render/pdf/pdfkit-compat/object-text.ts";

interface Reference {
  readonly data: unknown;
  end(): void;
}

const document = new PDFDocument({ autoFirstPage: false }) as unknown as {
  ref(data: object): Reference;
  _write(chunk: unknown): void;
};

/** What pdfkit writes for an object. */
function writtenByPdfkit(data: object): unknown {
  const lines: unknown[] = [];
  document._write = (chunk) => lines.push(chunk);
  document.ref(data).end();
  return lines[1];
}

const text = (words: string): object => new Object(words);

test.each([
  [
    "names, numbers and what is neither",
    { Type: "Annot", Count: -3, Rect: [0.1234567, 1e-9, 612], Border: null, Open: true },
  ],
  ["strings, those with brackets and line ends among them", { T: text("a (b) \\ c\n\td"), Empty: text("") }],
  ["strings beyond ASCII", { Alt: text("Śródmieście (“λόγος”) 🕐"), Lang: text("pt-BR") }],
  [
    "dictionaries and lists in one another",
    { K: [1, { Type: "MCR", MCID: 4 }, [undefined, { S: "P" }]], A: {}, B: [] },
  ],
  ["entries without a value", { K: undefined, S: "P" }],
  ["references", { P: document.ref({}), Kids: [document.ref({}), document.ref({})] }],
])("objects are written as pdfkit writes them: %s", (_, data) => {
  expect(objectText(data)).toBe(writtenByPdfkit(data));
});
