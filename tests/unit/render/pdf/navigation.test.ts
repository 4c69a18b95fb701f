import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { renderPdf } from "../../../support/pdf.ts";

interface Bookmark {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Bookmark[];
}

let document: PDFDocumentProxy;

beforeAll(async () => {
  const { bytes } = await renderPdf();
  document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
});

/** The page, from 1, that a destination leads to. */
async function pageOf(destination: unknown): Promise<number> {
  const explicit = typeof destination === "string" ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return 0;
  return (await document.getPageIndex(explicit[0])) + 1;
}

async function textOf(page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
    .join("")
    .replace(/\s+/gu, " ");
}

describe("bookmarks", () => {
  test("are those of the whole book, and lead to the pages of their titles", async () => {
    const outline: readonly Bookmark[] = (await document.getOutline()) ?? [];
    expect(outline.map(({ title }) => title)).toEqual([
      "An Economy for Rivertown & its Valley",
      "Summary",
      "Contents",
      "Map of the lines",
      "Introduction",
      "SL 1 Exchange goods and work fairly",
      "SL 2 Share the land",
      "Issues",
      "Themes",
      "Conclusion",
      "Glossary",
      "Sources",
      "Index",
    ]);
    const all = (entries: readonly Bookmark[]): readonly Bookmark[] =>
      entries.flatMap((entry) => [entry, ...all(entry.items)]);
    expect(all(outline).map(({ title }) => title)).toContain("S 1.2 Start with vouchers");
    for (const { title, dest } of all(outline)) {
      expect(await textOf(await pageOf(dest))).toContain(title.replace(/^SL? [\d.]+ /u, ""));
    }
  });
});

describe("the contents", () => {
  test("print, beside each title, the page that its link leads to", async () => {
    const labels = (await document.getPageLabels()) ?? [];
    const page = await document.getPage(await pageOf("group:contents"));
    const annotations: readonly { readonly dest?: unknown; readonly rect: readonly number[] }[] =
      await page.getAnnotations();
    const { items } = await page.getTextContent();
    expect(annotations.length).toBeGreaterThan(10);
    for (const { dest, rect } of annotations) {
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      const inside = items.flatMap((item) => {
        if (!("str" in item)) return [];
        const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
        return x >= left - 1 && x <= right && y >= bottom && y <= top ? [item.str] : [];
      });
      const printed = /(\d+|[ivxl]+)$/u.exec(
        inside
          .join("")
          .replace(/[. ]+$/u, "")
          .trim(),
      );
      expect(printed?.[1]).toBe(labels[(await pageOf(dest)) - 1]);
    }
  });
});

describe("page labels", () => {
  test("are what is printed on the pages", async () => {
    const labels = (await document.getPageLabels()) ?? [];
    expect(labels.slice(0, 6)).toEqual(["i", "ii", "iii", "iv", "v", "1"]);
    for (const [index, label] of labels.entries()) {
      if (index > 0)
        expect(await textOf(index + 1)).toMatch(new RegExp(`Page ${label}( of \\d+)?\\s*$`, "u"));
    }
  });
});
