import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RenderInput } from "../../src/core/artifact.ts";
import type { LineDrawing } from "../../src/render/pdf/paginate/types.ts";
import { drawBook, type LaidOutBook, layOutBook, renderBook } from "../../src/render/pdf/renderer.ts";
import { textOrigin } from "../../src/render/pdf/style/geometry.ts";
import { arabicFiles } from "../support/arabic-agenda.ts";
import { difference, drawPage, keptPage } from "../support/page-images.ts";
import { flat, run } from "../support/pdf.ts";
import { arabicInput, pdfInput } from "../support/pdf-agendas.ts";
import { PdfStructure, SpokenPdf } from "../support/pdf-structure.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-from-right-"));
const file = join(folder, "agenda.pdf");
let input: RenderInput;
let bytes: Uint8Array;
let laidOut: LaidOutBook;

beforeAll(async () => {
  input = await arabicInput();
  ({ bytes } = await renderBook(input));
  writeFileSync(file, bytes);
  laidOut = await layOutBook(input);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linesOf(page: number): readonly LineDrawing[] {
  const strips = laidOut.pages[page]?.strips ?? [];
  return strips.flatMap(({ strip }) => strip.drawings.filter((drawing) => drawing.kind === "line"));
}

function pageOf(destination: string): number {
  return (laidOut.numbers.pages.get(destination) ?? 0) - 1;
}

/** The left and right ends of a line on its page. */
function ends({ x, line }: LineDrawing): readonly [number, number] {
  const left = Math.min(...line.pieces.map((piece) => piece.x));
  const right = Math.max(...line.pieces.map((piece) => piece.x + piece.width));
  return [x + left, x + right];
}

describe("a book that is read from the right", () => {
  test("has its paragraphs, titles and list signs at the right edge", () => {
    const { textWidth } = laidOut.book.design.geometry;
    const lines = linesOf(pageOf("introduction"));
    const title = lines.find(({ tag }) => tag.type === "H1");
    expect(ends(title as LineDrawing)[1]).toBeCloseTo(textWidth, 0);
    const label = lines.find(({ tag }) => tag.type === "Lbl");
    const body = lines.find(({ tag }) => tag.parent?.type === "LBody");
    expect(ends(label as LineDrawing)[1]).toBeLessThanOrEqual(textWidth + 0.5);
    expect(ends(label as LineDrawing)[0]).toBeGreaterThan(ends(body as LineDrawing)[1]);
  });

  test("has the first column of a table at the right, and page numbers of the contents at the left", () => {
    const cells = linesOf(pageOf("introduction")).filter(({ tag }) => tag.attributes.scope === "Column");
    const places = cells.map((cell) => ends(cell)[1]);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    const entry = linesOf(pageOf("group:contents")).find(({ tag }) => tag.type === "TOCI");
    const number = entry?.line.pieces.findLast(({ text }) => /^\d+$/u.test(text));
    expect((entry?.x ?? 0) + (number?.x ?? Infinity)).toBeLessThan(1);
  });

  test("changes its margins over, and says that its pages are turned from the left", () => {
    const { geometry } = laidOut.book.design;
    const facing = { ...geometry, facing: true };
    expect(textOrigin(facing, 0).x).toBe(geometry.outer);
    expect(textOrigin(facing, 1).x).toBe(geometry.inner);
    const structure = new PdfStructure(file);
    expect(structure.dictionary(structure.catalog["/ViewerPreferences"])["/Direction"]).toBe("/R2L");
    expect(structure.catalog["/Lang"]).toBe("u:ar");
  });

  test("is read out word for word, English ones in a language of their own", () => {
    const structure = new PdfStructure(file);
    const spoken = new SpokenPdf(structure, file).text.replace(/\s+/gu, " ");
    expect(spoken).toContain("يلتقي الجيران كل أسبوع ليتحدثوا عما تحتاجه المدينة، ويقررون معاً");
    const spans = structure.elements("/Span").map(([, span]) => String(span["/Lang"]));
    expect(spans).toContain("u:en");
    expect(spans.filter((lang) => lang.startsWith("u:und"))).toEqual([]);
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  });

  test("gives pdftotext nearly every word as it is written, and pdf.js too", async () => {
    const body = arabicFiles()
      .sources.filter(({ path }) => path.endsWith(".md"))
      .map(({ text }) => text)
      .join("\n");
    const words = body.match(/[\u0620-\u065f\u0670-\u06d3]+/gu) ?? [];
    expect(words.length).toBeGreaterThan(500);
    const shown = run("pdftotext", file, "-").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
    const missing = words.filter((word) => !shown.split(/[^\u0620-\u065f\u0670-\u06d3]+/u).includes(word));
    expect(missing.length / words.length).toBeLessThan(0.01);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
    const read = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
    const found = read.flat().flatMap((item) => ("str" in item ? item.str.split(/\s+/u) : []));
    // Its search looks at letters without their marks.
    const unmarked = words.map((word) => word.replace(/\p{M}/gu, ""));
    const unfound = unmarked.filter((word) => !found.some((each) => each.includes(word)));
    expect(unfound.length / words.length).toBeLessThan(0.01);
    await document.destroy();
  });

  test("gives pdf.js its words, with their direction", async () => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(pageOf("introduction") + 1);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const turned = words.filter(({ dir }) => dir === "rtl").map(({ str }) => str);
    // Its search joins them so: a letter whose dots are glyphs of their own is an item by itself.
    expect(turned.join("")).toContain("أسبوع");
    expect(
      words
        .filter(({ dir }) => dir === "ltr")
        .map(({ str }) => str)
        .join(" "),
    ).toContain("WHO");
    await document.destroy();
  });

  test("looks as it did", () => {
    const drawn = drawPage(file, pageOf("introduction") + 1);
    expect(difference(keptPage("from-right", drawn), drawn)).toBeLessThan(0.006);
  });
});

describe("a book in Persian", () => {
  test("has the digits of Persian in contents, references, feet, lists, notes and page labels", async () => {
    const files = arabicFiles();
    const sources = files.sources.map((source) =>
      source.path === "agenda.yml"
        ? { ...source, text: source.text.replace("language: ar", "language: fa") }
        : source,
    );
    const book = await layOutBook(await pdfInput({ ...files, sources }));
    const texts = book.pages.flatMap((page) =>
      [...page.strips, ...page.notes].flatMap(({ strip }) =>
        strip.drawings.flatMap((drawing) =>
          drawing.kind === "line"
            ? [[drawing.tag.type, drawing.line.pieces.map(({ text }) => text).join("")] as const]
            : [],
        ),
      ),
    );
    const labels = texts.flatMap(([type, text]) => (type === "Lbl" ? [text] : []));
    expect(labels).toEqual(expect.arrayContaining(["۱.", "۲.", "۱"]));
    const contents = texts.flatMap(([type, text]) => (type === "TOCI" ? [text] : []));
    expect(contents.every((text) => /[۰-۹]$/u.test(text.replace(/[\s.]+$/u, "")) || !/\d$/u.test(text))).toBe(
      true,
    );
    expect(contents.join()).toMatch(/[۱-۹]/u);
    expect(texts.map(([, text]) => text).join()).toMatch(/\(p\.\s[۱-۹]\)/u);
    const { bytes } = await drawBook(book, await pdfInput({ ...files, sources }));
    const persian = join(folder, "persian.pdf");
    writeFileSync(persian, bytes);
    expect(run("qpdf", "--check", persian)).toContain("No syntax or stream encoding errors");
    const labelsOfPages = await (
      await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    ).getPageLabels();
    expect(labelsOfPages?.at(-1)).toMatch(/^[۰-۹]+$/u);
    expect(flat(run("pdftotext", persian, "-"))).toMatch(/Page [\u202a-\u202c]*۱[\u202a-\u202c]* of/u);
  });
});
