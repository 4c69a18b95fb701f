import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Artifact } from "../../src/core/artifact.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { run } from "../support/pdf.ts";
import { hebrewInput } from "../support/pdf-agendas.ts";
import { PdfStructure, SpokenPdf } from "../support/pdf-structure.ts";
import { textOfArtifact } from "../support/render-input.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-summary-from-right-"));
const file = join(folder, "summary.pdf");
const pageWidth = 595.28;
const margin = 42.52;
let artifacts: readonly Artifact[];
let items: readonly { readonly text: string; readonly left: number; readonly right: number }[];

beforeAll(async () => {
  const made = await summaryRenderer.render(await hebrewInput());
  expect(made.diagnostics).toEqual([]);
  artifacts = made.value;
  const bytes = artifacts.find(({ path }) => path === "summary.pdf")?.bytes ?? new Uint8Array();
  writeFileSync(file, bytes);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  expect(document.numPages).toBe(1);
  const content = await (await document.getPage(1)).getTextContent();
  items = content.items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [{ text: item.str, left: Number(item.transform[4]), right: Number(item.transform[4]) + item.width }]
      : [],
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pieces of the leaflet that have a word in them, in whichever order their letters stand. */
function piecesWith(word: string): typeof items {
  const turned = [...word].reverse().join("");
  return items.filter(({ text }) => text.includes(word) || text.includes(turned));
}

describe("the leaflet of an agenda that is read from the right", () => {
  test("is whole, and says from where it is read", () => {
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
    const structure = new PdfStructure(file);
    expect(structure.catalog["/Lang"]).toBe("u:he");
    expect(structure.dictionary(structure.catalog["/ViewerPreferences"])["/Direction"]).toBe("/R2L");
  });

  test("has its bullets at the right, each with its words on its left", () => {
    const bullets = items.filter(({ text }) => text === "•");
    expect(bullets.length).toBeGreaterThan(8);
    const middle = pageWidth / 2;
    for (const { left, right } of bullets) {
      // Wide lists and the first column begin at the right edge of the sheet, the second column at its middle.
      const edge = left > middle ? pageWidth - margin : middle - 11;
      expect(right).toBeGreaterThan(edge - 6);
      expect(right).toBeLessThanOrEqual(edge + 0.5);
    }
  });

  test("has its first column at the right", () => {
    const [proposed] = piecesWith("מציעים");
    const [explained] = piecesWith("חשובות");
    expect(proposed?.right).toBeGreaterThan(pageWidth / 2);
    expect(explained?.right).toBeLessThan(pageWidth / 2);
  });

  test("is read out in its order, numbers and foreign letters among the Hebrew", () => {
    const spoken = new SpokenPdf(new PdfStructure(file), file).text.replace(/\s+/gu, " ");
    expect(spoken).toContain("מאז שנת 2020 נסגרו 14 חנויות במרכז העיר.");
    expect(spoken).toContain("(WHO תומך בזה מאז 1998)");
    const order = ["בקצרה", "למה עכשיו", "איך הכול קשור", "מה אנחנו מציעים", "איך להשתתף", "מילים חשובות"];
    const places = order.map((title) => spoken.indexOf(title));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

test("page, Markdown and text have the same words, and the page is read from the right", () => {
  const html = textOfArtifact(artifacts, "summary.html");
  expect(html).toMatch(/<html lang="he" dir="rtl"/u);
  for (const name of ["summary.html", "summary.md", "summary.txt"]) {
    const text = textOfArtifact(artifacts, name);
    expect(text).toContain("מאז שנת 2020 נסגרו 14 חנויות במרכז העיר.");
    expect(text).toContain("ועוד 1 באתר");
  }
  expect(textOfArtifact(artifacts, "summary.txt")).toContain("- אף אחד בעיר שלנו לא יישאר לבד. [ק 1, care]");
});
