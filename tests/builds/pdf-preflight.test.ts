import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { RenderInput } from "../../src/core/artifact.ts";
import { renderBook } from "../../src/render/pdf/renderer.ts";
import { run } from "../support/pdf.ts";
import { defaultInput, demandingInput } from "../support/pdf-agendas.ts";
import { findPreflight, preflight } from "../support/preflight.ts";

// Preflight knows PDF/A-1b alone. The book is therefore written as PDF/A-1a, which is 1b with a structure tree, by the
// same code that writes PDF/A-2a: what it says of fonts, colours, metadata and syntax holds for both.
const folder = mkdtempSync(join(tmpdir(), "agenda-preflight-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = findPreflight();

/** What preflight says of a file; only called where it is here. */
function verdict(file: string): string {
  return "missing" in found ? found.missing : preflight(found.command, file);
}

async function writeArchive(name: string, input: RenderInput): Promise<string> {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, (await renderBook(input, "PDF/A-1a")).bytes);
  return file;
}

describe("PDFBox preflight", () => {
  beforeEach(({ skip }) => {
    if ("missing" in found) skip(found.missing);
  });

  test.each([
    ["the demanding agenda", () => demandingInput({ opaque: true })],
    ["the default agenda", defaultInput],
  ])("finds nothing wrong with %s as PDF/A-1", { timeout: 180_000 }, async (name, input) => {
    const file = await writeArchive(name.replaceAll(" ", "-"), await input());
    expect(run("pdfinfo", file)).toMatch(/^PDF version: +1\.4$/mu);
    expect(run("pdfinfo", "-meta", file)).toContain("<pdfaid:part>1</pdfaid:part>");
    expect(verdict(file)).toContain("is a valid PDF/A-1b file");
  });

  test("finds what is wrong: a picture that shows through", { timeout: 180_000 }, async () => {
    const file = await writeArchive("transparent", await demandingInput());
    expect(verdict(file)).toContain("is not a valid PDF/A-1b file");
  });
});
