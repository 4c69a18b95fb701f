import { describe, expect, test } from "vitest";
import type { RenderInput } from "../../../../src/core/artifact.ts";
import { jpegImage, pngImage } from "../../../support/images.ts";
import {
  flat,
  pageTexts,
  pdfObjects,
  type RenderedPdf,
  readAloud,
  renderPdf,
  run,
} from "../../../support/pdf.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleManifest, sampleSections } from "../../../support/sample-content.ts";

/** The sample agenda with another text in one of its sections, which has no other content. */
function renderBody(body: string, more: Partial<RenderInput> = {}): Promise<RenderedPdf> {
  const sections = sampleSections.map((section) =>
    section.id === "history" ? { ...section, body } : section,
  );
  return renderPdf({ agenda: sampleAgenda(sections), ...more });
}

function boxesOf(
  file: string,
): readonly { readonly page: number; readonly right: number; readonly bottom: number }[] {
  const boxes: { page: number; right: number; bottom: number }[] = [];
  let page = 0;
  for (const line of run("pdftotext", "-bbox", file, "-").split("\n")) {
    if (line.includes("<page ")) page += 1;
    const match = /xMax="([\d.]+)" yMax="([\d.]+)"/u.exec(line);
    if (match !== null) boxes.push({ page, right: Number(match[1]), bottom: Number(match[2]) });
  }
  return boxes;
}

/** The right edge of the text and the page of the style that comes with agenda, in points. */
const rightEdge = 595.28 - (33 * 72) / 25.4;
const pageHeight = 841.89;

/** How far the hyphen at the end of a line may hang in the margin. */
const hanging = 4;

describe("text that doesn't fit", () => {
  test("a word longer than the line is cut, and nothing of it is lost or stands in the margin", async () => {
    const word = "abcdefghij".repeat(40);
    const { file } = await renderBody(`Before ${word} after.`);
    expect(run("pdftotext", "-raw", file, "-").replace(/[\s\u00ad]/gu, "")).toContain(`Before${word}after.`);
    for (const { right } of boxesOf(file)) expect(right).toBeLessThan(rightEdge + hanging);
  });

  test("a table of many columns stays within the margins", async () => {
    const columns = Array.from({ length: 14 }, (_, index) => `Column ${index} of a wide table`);
    const row = `| ${columns.join(" | ")} |`;
    const { file } = await renderBody([row, `|${" --- |".repeat(14)}`, row, row].join("\n"));
    for (const { right } of boxesOf(file)) expect(right).toBeLessThan(rightEdge + 1);
  });

  test("a table that goes on repeats its head for the eye, not for the ear", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Town ${index} | ${index} |`);
    const { file } = await renderBody(["| Name of town | Shops |", "| --- | ---: |", ...rows].join("\n"));
    const withHead = pageTexts(file).filter((page) => page.includes("Name of town"));
    expect(withHead.length).toBeGreaterThan(1);
    expect(readAloud(file).match(/Name of town/gu)).toHaveLength(1);
  });

  test("a row higher than a page goes on to the next", async () => {
    const cell = Array.from({ length: 1600 }, (_, index) => `word${index}`).join(" ");
    const { file } = await renderBody(`| Kind | Words |\n| --- | --- |\n| long | ${cell} |`);
    const text = flat(pageTexts(file).join(" "));
    for (const index of [0, 400, 800, 1599]) expect(text).toMatch(new RegExp(`\\bword${index}\\b`, "u"));
    for (const { bottom } of boxesOf(file)) expect(bottom).toBeLessThan(pageHeight);
  });

  test("lists within lists, twenty deep, keep their words", async () => {
    const items = Array.from({ length: 20 }, (_, depth) => `${"  ".repeat(depth)}- level ${depth}`);
    const { file } = await renderBody(items.join("\n"));
    expect(flat(pageTexts(file).join(" "))).toContain("level 19");
    for (const { right } of boxesOf(file)) expect(right).toBeLessThan(rightEdge + 1);
  });

  test("a note longer than a page goes on to the next one, whole", async () => {
    const note = Array.from({ length: 1500 }, (_, index) => `n${index}`).join(" ");
    const { file } = await renderBody(`Called here.[^long]\n\n[^long]: ${note}`);
    const pages = pageTexts(file).map(flat);
    const text = pages.join(" ");
    for (const index of [0, 700, 1499]) expect(text).toMatch(new RegExp(`\\bn${index}\\b`, "u"));
    const first = pages.findIndex((page) => /\bn0\b/u.test(page));
    expect(pages[first]).toContain("Called here.");
    for (const { bottom } of boxesOf(file)) expect(bottom).toBeLessThan(pageHeight - 40);
  });
});

describe("notes", () => {
  test("stand on the page of their call, wherever a page ends", async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, index) =>
        `Call${index} in a sentence of some length, so that lines fill up and pages end.[^n${index}]`,
    );
    const notes = Array.from({ length: 60 }, (_, index) => `[^n${index}]: Text${index} of a note.`);
    const { file } = await renderBody([...paragraphs, ...notes].join("\n\n"));
    const pages = pageTexts(file);
    for (let index = 0; index < 60; index += 1) {
      const page = pages.find((text) => text.includes(`Call${index} `));
      expect(page, `note ${index}`).toContain(`Text${index} `);
    }
  });

  test("called twice keep one number and one text", async () => {
    const { file } = await renderBody("One.[^a] Two.[^a]\n\n[^a]: Said once.");
    expect(flat(pageTexts(file).join(" ")).match(/Said once\./gu)).toHaveLength(1);
  });
});

describe("pages", () => {
  test("never begin or end with a single line of a paragraph of three or more, nor end with a heading", async () => {
    const body = Array.from({ length: 40 }, (_, index) => {
      const sentence = `Part${index} opens. ${"The valley works for its people and they for it. ".repeat(3 + (index % 4))}Part${index} ends.`;
      return `## Heading${index} stands\n\n${sentence}`;
    }).join("\n\n");
    const { file } = await renderBody(body);
    for (const page of pageTexts(file)) {
      const lines = page
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const text = lines.slice(1, -1);
      expect(text.at(-1) ?? "").not.toMatch(/^Heading\d+ stands/u);
      expect(text.at(-1) ?? "").not.toMatch(/^Part\d+ opens/u);
      expect(text[0] ?? "").not.toMatch(/^.{0,80}Part\d+ ends\.$/u);
    }
  });
});

