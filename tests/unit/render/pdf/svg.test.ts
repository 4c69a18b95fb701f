import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { jpegImage } from "../../../support/images.ts";
import { type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

const resvg = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")),
);

function renderSvg(svg: string, formats: readonly string[] = ["pdf"]): Promise<RenderedPdf> {
  const sections = sampleSections.map((section) =>
    section.id === "history"
      ? { ...section, body: 'Seen:\n\n![The board](../images/board.svg "Hours")' }
      : section,
  );
  const assets = new Map([["images/board.svg", new TextEncoder().encode(svg)]]);
  return renderPdf({ agenda: sampleAgenda(sections), assets, resvg, formats });
}

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Width, height and resolution of each picture in the file, as poppler lists them; masks are left out. */
function pictures(file: string): readonly (readonly number[])[] {
  const lines = run("pdfimages", "-list", file).split("\n").slice(2);
  return lines
    .map((line) => line.trim().split(/\s+/u))
    .filter((cells) => cells[2] === "image")
    .map((cells) => [cells[3], cells[4], cells[12]].map(Number));
}

describe("an SVG in the printed agenda", () => {
  test("is drawn at print resolution, with its words as its text, and no finding", async () => {
    const { file, diagnostics } = await renderSvg(
      `${open} width="400" height="200"><rect width="400" height="200" fill="#eee"/><text x="20" y="60">Hours</text></svg>`,
    );
    expect(diagnostics).toEqual([]);
    expect(pictures(file)).toEqual([[1250, 625, 300]]);
    expect(run("pdftotext", file, "-")).toContain("Hours");
    expect(run("pdfinfo", "-struct-text", file)).toMatch(/Figure/u);
  });

  test("is no larger than the column, however large it says it is", async () => {
    const { file, diagnostics } = await renderSvg(
      `${open} width="2000000" height="1000000"><circle cx="900000" cy="500000" r="400000"/></svg>`,
    );
    expect(diagnostics).toEqual([]);
    const [width = 0, height = 0] = pictures(file)[0] ?? [];
    expect(width).toBeGreaterThan(1000);
    expect(width * height).toBeLessThan(4_000_000);
  });

  test("is reported at its place where no font has one of its letters, once for a script", async () => {
    const words =
      "<title>\u{1f550}</title><text x='4' y='20'>Time \u{1f550}, صدقة <tspan>עולם</tspan></text>";
    const { diagnostics, file } = await renderSvg(`${open} width="80" height="40">${words}</svg>`);
    expect(diagnostics.map(({ code, span }) => [code, span.path, span.start.line])).toEqual(
      Array.from({ length: 3 }, () => ["AG911", "1-exchange/history.md", expect.any(Number)]),
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "No font of the PDF has “\u{1f550}” (U+1F550), which stands in the image “images/board.svg”.",
      "No font of the PDF has the Arabic script, which stands in the image “images/board.svg”.",
      "No font of the PDF has the Hebrew script, which stands in the image “images/board.svg”.",
    ]);
    expect(diagnostics[1]?.hint).toContain("npm install @expo-google-fonts/noto-naskh-arabic");
    expect(pictures(file)).toHaveLength(1);
  });

  test("gives the same bytes each time", async () => {
    const svg = `${open} width="80" height="40"><text x="4" y="20" font-family="serif">Ωμέγα</text></svg>`;
    const [one, other] = [await renderSvg(svg), await renderSvg(svg)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

const use = (id: string): string => `<use xlink:href="#${id}"/>`;
const bomb = Array.from(
  { length: 12 },
  (_, level) => `<g id="g${level + 1}">${use(`g${level}`).repeat(10)}</g>`,
).join("");
const entities = Array.from(
  { length: 12 },
  (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
).join("");

describe("an SVG that would do harm", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", "<script>"],
    ["a handler", `<rect width="9" height="9" onclick="alert(1)"/>`, "onclick"],
    ["a picture from elsewhere", `<image href="https://example.org/a.png" width="9" height="9"/>`, "href"],
    ["a page inside", `<foreignObject width="9" height="9"><p>Hi</p></foreignObject>`, "<foreignobject>"],
  ])("is printed without %s, and that is said", async (_, part, named) => {
    const svg = `${open} width="40" height="20">${part}<rect width="20" height="20"/></svg>`;
    const { file, diagnostics } = await renderSvg(svg);
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG912"]);
    expect(diagnostics[0]?.message).toContain(`\`${named}\``);
    expect(pictures(file)).toHaveLength(1);
    const beside = await renderSvg(svg, ["html", "pdf"]);
    expect(beside.diagnostics).toEqual([]);
  });

  test.each([
    [
      "uses itself ten times over, and again, twelve levels deep",
      `<g id="g0"><path d="M0 0h9"/></g>${bomb}${use("g12")}`,
    ],
    ["is nested without end", "<g>".repeat(30_000)],
    ["uses itself", `<g id="a">${use("a")}</g>`],
    ["has more filters than a press has inks", `<filter id="f">${"<feMorphology/>".repeat(200)}</filter>`],
    ["has a picture of unknown size", `<image href="data:image/png;base64,AAAA" width="9" height="9"/>`],
    ["has no size", ""],
  ])("has its words in its place where it %s", async (_, content) => {
    const size = content === "" ? 'width="0" height="0"' : 'width="40" height="20"';
    const { file, diagnostics } = await renderSvg(`${open} ${size}>${content}</svg>`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG912"]);
    expect(pictures(file)).toEqual([]);
    expect(run("pdftotext", file, "-")).toContain("The board");
  });

  test("never has its entities put in full", async () => {
    const { file, diagnostics } = await renderSvg(
      `<!DOCTYPE svg [<!ENTITY e0 "lol">${entities}]>${open} width="40" height="20"><text>&e12;</text></svg>`,
    );
    expect(pictures(file)).toHaveLength(1);
    expect(diagnostics.map(({ code, message }) => [code, message.includes("<!entity>")])).toEqual([
      ["AG912", true],
    ]);
  });

  test("is told from a file that only has its name", async () => {
    const assets = new Map([["images/board.svg", jpegImage]]);
    const sections = sampleSections.map((section) =>
      section.id === "history" ? { ...section, body: "![The board](../images/board.svg)" } : section,
    );
    const { diagnostics } = await renderPdf({ agenda: sampleAgenda(sections), assets, resvg });
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG912"]);
  });
});
