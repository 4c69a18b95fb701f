import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { fallbackFaces } from "../../../../src/render/pdf/fonts/catalogue.ts";
import { scripts } from "../../../../src/render/pdf/fonts/scripts.ts";
import { layOutBook } from "../../../../src/render/pdf/renderer.ts";
import { packagedFonts } from "../../../support/fonts.ts";
import { flat, pageTexts, pdfObjects, type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";
import { renderInput } from "../../../support/render-input.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

const { resolve } = createRequire(import.meta.url);

/** The fonts, with those for Hebrew and Arabic as if their packages were installed beside the agenda. */
const fonts = new Map([
  ...packagedFonts(),
  ...scripts
    .filter(({ name }) => name === "hebrew" || name === "arabic")
    .flatMap((script) => script.fonts)
    .map(({ name, module }) => [name, new Uint8Array(readFileSync(resolve(module)))] as const),
]);

function renderBody(body: string, more: Parameters<typeof renderPdf>[0] = {}): Promise<RenderedPdf> {
  const sections = sampleSections.map((section) =>
    section.id === "history" ? { ...section, body } : section,
  );
  return renderPdf({ agenda: sampleAgenda(sections), ...more });
}

/** Where the pieces of the lines with Hebrew in them begin, by their text, in points from the line's left. */
async function placesOf(body: string): Promise<ReadonlyMap<string, number>> {
  const sections = sampleSections.map((section) =>
    section.id === "history" ? { ...section, body } : section,
  );
  const input = renderInput({ agenda: sampleAgenda(sections), fonts, assets: new Map() });
  const { pages } = await layOutBook(input);
  const drawings = pages.flatMap((page) => page.strips.flatMap(({ strip }) => strip.drawings));
  const lines = drawings.flatMap((drawing) => (drawing.kind === "line" ? [drawing.line.pieces] : []));
  const hebrew = lines.filter((pieces) => pieces.some(({ lang }) => lang === "he")).flat();
  return new Map(hebrew.map(({ text, x }) => [text, x]));
}

describe("words read from the right", () => {
  test("stand in their order from the right, numbers among them from the left, and are read as they were written", async () => {
    const body = "Justice is צדקה (2003) משפט here.";
    const places = await placesOf(body);
    const order = ["is", "משפט", ")", "2", "3", "(", "צדקה", "here."].map(
      (text) => places.get(text) ?? Number.NaN,
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const { diagnostics, file } = await renderBody(body, { fonts });
    expect(diagnostics).toEqual([]);
    expect(flat(pageTexts(file).join(" "))).toContain("2003");
    const spans = [...pdfObjects(file).values()].filter((object) => object["/S"] === "/Span");
    expect(spans.map((span) => [span["/Lang"], span["/ActualText"]])).toContainEqual(["u:he", "u:צדקה"]);
  });

  test("are joined, in Arabic, as their letters want it", async () => {
    const { diagnostics, file } = await renderBody("We say التعاون for it.", { fonts });
    expect(diagnostics).toEqual([]);
    const spans = [...pdfObjects(file).values()].filter((object) => object["/Lang"] === "u:ar");
    expect(spans.map((span) => span["/ActualText"])).toEqual(["u:التعاون"]);
    expect(run("pdffonts", file)).toContain("NotoNaskhArabic");
  });

  test("are bold where the words around them are", async () => {
    const { diagnostics, file } = await renderBody("We say **التعاون** and **צדקה**, and *משפט* for it.", {
      fonts,
    });
    expect(diagnostics).toEqual([]);
    const used = run("pdffonts", file);
    expect(used).toContain("NotoNaskhArabic-Bold");
    expect(used).toContain("NotoSerifHebrew-Bold");
    expect(used).toContain("NotoSerifHebrew-Regular");
    expect(used).not.toContain("NotoNaskhArabic-Regular");
  });
});

describe("a script whose font is not installed", () => {
  test.each([
    ["שלום עולם", "@expo-google-fonts/noto-serif-hebrew"],
    ["التعاون", "@expo-google-fonts/noto-naskh-arabic"],
    ["团结经济", "@expo-google-fonts/noto-serif-sc"],
    ["团结，经济。", "@expo-google-fonts/noto-serif-sc"],
    ["れんたい", "@expo-google-fonts/noto-serif-jp"],
    ["「れんたい」、れんたい！", "@expo-google-fonts/noto-serif-jp"],
    ["연대", "@expo-google-fonts/noto-sans-kr"],
  ])("is reported once, with the package that has it: %s", async (words, name) => {
    const { diagnostics } = await renderBody(`So: ${words}.`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG911"]);
    expect(diagnostics[0]?.hint).toContain(`npm install ${name}`);
  });
});

describe("the fonts that are looked in", () => {
  const firstOf = (text: string): string | undefined =>
    fallbackFaces("serif-bold", text).find((face) => /^(?:chinese|japanese|korean)/u.test(face));

  test.each([
    ["团结经济", "chinese-bold"],
    ["連帯のかたち", "japanese-bold"],
    ["연대 連帶", "korean-bold"],
  ])("are those of its language first, for all of the Chinese characters in it: %s", (text, face) => {
    expect(firstOf(text)).toBe(face);
  });
});

describe("the language of parts", () => {
  test("is told where the script shows it, and not where it is that of many languages", async () => {
    const { diagnostics, file } = await renderBody("Greek οἰκονομία, Russian мир, Vietnamese độc lập.");
    expect(diagnostics).toEqual([]);
    const spans = [...pdfObjects(file).values()].filter((object) => object["/S"] === "/Span");
    expect(spans.map((span) => span["/Lang"])).toEqual(["u:el"]);
    expect(flat(pageTexts(file).join(" "))).toContain("Greek οἰκονομία, Russian мир, Vietnamese độc lập.");
  });
});
