import type { List, Root } from "mdast";
import { describe, expect, test } from "vitest";
import type { RenderInput } from "../../../../src/core/artifact.ts";
import { greyImage, jpegImage, pngImage } from "../../../support/images.ts";
import { flat, pageTexts, pdfObjects, type RenderedPdf, renderPdf, run } from "../../../support/pdf.ts";
import { PdfStructure, SpokenPdf } from "../../../support/pdf-structure.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

// What a PDF must survive: it is laid out, or there is a diagnostic; never an exception, a hang or text off the page.

function renderBody(body: string, more: Partial<RenderInput> = {}): Promise<RenderedPdf> {
  const sections = sampleSections.map((section) =>
    section.id === "history" ? { ...section, body } : section,
  );
  return renderPdf({ agenda: sampleAgenda(sections), ...more });
}

/** The sample agenda with `tree` as the text of one of its sections: deeper than what `parse` lets through. */
function renderTree(tree: Root): Promise<RenderedPdf> {
  const agenda = sampleAgenda();
  const replaced = agenda.sections.map((section) =>
    section.id === "introduction" ? { ...section, body: tree, content: tree } : section,
  );
  const byId = new Map(replaced.map((section) => [section.id, section]));
  const front = agenda.front.map(({ id }) => byId.get(id)).filter((section) => section !== undefined);
  return renderPdf({ agenda: { ...agenda, sections: replaced, byId, front } });
}

/** The text as it is read out, without white space and the hyphens that divide words. */
function letters(file: string): string {
  return new SpokenPdf(new PdfStructure(file), file).text.replace(/[\s\u00ad]/gu, "");
}

function expectOnPage(file: string): void {
  const size = /Page size: +([\d.]+) x ([\d.]+)/u.exec(run("pdfinfo", file));
  for (const [, left, top, right, bottom] of run("pdftotext", "-bbox", file, "-").matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/gu,
  )) {
    expect(Math.min(Number(left), Number(top))).toBeGreaterThan(0);
    expect(Number(right)).toBeLessThan(Number(size?.[1]));
    expect(Number(bottom)).toBeLessThan(Number(size?.[2]));
  }
}

/** A PNG that says it is 20,000 pixels wide and high, and holds none of them. */
function emptyGiant(): Uint8Array {
  const image = Buffer.from(pngImage(1, 1));
  image.writeUInt32BE(20_000, 16);
  image.writeUInt32BE(20_000, 20);
  return new Uint8Array(image);
}

/** A PNG of 20,000 by 20,000 white pixels: 50 megabytes in a file of 50 kilobytes. */
function fullGiant(): Uint8Array {
  const row = Buffer.alloc(2501, 0xff);
  row[0] = 0;
  return greyImage(20_000, 20_000, Buffer.concat(Array.from({ length: 20_000 }, () => row)));
}

