import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RenderInput } from "../../src/core/artifact.ts";
import { pdfRenderer } from "../../src/render/pdf/renderer.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { hostileInput } from "../support/hostile-agenda.ts";
import { arabicInput, defaultInput, demandingInput, hebrewInput } from "../support/pdf-agendas.ts";
import { lateHeadings } from "../support/pdf-reading-order.ts";
import { isDictionary, listOf, PdfStructure, SpokenPdf } from "../support/pdf-structure.ts";

const folder = mkdtempSync(join(tmpdir(), "agenda-screen-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function hostile(): Promise<RenderInput> {
  return { ...hostileInput(), assets: new Map() };
}

describe.each([
  ["book", "default", defaultInput],
  ["book", "demanding", demandingInput],
  ["book", "hostile", hostile],
  ["book", "Arabic", arabicInput],
  ["book", "Hebrew", hebrewInput],
  ["leaflet", "default", defaultInput],
  ["leaflet", "demanding", demandingInput],
  ["leaflet", "Arabic", arabicInput],
  ["leaflet", "Hebrew", hebrewInput],
] as const)("the %s of the %s agenda", (kind, name, open) => {
  const file = join(folder, `${kind}-${name}.pdf`);
  let structure: PdfStructure;

  beforeAll(async () => {
    const renderer = kind === "book" ? pdfRenderer : summaryRenderer;
    const { value } = await renderer.render(await open());
    writeFileSync(file, value.find(({ path }) => path.endsWith(".pdf"))?.bytes ?? new Uint8Array());
    structure = new PdfStructure(file);
  }, 240_000);

  test("has every heading before what it heads, in the structure as on the page", () => {
    const { late, count } = lateHeadings(structure);
    expect(count).toBeGreaterThan(3);
    expect(late).toEqual([]);
  });

  test("has links that say the words on the page, and pages with what stands there", () => {
    const spoken = new SpokenPdf(structure, file);
    const plain = (text: string): string => text.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim();
    const unlike: string[] = [];
    for (const [, link] of structure.elements("/Link")) {
      const words = plain(spoken.textOf(link));
      for (const kid of listOf(link["/K"]).filter(isDictionary)) {
        if (kid["/Type"] !== "/OBJR") continue;
        const said = plain(String(structure.dictionary(kid["/Obj"])["/Contents"]).replace(/^u:/u, ""));
        if (!said.includes(words)) unlike.push(`${words} | ${said}`);
        if (/^\d+(?:–\d+)?$/u.test(words)) expect(said).toMatch(/\p{L}/u);
      }
    }
    expect(unlike).toEqual([]);
  });

  test("names a language for what is in another one, and none that nobody knows", () => {
    const said = structure.ofType("/StructElem").map(([, element]) => element["/Lang"]);
    expect(said.filter((lang) => String(lang).startsWith("u:und"))).toEqual([]);
    if (kind === "book" && (name === "Arabic" || name === "Hebrew")) expect(said).toContain("u:en");
    if (kind === "book" && name === "default") {
      const spoken = new SpokenPdf(structure, file);
      const french = structure.elements("/Span").filter(([, span]) => span["/Lang"] === "u:fr");
      const words = french.map(([, span]) => spoken.textOf(span)).join(" ");
      expect(words).toContain("Finance et Société : antagonistes ou partenaires ?");
      expect(words).toContain("La solidarité : chez les plantes, les animaux, les humains");
    }
  });
});
