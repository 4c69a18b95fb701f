import { beforeAll, describe, expect, test } from "vitest";
import { pdfFonts } from "../../../../src/render/pdf/fonts/catalogue.ts";
import { composeParagraph } from "../../../../src/render/pdf/inline/compose.ts";
import { eastAsianBreaks } from "../../../../src/render/pdf/inline/east-asian.ts";
import { type Hyphenate, hyphenationOf } from "../../../../src/render/pdf/inline/hyphenation.ts";
import { noPages } from "../../../../src/render/pdf/inline/pages.ts";
import { textStyle } from "../../../../src/render/pdf/inline/style.ts";
import type { InlineNode, Line, ParagraphShape } from "../../../../src/render/pdf/inline/types.ts";
import { PdfFile } from "../../../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { FontShaper, glyphTexts } from "../../../../src/render/pdf/shape/shaper.ts";
import { Tag } from "../../../../src/render/pdf/tags/tag.ts";
import { typographerFor } from "../../../../src/render/typography/typographer.ts";
import { packagedFonts } from "../../../support/fonts.ts";

const style = textStyle("serif", 10.5, "#000000");
const prose =
  "Two approaches should be spread: business clusters and industrial ecology. Appropriate policies should support them " +
  "at all levels. They form part of a sustainable, responsible and cooperative economy, whose institutions are " +
  "accountable to the communities that they serve, and whose infrastructure remains comprehensible to everybody.";

let shaper: FontShaper;
let hyphenate: Hyphenate;

beforeAll(async () => {
  const fonts = packagedFonts();
  const file = new PdfFile({
    standard: "PDF/A-2a",
    width: 500,
    height: 700,
    language: "en",
    info: {},
    metadata: "",
  });
  const programs = pdfFonts.map(
    ({ face, name }) => [face, file.openFont(face, fonts.get(name) ?? new Uint8Array())] as const,
  );
  shaper = new FontShaper(new Map(programs));
  hyphenate = await hyphenationOf("en");
});

function set(text: string, shape: Partial<ParagraphShape>): readonly Line[] {
  const full: ParagraphShape = { width: 200, align: "justify", hyphenate: true, firstIndent: 0, ...shape };
  return composeParagraph([{ kind: "text", text, style }], full, {
    shaper,
    hyphenate,
    typographer: typographerFor("en"),
    language: "en",
    pages: noPages,
  });
}

function words(lines: readonly Line[]): string {
  return lines
    .map((line) => line.pieces.map((piece) => (piece.softHyphen ? "\u00ad" : piece.text)).join(""))
    .join("");
}

describe("a justified paragraph", () => {
  test("has lines of one length, but for the last, and loses no word", () => {
    const lines = set(prose, {});
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(200, 3);
    expect(lines.at(-1)?.width).toBeLessThanOrEqual(200);
    expect(words(lines).replaceAll("\u00ad", "")).toBe(prose);
  });

  test("divides words only where whole ones would leave holes", () => {
    const divided = [360, 380, 400, 420, 440, 460].map((width) =>
      set(prose, { width }).some((line) => line.hyphenated),
    );
    expect(divided).toContain(false);
    expect(set(prose, { width: 90 }).some((line) => line.hyphenated)).toBe(true);
  });

  test.each([60, 90, 130, 200, 333, 500])("is never wider than its column of %i points", (width) => {
    for (const text of [
      prose,
      `https://www.example.org/${"a-very-long-path/".repeat(12)} and on`,
      "x".repeat(900),
    ]) {
      for (const line of set(text, { width })) expect(line.width).toBeLessThanOrEqual(width + 0.6);
    }
  });
});

describe("a ragged paragraph", () => {
  test("keeps spaces as wide as they are", () => {
    const spaces = set(prose, { align: "left", hyphenate: false }).flatMap((line) =>
      line.pieces.filter((piece) => piece.text === " ").map((piece) => piece.width.toFixed(4)),
    );
    expect(new Set(spaces).size).toBe(1);
  });

  test("balanced, has lines of about the same length", () => {
    const lines = set("Facilitate changes in values and in representations of it", {
      align: "balance",
      hyphenate: false,
    });
    expect(lines.length).toBe(2);
    expect(Math.abs((lines[0]?.width ?? 0) - (lines[1]?.width ?? 0))).toBeLessThan(60);
  });
});

