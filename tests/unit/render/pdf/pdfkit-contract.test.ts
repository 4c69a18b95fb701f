import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { packagedFonts } from "../../../support/pdf.ts";

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
});