describe("characters", () => {
  test("that no font has are reported with their place, and can still be copied", async () => {
    const { diagnostics, file } = await renderBody("A clock 🕐 on the wall.");
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "AG911",
      name: "missing-glyph",
      span: { path: "1-exchange/history.md" },
    });
    expect(diagnostics[0]?.message).toContain("U+1F550");
    expect(run("pdftotext", file, "-")).toContain("A clock 🕐 on the wall.");
  });

  test("of Greek, Cyrillic and Vietnamese, ligatures and no-break spaces come out as they went in", async () => {
    const words = "Ωμέγα Москва Việt Nam office fjord, affluent ½ “quoted” – 12\u00a0km";
    const { diagnostics, file } = await renderBody(words);
    expect(diagnostics).toEqual([]);
    expect(run("pdftotext", "-raw", file, "-").replace(/\n/gu, " ")).toContain(words.replace("\u00a0", " "));
  });
});

describe("images", () => {
  const assets = new Map([
    ["1-exchange/map.png", pngImage(300, 200)],
    ["1-exchange/dot.jpg", jpegImage],
    ["1-exchange/broken.png", new Uint8Array([1, 2, 3])],
  ]);

  test("PNG and JPEG become figures with their words and their place", async () => {
    const body = '![A map of the valley](map.png "The valley")\n\n![A dot](dot.jpg)';
    const { diagnostics, file } = await renderBody(body, { assets });
    expect(diagnostics).toEqual([]);
    expect(run("pdfimages", "-list", file)).toMatch(/jpeg/u);
    const figures = [...pdfObjects(file).values()].filter((object) => object["/S"] === "/Figure");
    const words = figures
      .map((figure) => String(figure["/Alt"]))
      .filter((alt) => !alt.startsWith("u:Map of"));
    expect(words).toEqual(["u:A map of the valley", "u:A dot"]);
    for (const figure of figures)
      expect(figure["/A"]).toMatchObject({ "/O": "/Layout", "/BBox": expect.any(Array) });
    expect(flat(pageTexts(file).join(" "))).toContain("Figure 1. The valley");
  });

  test("that can't be printed are reported, and their words stand for them", async () => {
    const { diagnostics, file } = await renderBody("![A broken map](broken.png)", {
      assets,
      formats: ["pdf"],
    });
    expect(diagnostics.map(({ code, span }) => [code, span.path])).toEqual([
      ["AG912", "1-exchange/history.md"],
    ]);
    expect(flat(pageTexts(file).join(" "))).toContain("A broken map");
  });
});

describe("languages", () => {
  test.each([
    ["fr", "Table des matières", "Page 2 sur"],
    ["es", "Índice", "Página 2 de"],
    ["pt-BR", "Sumário", "Página 2 de"],
  ])("%s has its own fixed words", async (language, contents, folio) => {
    const agenda = sampleAgenda(sampleSections, { manifest: { ...sampleManifest, language } });
    const { diagnostics, file } = await renderPdf({ agenda });
    const text = pageTexts(file).join("\n");
    expect(diagnostics).toEqual([]);
    expect(text).toContain(contents);
    expect(text).toContain(folio);
    expect([...pdfObjects(file).values()].find((object) => object["/Type"] === "/Catalog")).toMatchObject({
      "/Lang": `u:${language}`,
    });
  });
});
