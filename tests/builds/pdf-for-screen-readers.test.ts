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
import { PdfStructure } from "../support/pdf-structure.ts";

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
});
