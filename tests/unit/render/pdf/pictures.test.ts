import { describe, expect, test } from "vitest";
import { pngOf } from "../../../support/images.ts";
import { flat, pageTexts, pdfObjects, type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

const picture = pngOf({ width: 60, height: 40, bits: 8, colour: 2, pixel: (x, y) => [x * 4, y * 6, 90] });

function renderBody(body: string): Promise<RenderedPdf> {
  const sections = sampleSections.map((section) =>
    section.id === "history" ? { ...section, body } : section,
  );
  const assets = new Map([["1-exchange/tree.png", picture]]);
  return renderPdf({ agenda: sampleAgenda(sections), assets, formats: ["pdf"] });
}

/** The alternative texts of the figures in the tree of tags, but for maps. */
function figures(file: string): readonly string[] {
  return [...pdfObjects(file).values()]
    .filter((object) => object["/S"] === "/Figure")
    .map((object) => String(object["/Alt"]).replace(/^u:/u, ""))
    .filter((alt) => /tree|leaf/u.test(alt));
}

/** How many pictures the pages show. */
function shown(file: string): number {
  const lines = run("pdfimages", "-list", file).split("\n").slice(2);
  return lines.filter((line) => line.trim().split(/\s+/u)[2] === "image").length;
}

describe("a picture is printed", () => {
  test("in the cell of a table that it stands in", async () => {
    const { file, diagnostics } = await renderBody(
      "| Plan | Picture |\n| - | - |\n| Trees | ![A street with trees](tree.png) |\n| Leaves | Words and a ![leaf](tree.png) |",
    );
    expect(diagnostics).toEqual([]);
    expect(shown(file)).toBe(2);
    expect(figures(file)).toEqual(["A street with trees", "leaf"]);
    expect(flat(pageTexts(file).join(" "))).toContain("Words and a leaf");
  });

  test("below a sentence, which keeps its words", async () => {
    const { file } = await renderBody("Press the ![green leaf](tree.png) sign to plant.");
    expect(shown(file)).toBe(1);
    expect(flat(pageTexts(file).join(" "))).toContain("Press the green leaf sign to plant.");
  });

  test("where it stands in a link, in emphasis, in a heading and on a line of its own", async () => {
    const { file } = await renderBody(
      "[![A tree in a link](tree.png)](https://www.example.org/)\n\n*![A stressed tree](tree.png)*\n\n## Plan ![a headed tree](tree.png)\n\nA line:\n![A lone tree](tree.png)",
    );
    expect(figures(file)).toEqual(["A tree in a link", "A stressed tree", "a headed tree", "A lone tree"]);
    expect(flat(pageTexts(file).join(" "))).not.toContain("A lone tree");
    expect(JSON.stringify([...pdfObjects(file).values()])).toContain("www.example.org");
  });
});