describe("hostile text", () => {
  test("a word of 5,000 letters is cut, whole, and on the page", async () => {
    const word = "incomprehensibilities".repeat(239).slice(0, 5000);
    const { file } = await renderBody(`A ${word} B\n\n**${word}**\n\n\`${word}\``);
    expect(letters(file).split(word)).toHaveLength(4);
    expectOnPage(file);
  });

  test("a table of 40 columns stays on the page", async () => {
    const cells = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const row = `| ${cells.join(" | ")} |`;
    const { file } = await renderBody([row, `|${" --- |".repeat(40)}`, row, row].join("\n"));
    expectOnPage(file);
    expect(letters(file)).toContain("c0");
  });

  test("a table cell of several pages goes on below the table's head, drawn again", async () => {
    const cell = Array.from({ length: 4000 }, (_, index) => `c${index}`).join(" ");
    const { file } = await renderBody(`| Left | Right |\n| --- | --- |\n| a | ${cell} |\n| b | last |`);
    const pages = pageTexts(file).filter((page) => /\bc\d+\b/u.test(page));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(flat(page)).toContain("Left Right");
    expect(letters(file)).toContain("c3999");
    expect(letters(file).split("LeftRight")).toHaveLength(2);
    expectOnPage(file);
  });

  test("a table's head that is higher than a page stands once, and its rows below", async () => {
    const cell = Array.from({ length: 3000 }, (_, index) => `h${index}`).join(" ");
    const rows = Array.from({ length: 80 }, (_, index) => `| row${index} | b |`).join("\n");
    const { file } = await renderBody(`| ${cell} | B |\n| --- | --- |\n${rows}`);
    expect(pageTexts(file).filter((page) => /\bh2\b/u.test(page))).toHaveLength(1);
    expect(letters(file)).toContain("h2999");
    expect(letters(file)).toContain("row79");
    expectOnPage(file);
  });

  test("500 notes called close together are all there, in order, and on the page", async () => {
    const calls = Array.from({ length: 500 }, (_, index) => `w${index}[^n${index}]`).join(" ");
    const notes = Array.from({ length: 500 }, (_, index) => `[^n${index}]: note${index}.`).join("\n");
    const { file } = await renderBody(`${calls}\n\n${notes}`);
    const found = [...letters(file).matchAll(/note(\d+)\./gu)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expectOnPage(file);
  });

  test("a link of several pages is one link, and a heading of two pages is one heading", async () => {
    const words = Array.from({ length: 1200 }, (_, index) => `k${index}`).join(" ");
    const { file } = await renderBody(`## ${words}\n\nText.\n\n[${words}](https://example.org/long) end.`);
    const objects = [...pdfObjects(file).values()];
    const annotations = objects.filter((object) =>
      JSON.stringify(object["/A"] ?? "").includes("example.org/long"),
    );
    expect(annotations.length).toBeGreaterThan(20);
    expect(letters(file).split(words.replaceAll(" ", "")).length).toBeGreaterThanOrEqual(3);
    expectOnPage(file);
  });

  test("a line of code of 10,000 signs goes on below itself, whole", async () => {
    const line = Array.from({ length: 2000 }, (_, index) => `x${index}=y;`).join("");
    const { file } = await renderBody(`\`\`\`\n${line}\n\`\`\``);
    expect(letters(file)).toContain(line);
    expectOnPage(file);
  });

  test("a note of several pages, called in a table, is there to its end", async () => {
    const note = Array.from({ length: 2500 }, (_, index) => `n${index}`).join(" ");
    const { file } = await renderBody(`| A | B |\n| --- | --- |\n| a[^long] | b |\n\n[^long]: ${note}`);
    expect(letters(file)).toContain("n2499");
    expectOnPage(file);
  });

  test.each([120, 200])("lists in lists, %i deep, keep their words on the page", async (depth) => {
    let list: List | undefined;
    for (let level = depth; level > 0; level -= 1) {
      const words = {
        type: "paragraph" as const,
        children: [{ type: "text" as const, value: `level${level}.` }],
      };
      list = {
        type: "list",
        spread: false,
        children: [
          { type: "listItem", spread: false, children: list === undefined ? [words] : [words, list] },
        ],
      };
    }
    const { file } = await renderTree({ type: "root", children: list === undefined ? [] : [list] });
    expect(letters(file)).toContain(`level${depth}.`);
    expectOnPage(file);
  });

  test("quotations, 200 deep, keep their words on the page", async () => {
    let block: Root["children"][number] = {
      type: "paragraph",
      children: [{ type: "text", value: "innermost words" }],
    };
    for (let level = 0; level < 200; level += 1) block = { type: "blockquote", children: [block as never] };
    const { file } = await renderTree({ type: "root", children: [block] });
    expect(letters(file)).toContain("innermostwords");
    expectOnPage(file);
  });

  test("10,000 links close together each have their place", async () => {
    const links = Array.from(
      { length: 10_000 },
      (_, index) => `[${index % 10}](https://www.example.org/${index})`,
    );
    const { file } = await renderBody(links.join(" "));
    const found = [...pdfObjects(file).values()].filter((object) => object["/Subtype"] === "/Link");
    expect(found.length).toBeGreaterThan(10_000);
  });

  test("signs that break other programs come out as they went in", async () => {
    const words = [
      "<script>alert(1)</script>",
      "(a) \\ ) (",
      "%PDF-1.4 endobj endstream",
      "Z̶a̷l̸g̴o̵ ṱ̺̺̕o͞",
      "­soft",
      "null undefined NaN",
      "‮reversed‬",
      "\u{1d573}\u{1d58a}",
      "﷽",
      "A\u0301\u0301\u0301\u0301\u0301",
    ];
    const { file, diagnostics } = await renderBody(words.map((word) => `\`${word}\``).join("\n\n"));
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
    expect(letters(file)).toContain("<script>alert(1)</script>");
    expect(letters(file)).toContain("%PDF-1.4endobjendstream");
    for (const { code } of diagnostics) expect(code).toBe("AG911");
  });
});

describe("hostile agendas", () => {
  test("titles of 300 letters, and of one word, are broken into lines that stay on the page", async () => {
    const titles = ["Facilitate changes in values ".repeat(10).trim(), "Unbreakable".repeat(28)];
    const sections = sampleSections.map((section, index) => ({
      ...section,
      title: titles[index % 2] ?? "",
      fields: {},
    }));
    const { file } = await renderPdf({ agenda: sampleAgenda(sections) });
    expectOnPage(file);
    expect(letters(file)).toContain(titles[1]);
  });

  test("without a section is a PDF of its cover and lists", async () => {
    const { file, diagnostics } = await renderPdf({ agenda: sampleAgenda([]) });
    expect(diagnostics).toEqual([]);
    expect(flat(pageTexts(file).join(" "))).toContain("An Economy for Rivertown & its Valley");
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
  });

  test.each([
    ["none", emptyGiant],
    ["all", fullGiant],
  ])("a picture of 20,000 by 20,000 pixels is reported where its file holds %s of them", async (_, make) => {
    const assets = new Map([["1-exchange/giant.png", make()]]);
    const { diagnostics, file } = await renderBody("![A giant](giant.png)", { assets, formats: ["pdf"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG912"]);
    expect(flat(pageTexts(file).join(" "))).toContain("A giant");
  });

  test.each([
    ["cut off", jpegImage.slice(0, 40)],
    ["empty", new Uint8Array()],
    ["a PNG cut off", pngImage(40, 40).slice(0, 60)],
    [
      "a PNG of damaged pixels",
      pngImage(40, 40).map((byte, index) => (index > 42 && index < 60 ? 255 : byte)),
    ],
    ["of no width", (() => pngImage(1, 1).map((byte, index) => (index >= 16 && index < 20 ? 0 : byte)))()],
  ])("a picture that is %s is reported, and its words are printed", async (_, bytes) => {
    const assets = new Map([["1-exchange/bad.png", bytes]]);
    const { diagnostics, file } = await renderBody("![A bad one](bad.png)", { assets, formats: ["pdf"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["AG912"]);
    expect(flat(pageTexts(file).join(" "))).toContain("A bad one");
  });
});
