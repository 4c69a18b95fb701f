import { beforeAll, describe, expect, test } from "vitest";
import { flat, pageTexts, pdfObjects, type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";
import { packagedTemplates } from "../../../support/render-input.ts";

let screen: RenderedPdf;
let print: RenderedPdf;

beforeAll(async () => {
  screen = await renderPdf();
  print = await renderPdf({ pdf: { print: true } });
});

function labelsOf(file: string): readonly string[] {
  return pageTexts(file).map((page) => {
    const foot = page.trimEnd().split("\n").at(-1) ?? "";
    return /Page (\S+)/u.exec(foot)?.[1] ?? "";
  });
}

/** Where the last line of each page begins, in points: its foot, which stands at the text's left edge whatever is above it. */
function leftEdges(file: string): readonly number[] {
  return run("pdftotext", "-bbox", file, "-")
    .split("<page ")
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"/gu)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      const lowest = Math.max(...words.map(([, y = 0]) => y));
      return Math.min(...words.filter(([, y = 0]) => y > lowest - 3).map(([x = 0]) => x));
    });
}

describe("paper", () => {
  test("is the style's, unless the build asks for another", async () => {
    expect(run("pdfinfo", screen.file)).toMatch(/Page size: +595\.28 x 841\.89/u);
    const letter = await renderPdf({ pdf: { paper: "Letter" } });
    expect(run("pdfinfo", letter.file)).toMatch(/Page size: +612 x 792/u);
  });
});

describe("a PDF for print", () => {
  test("has sheets larger than the page by bleed and marks, and says where they are cut", () => {
    const margin = (10 * 72) / 25.4;
    const bleed = (3 * 72) / 25.4;
    const pages = [...pdfObjects(print.file).values()].filter((object) => object["/Type"] === "/Page");
    for (const page of pages) {
      const box = (key: string): readonly number[] => (page[key] as readonly number[]).map(Number);
      expect(box("/MediaBox")[2]).toBeCloseTo(595.28 + margin * 2, 2);
      expect(box("/TrimBox")[0]).toBeCloseTo(margin, 2);
      expect(box("/TrimBox")[3]).toBeCloseTo(841.89 + margin, 2);
      expect(box("/BleedBox")[0]).toBeCloseTo(margin - bleed, 2);
    }
    expect(run("qpdf", "--check", print.file)).toContain("No syntax or stream encoding errors found");
  });

  test("has the same numbers on its pages, and begins the main matter at the right", () => {
    const numbered = labelsOf(print.file).filter((label) => label !== "");
    expect(numbered).toEqual(labelsOf(screen.file).filter((label) => label !== ""));
    expect(labelsOf(print.file).indexOf("1") % 2).toBe(0);
  });

  test("has wide margins at the outer edges; on screen the text stands in the middle", () => {
    const edges = leftEdges(print.file).map(Math.round);
    const first = labelsOf(print.file).indexOf("1");
    expect((edges[first + 1] ?? 0) - (edges[first] ?? 0)).toBe(Math.round((6 * 72) / 25.4));
    const [one, two] = leftEdges(screen.file).slice(4, 6);
    expect(one).toBeCloseTo(two ?? 0, 0);
  });
});

describe("facing pages", () => {
  test("can be had without marks, from the style", async () => {
    const style = JSON.parse(packagedTemplates().get("pdf/style.json") ?? "{}") as Record<string, unknown>;
    const page = { ...(style.page as object), facing: true };
    const templates = new Map([
      ...packagedTemplates(),
      ["pdf/style.json", JSON.stringify({ ...style, page })],
    ]);
    const { file, diagnostics } = await renderPdf({ templates });
    expect(diagnostics).toEqual([]);
    expect(run("pdfinfo", file)).toMatch(/Page size: +595\.28 x 841\.89/u);
    expect(labelsOf(file).indexOf("1") % 2).toBe(0);
    expect(flat(pageTexts(file).join(" "))).toContain("Page 1 of");
  });
});
