import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import own from "../../../../package.json" with { type: "json" };
import lock from "../../../../package-lock.json" with { type: "json" };
import { packagedFonts } from "../../../support/fonts.ts";
import { pngImage } from "../../../support/images.ts";

/** What pdfkit-compat leans on without being promised it: a new version of pdfkit must pass here first. */
describe("pdfkit still", () => {
  const options = { pdfVersion: "1.7", subset: "PDF/A-2a", tagged: true, autoFirstPage: false, font: null };
  // The declared types lag behind the library: what is tested here is what they leave out.
  const open = () =>
    new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Record<string, unknown>;

  test("keeps the catalog, with a name tree that can be replaced", () => {
    const root = open()._root as { data: { Names: { data: Record<string, unknown> } } };
    expect(root.data.Names.data).toHaveProperty("Dests");
  });

  test("writes the metadata through a method that can be replaced", () => {
    expect(open()._addInfo).toBeTypeOf("function");
  });

  test("opens no font before it is asked to", () => {
    expect(open()._font).toBeNull();
  });

  test("embeds the glyphs of its subset by their place, with widths and text beside them", () => {
    const document = open() as unknown as {
      registerFont(name: string, bytes: Uint8Array): void;
      font(name: string): void;
      _font: { subset: { glyphs: number[] }; widths: number[]; unicode: number[][]; scale: number };
    };
    document.registerFont("a", packagedFonts().get("SourceSerif4_400Regular") ?? new Uint8Array());
    document.font("a");
    expect(document._font.subset.glyphs).toEqual([0]);
    expect(document._font.widths).toHaveLength(1);
    expect(document._font.unicode).toHaveLength(1);
    expect(document._font.scale).toBe(1);
  });

  test("is the version that this was written for, pinned exactly", () => {
    expect(own.devDependencies.pdfkit).toMatch(/^\d+\.\d+\.\d+$/u);
    const installed = createRequire(import.meta.url)
      .resolve("pdfkit")
      .replace(/(?<=pdfkit\/)js\/.*$/u, "package.json");
    expect(JSON.parse(readFileSync(installed, "utf8"))).toMatchObject({
      version: own.devDependencies.pdfkit,
    });
    expect(lock.packages["node_modules/pdfkit"].version).toBe(own.devDependencies.pdfkit);
  });

  test("keeps the fonts of a page, and its dictionary, where they can be added to", () => {
    const document = open() as unknown as {
      addPage(): void;
      page: { fonts: Record<string, unknown>; dictionary: { data: Record<string, unknown> } };
      _root: { data: { Pages: { data: { Kids: unknown[] } } } };
    };
    document.addPage();
    document.page.fonts.F9 = "x";
    expect(document.page.fonts).toHaveProperty("F9");
    expect(document.page.dictionary.data).toMatchObject({ Type: "Page" });
    expect(document._root.data.Pages.data.Kids).toEqual([document.page.dictionary]);
  });

  test("turns each page over once, so that content counts from its top", async () => {
    const plain = { ...options, compress: false, size: [200, 300], margin: 0 };
    const document = new PDFDocument(plain as unknown as PDFKit.PDFDocumentOptions);
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on("end", resolve));
    document.addPage();
    document.addContent("0 0 1 1 re f");
    document.end();
    await ended;
    expect(Buffer.concat(chunks).toString("latin1")).toContain("1 0 0 -1 0 300 cm\n0 0 1 1 re f");
  });

  test("writes the head of the file before anything else, and the rest by lines through a method that can be replaced", () => {
    const document = open() as unknown as {
      read(): Buffer;
      _offset: number;
      _write(chunk: string | Uint8Array): void;
      ref(data: object): { end(): void };
    };
    const head = document.read();
    expect(head.toString("latin1")).toMatch(/^%PDF-1\.7\n%/u);
    expect(document._offset).toBe(head.length);
    const lines: unknown[] = [];
    document._write = (chunk) => lines.push(chunk);
    document.ref({ Type: "Test" }).end();
    expect(lines.join("\n")).toMatch(/^\d+ 0 obj\n<<\n\/Type \/Test\n>>\nendobj$/u);
    expect(document.read()).toBeNull();
  });

  test("ends an object through a method that can be replaced, which knows its document, number and stream", () => {
    const document = open() as unknown as {
      _offsets: unknown[];
      _waiting: number;
      _refEnd(reference: object): void;
      ref(data: object): {
        end(): void;
        finalize: () => void;
        id: number;
        document: object;
        buffer: unknown[];
      };
    };
    const waiting = document._waiting;
    const reference = document.ref({});
    expect(reference.document).toBe(document);
    expect(reference.id).toBe(document._offsets.length);
    expect(reference.buffer).toEqual([]);
    let ended = 0;
    reference.finalize = () => {
      ended += 1;
      document._refEnd(Object.assign(reference, { offset: 1234 }));
    };
    expect(document._waiting).toBe(waiting + 1);
    reference.end();
    expect([ended, document._waiting, document._offsets[reference.id - 1]]).toEqual([1, waiting, 1234]);
  });

  test("writes a page when the next one begins, with the bytes and annotations that it was given", () => {
    const document = open() as unknown as {
      _write(chunk: string | Uint8Array): void;
      addPage(): void;
      page: { write(chunk: Uint8Array): void; annotations: unknown[]; dictionary: { data: object } };
    };
    const lines: (string | Uint8Array)[] = [];
    document._write = (chunk) => lines.push(chunk);
    document.addPage();
    const { page } = document;
    page.write(Buffer.from("0 0 1 1 re f\n"));
    page.annotations.push("Annotation");
    expect(page.dictionary.data).toMatchObject({ Annots: ["Annotation"] });
    expect(lines).toEqual([]);
    document.addPage();
    expect(document.page).not.toBe(page);
    const streams = lines.filter((line) => typeof line !== "string").map((bytes) => inflateSync(bytes));
    expect(streams.join("")).toMatch(/cm\n0 0 1 1 re f\n$/u);
  });

  test("has the compressed pixels of a PNG before it is embedded", () => {
    const document = open() as unknown as { openImage(bytes: Uint8Array): Record<string, unknown> };
    const image = document.openImage(Buffer.from(pngImage(3, 2)));
    expect(image).toMatchObject({ width: 3, height: 2 });
    expect(image.imgData).toBeInstanceOf(Uint8Array);
  });

  test("writes a String object as a string, and a string as a name", () => {
    const document = open() as unknown as { ref(data: object): { end(): void; data: object } };
    const reference = document.ref({ Name: "Plain", Text: new Object("of (words)") });
    expect(() => reference.end()).not.toThrow();
    expect(reference.data).toMatchObject({ Name: "Plain" });
  });
});
