import { describe, expect, test } from "vitest";
import { columnWidths } from "../../../../src/render/pdf/blocks/table.ts";

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

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
