import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { PdfFile } from "../../../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { packagedFonts } from "../../../support/fonts.ts";
import { type PdfValue, pdfObjects } from "../../../support/pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-trees-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function openFile(): PdfFile {
  const size = { width: 500, height: 700 };
  return new PdfFile({ standard: "PDF/A-2a", ...size, language: "en", info: {}, metadata: "" });
}

const pairs = (count: number) => Array.from({ length: count }, (_, key) => [key, [`value${key}`]] as const);

test("a tree of names or numbers is one list where there are few", () => {
  const file = openFile();
  expect(file.treeOf("Nums", pairs(2))).toEqual({ Nums: [0, ["value0"], 1, ["value1"]] });
  expect(file.treeOf("Names", [])).toEqual({ Names: [] });
});

test("it has leaves where one list would be longer than PDF/A-1 allows, each with its first and last key", async () => {
  const file = openFile();
  file.openFont("serif", packagedFonts().get("SourceSerif4_400Regular") ?? new Uint8Array());
  file.beginPage();
  file.catalog.Test = file.treeOf("Nums", pairs(9001));
  const path = join(folder, "tree.pdf");
  writeFileSync(path, await file.finish());
  const lists = [...pdfObjects(path).values()].flatMap((leaf): readonly (readonly PdfValue[])[] => {
    if (!Array.isArray(leaf["/Limits"]) || !Array.isArray(leaf["/Nums"])) return [];
    expect(leaf["/Limits"]).toEqual([leaf["/Nums"][0], leaf["/Nums"].at(-2)]);
    return [leaf["/Nums"]];
  });
  for (const list of lists) expect(list.length).toBeLessThanOrEqual(8191);
  expect(lists.flat().filter((value) => typeof value === "number")).toEqual([...Array(9001).keys()]);
});
