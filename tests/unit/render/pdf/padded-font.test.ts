import { expect, test } from "vitest";
import { packagedFonts } from "../../../support/fonts.ts";
import { pdfObjects, renderPdf, run } from "../../../support/pdf.ts";
import { fontsWith } from "../../../support/script-fonts.ts";

test("a book can be set in a font that ends with a glyph without outlines", async () => {
  const bytes = fontsWith("sinhala").get("NotoSansSinhala_400Regular") ?? new Uint8Array();
  const lookFonts = [{ choice: 0, style: "regular", name: "0-Sinhala.ttf", bytes } as const];
  const { diagnostics, file } = await renderPdf({ fonts: packagedFonts(), lookFonts });
  expect(diagnostics).toEqual([]);
  expect(run("pdffonts", file)).toContain("NotoSansSinhala");
  expect(pdfObjects(file).size).toBeGreaterThan(10);
});
