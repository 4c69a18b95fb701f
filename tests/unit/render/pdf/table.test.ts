import { describe, expect, test } from "vitest";
import { columnWidths } from "../../../../src/render/pdf/blocks/table-columns.ts";
import { readAloud, renderPdf, run } from "../../../support/pdf.ts";
import { sampleAgenda } from "../../../support/sample-agenda.ts";
import { sampleSections } from "../../../support/sample-content.ts";

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

interface WordBox {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of a PDF with where they stand, in points from the upper left of their page. */
function boxesOf(file: string): readonly WordBox[] {
  const pattern = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  return run("pdftotext", "-bbox", file, "-")
    .split("<page ")
    .slice(1)
    .flatMap((words, page) =>
      [...words.matchAll(pattern)].map(([, left, top, right, bottom, text = ""]) => {
        return {
          page,
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        };
      }),
    );
}

describe("the columns of a table", () => {
  test("share what is left where all fit", () => {
    expect(columnWidths([50, 100], 200)).toEqual([75, 125]);
  });

  test("fill the line, and none starves, where they don't fit", () => {
    const widths = columnWidths([40, 2000, 90], 300);
    expect(sum(widths)).toBeCloseTo(300, 6);
    expect(Math.min(...widths)).toBeGreaterThan(24);
    expect(widths[1]).toBeGreaterThan(150);
  });

  test("fit even where there are too many of them", () => {
    const widths = columnWidths(
      Array.from({ length: 40 }, () => 100),
      300,
    );
    expect(sum(widths)).toBeCloseTo(300, 6);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });
});

describe("a table that is wider than the page", () => {
  const row = (columns: number, words: (index: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, index) => words(index + 1)).join(" | ")} |`;
  const wide = (columns: number): string =>
    [
      row(columns, (index) => `Column ${index}`),
      row(columns, () => "---"),
      ...[1, 2].map((line) =>
        row(columns, (index) => (index === 1 ? `Row ${line}` : `value${line} ${index}`)),
      ),
    ].join("\n");
  const withTable = (body: string) => ({
    agenda: sampleAgenda(sampleSections.map((each) => (each.id === "history" ? { ...each, body } : each))),
  });

  test.each([8, 15, 30])(
    "of %i columns has every word whole, inside the text, on no other one",
    async (columns) => {
      const { file, diagnostics } = await renderPdf(withTable(wide(columns)));
      expect(diagnostics.filter(({ code }) => code === "AG918")).toEqual([]);
      const words = boxesOf(file).filter(({ text }) => /^(?:Column|value\d|Row)$/u.test(text));
      expect(words.filter(({ text }) => text === "value1")).toHaveLength(columns - 1);
      expect(words.filter(({ text }) => text === "value2")).toHaveLength(columns - 1);
      for (const one of words) {
        expect(one.left).toBeGreaterThan(72);
        expect(one.right).toBeLessThan(595 - 72);
        const onIt = words.filter(
          (other) =>
            other !== one &&
            other.page === one.page &&
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4,
        );
        expect(onIt).toEqual([]);
      }
    },
  );

  test("is read as one table, row by row, and its repeated column not at all", async () => {
    const { file } = await renderPdf(withTable(wide(15)));
    const columns = Array.from({ length: 14 }, (_, index) => `value1 ${index + 2}`).join(" ");
    expect(readAloud(file).replace(/\s+/gu, " ").replaceAll(" ", "")).toContain(
      `Row 1${columns}Row 2`.replaceAll(" ", ""),
    );
  });

  test("with a word that nothing divides is reported once", async () => {
    const markdown = `| Minutes | Code |\n| --- | --- |\n| First | ${"4F7".repeat(60)} |`;
    const { diagnostics } = await renderPdf(withTable(markdown));
    expect(diagnostics.map(({ code, span }) => [code, span.path])).toEqual([
      ["AG918", "1-exchange/history.md"],
    ]);
  });
});