describe("a word that stands in many places", () => {
  const word = "https://example.org/a-long-address-without-any-place-to-break-in-its-middle";

  test("is cut in a narrow column, however it was set in a wide one", () => {
    expect(set("incomprehensibilities", { width: 400 })).toHaveLength(1);
    const narrow = set("incomprehensibilities", { width: 22, hyphenate: false });
    expect(narrow.length).toBeGreaterThan(3);
    expect(words(narrow)).toBe("incomprehensibilities");
    expect(Math.max(...narrow.map((line) => line.width))).toBeLessThanOrEqual(22.5);
    expect(set("incomprehensibilities", { width: 400 })).toHaveLength(1);
    expect(set(word, { width: 600 })).toHaveLength(1);
  });

  test("has the link of its own place, and no other", () => {
    const link = {
      target: { kind: "address", url: word },
      about: word,
      tag: new Tag("Link"),
      tags: [],
    } as const;
    const nodes: readonly InlineNode[] = [
      { kind: "text", text: "responsibilities towards ", style },
      { kind: "text", text: "responsibilities towards", style, link },
      { kind: "text", text: " responsibilities", style },
    ];
    const shape: ParagraphShape = { width: 90, align: "justify", hyphenate: true, firstIndent: 0 };
    const context = { shaper, hyphenate, typographer: typographerFor("en"), language: "en", pages: noPages };
    const pieces = composeParagraph(nodes, shape, context).flatMap((line) => line.pieces);
    const textOf = (inside: boolean): string =>
      pieces
        .filter((piece) => (piece.link?.tag === link.tag) === inside && piece.softHyphen !== true)
        .map(({ text }) => text)
        .join("")
        .trim();
    expect(textOf(true)).toBe("responsibilities towards");
    expect(textOf(false)).toMatch(/^responsibilities towards\s+responsibilities$/u);
  });
});

describe("hyphenation", () => {
  test.each([
    ["en", "responsibility", "re-spons-ib-il-ity"],
    ["fr", "responsabilité", "res-pon-sa-bi-li-té"],
    ["es", "responsabilidad", "res-pon-sa-bi-li-dad"],
    ["pt-BR", "responsabilidade", "res-pon-sa-bi-li-da-de"],
  ])("follows the language %s", async (language, word, parts) => {
    expect((await hyphenationOf(language))(word).join("-")).toBe(parts);
  });

  test("leaves words of a language without patterns whole", async () => {
    expect((await hyphenationOf("xx"))("responsibility")).toEqual(["responsibility"]);
  });
});

describe("the text of glyphs", () => {
  const glyph = (id: number, ...codePoints: readonly number[]) => ({ id, codePoints, advanceWidth: 500 });

  test("is that of a ligature where the font makes one", () => {
    expect(shaper.shape("serif", "office").glyphs.map(({ text }) => text)).toEqual(["o", "ffi", "c", "e"]);
  });

  test("is dealt out from the word where a glyph remembers another character", () => {
    expect(glyphTexts("a\u00a0b", [glyph(1, 97), glyph(2, 32), glyph(3, 98)])).toEqual(["a", "\u00a0", "b"]);
  });
});

describe("Chinese and Japanese", () => {
  const chinese =
    "Mixed: 团结经济以人为本。社会与生态责任，是每个人的事。我们在这里写下很长的一段文字，以便看看（行是怎样）断开的，" +
    "标点符号是否在行首出现，以及中英文混排 with English 时的间距如何。";
  const texts = (lines: readonly Line[]): readonly string[] =>
    lines.map((line) => line.pieces.map(({ text }) => text).join(""));

  test("break between any two signs, so that every line is filled and none is too long", () => {
    for (const align of ["justify", "left"] as const) {
      const lines = set(chinese, { align });
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(200.01);
      for (const line of lines.slice(0, -1)) expect(line.width).toBeGreaterThan(160);
      expect(texts(lines).join("").replace(/\s/gu, "")).toBe(chinese.replace(/\s/gu, ""));
    }
  });

  test("begin no line with a closing mark, and end none with an opening one", () => {
    for (let width = 60; width < 260; width += 7) {
      const lines = texts(set(chinese, { width, align: "left", hyphenate: false }));
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[。，）]/u);
      for (const line of lines) expect(line.trim()).not.toMatch(/（$/u);
    }
  });

  test("break at the marks of Japanese as its rules say", () => {
    expect(eastAsianBreaks("「キャッチ」、々")).toEqual([4]);
    expect(eastAsianBreaks("plain words")).toEqual([]);
    expect(eastAsianBreaks("연대")).toEqual([]);
  });
});
