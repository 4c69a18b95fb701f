import { beforeAll, describe, expect, test } from "vitest";
import { PdfFile } from "../../../../src/render/pdf/pdfkit-compat/pdf-file.ts";

let file: PdfFile;

beforeAll(() => {
  const size = { width: 500, height: 700 };
  file = new PdfFile({ standard: "PDF/A-2a", ...size, language: "en", info: {}, metadata: "" });
});

const pairs = (count: number) => Array.from({ length: count }, (_, key) => [key, [`value ${key}`]] as const);

describe("a tree of names or numbers", () => {
  test("is one list where there are few", () => {
    expect(file.treeOf("Nums", pairs(2))).toEqual({ Nums: [0, ["value 0"], 1, ["value 1"]] });
    expect(file.treeOf("Names", [])).toEqual({ Names: [] });
  });

  test("has leaves where one list would be longer than PDF/A-1 allows, each with its first and last key", () => {
    const { Kids: kids } = file.treeOf("Nums", pairs(9001)) as {
      Kids: { data: Record<string, unknown[]> }[];
    };
    const lists = kids.map(({ data }) => data.Nums ?? []);
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(8191);
    expect(lists.flat().filter((value) => typeof value === "number")).toEqual([...Array(9001).keys()]);
    for (const { data } of kids) expect(data.Limits).toEqual([data.Nums?.[0], data.Nums?.at(-2)]);
  });
});
