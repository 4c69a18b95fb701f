import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Source } from "../../../../src/core/source.ts";
import { pdfObjects, type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";

const sources: readonly Source[] = [
  { path: "été.md", text: "Été & (parenthèses) \\ <br>\r\n" },
  { path: "introduction.md", text: "# Introduction\n\nΩμέγα\n" },
  { path: "agenda.yml", text: "title: A\n" },
  { path: "1-care/index.md", text: "" },
  { path: "10-land/index.md", text: "Land.\n" },
];
const sorted = ["1-care/index.md", "10-land/index.md", "agenda.yml", "introduction.md", "été.md"];

let pdf: RenderedPdf;

beforeAll(async () => {
  pdf = await renderPdf({ pdf: { attach: sources } });
});

describe("a PDF with its source attached", () => {
  test("gives the files back, byte for byte", () => {
    const list = run("pdfdetach", "-list", pdf.file);
    expect(list).toContain("5 embedded files");
    const folder = mkdtempSync(join(tmpdir(), "agenda-attached-"));
    sorted.forEach((path, index) => {
      const target = join(folder, `${index}`);
      run("pdfdetach", "-save", `${index + 1}`, "-o", target, pdf.file);
      expect(list).toContain(`${index + 1}: ${path}`);
      expect(readFileSync(target, "utf8")).toBe(sources.find((source) => source.path === path)?.text);
    });
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test("is a PDF/A-3a that qpdf finds nothing wrong with", () => {
    expect(run("qpdf", "--check", pdf.file)).toContain("No syntax or stream encoding errors found");
    expect(run("qpdf", "--list-attachments", pdf.file).trim().split("\n")).toHaveLength(5);
    const metadata = run("pdfinfo", "-meta", pdf.file);
    expect(metadata).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  });

  test("says of each that it is the source, what it is, how long, and from when", () => {
    const objects = pdfObjects(pdf.file);
    const catalog = [...objects.values()].find((object) => object["/Type"] === "/Catalog");
    const associated = catalog?.["/AF"];
    const files = (Array.isArray(associated) ? associated : []).map((reference) =>
      objects.get(String(reference)),
    );
    expect(files.map((file) => file?.["/UF"])).toEqual(sorted.map((path) => `u:${path}`));
    for (const file of files) {
      expect(file).toMatchObject({ "/Type": "/Filespec", "/AFRelationship": "/Source", "/F": file?.["/UF"] });
      const streams = file?.["/EF"] as Record<string, string>;
      const text = sources.find(({ path }) => `u:${path}` === file?.["/UF"])?.text ?? "";
      expect(objects.get(streams["/F"] ?? "")).toMatchObject({
        "/Type": "/EmbeddedFile",
        "/Subtype": String(file?.["/F"]).endsWith(".yml") ? "/application/yaml" : "/text/markdown",
        "/Params": { "/Size": Buffer.byteLength(text), "/ModDate": "u:D:20261124000000Z" },
      });
    }
  });

  test("has the same bytes whatever order the files are handed in", async () => {
    const again = await renderPdf({ pdf: { attach: sources.toReversed() } });
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(pdf.bytes))).toBe(0);
  });
});

test("a PDF that nothing is attached to remains PDF/A-2a", async () => {
  const plain = await renderPdf();
  expect(run("pdfdetach", "-list", plain.file)).toContain("0 embedded files");
  expect(run("pdfinfo", "-meta", plain.file)).toContain("<pdfaid:part>2</pdfaid:part>");
});
