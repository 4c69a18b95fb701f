import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsqr from "jsqr";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { summaryRenderer } from "../../src/render/summary/renderer.ts";
import { flat, run } from "../support/pdf.ts";
import { renderInput, textOfArtifact } from "../support/render-input.ts";

// The package is CommonJS, and its types are those of a module.
const decode = jsqr as unknown as typeof jsqr.default;

const contact = {
  name: "The editors",
  address: "1 Market Square, Exampleton",
  telephone: "+44 20 7946 0000",
  email: "agenda@example.org",
};

/** The summary of the default agenda, published at an address; the leaflet's file, and its words. */
async function published(url: string, formats: readonly string[] = ["html", "summary"]) {
  const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
  const compiled = compileAgenda(value).value;
  const agenda = { ...compiled, manifest: { ...compiled.manifest, url, contact } };
  const made = await summaryRenderer.render(renderInput({ agenda, assets: new Map(), formats }));
  const folder = mkdtempSync(join(tmpdir(), "agenda-address-"));
  const file = join(folder, "summary.pdf");
  writeFileSync(file, made.value.find(({ path }) => path === "summary.pdf")?.bytes ?? "");
  return { made, folder, file, words: flat(run("pdftotext", file, "-")) };
}

/** What telephones read from the pages of a file, page after page. */
function codesOn(file: string, folder: string): readonly (string | undefined)[] {
  run("pdftoppm", "-r", "150", "-png", file, join(folder, "page"));
  return [1, 2].map((page) => {
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, `page-${page}.png`)));
    return decode(new Uint8ClampedArray(data), width, height)?.data;
  });
}

describe("the leaflet of an agenda that is published", () => {
  it.each([
    ["https://agenda.example.org/", "agenda.example.org", "https://agenda.example.org/"],
    ["https://exämple.org/ä?b=c#d", "exämple.org/ä?b=c#d", "https://xn--exmple-cua.org/%C3%A4?b=c#d"],
    [`https://example.org/${"long-".repeat(20)}agenda`, `${"long-".repeat(2)}`, undefined],
  ])("has the address %s in words and as a code that telephones read", async (url, words, href) => {
    const made = await published(url);
    expect(run("pdfinfo", made.file)).toMatch(/Pages: +2\n/u);
    expect(made.words).toContain(words);
    expect(codesOn(made.file, made.folder)).toEqual([undefined, href ?? url]);
    expect(made.made.diagnostics).toEqual([]);
  });

  it("says whom to ask, in every form", async () => {
    const { made, words } = await published("https://agenda.example.org/");
    for (const part of Object.values(contact)) {
      expect(words).toContain(part);
      expect(flat(textOfArtifact(made.value, "summary.txt"))).toContain(part);
      expect(textOfArtifact(made.value, "summary.md")).toContain(
        part.replace("+", "\\+").replace("\\+", "+"),
      );
      expect(textOfArtifact(made.value, "summary.html")).toContain(part);
    }
  });

  it("leads on in words that help on paper, and raises no doubts about itself", async () => {
    const { words } = await published("https://agenda.example.org/");
    expect(words).toContain("More in the agenda, under SL 1");
    expect(words).toContain("more on the site");
    expect(words).toContain("SL: short for “Strategic Line”");
    expect(words).not.toMatch(/does not make it true|No test with readers/u);
  });

  it("names the agenda where there is no site to look up", async () => {
    const { words } = await published("", ["summary"]);
    expect(words).toContain("More in the agenda, under SL 1");
    expect(words).toContain("more in the agenda");
    expect(words).not.toContain("on the site");
  });
});
