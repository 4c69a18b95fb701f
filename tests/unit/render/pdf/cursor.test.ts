import { describe, expect, test } from "vitest";
import { Cursor } from "../../../../src/render/pdf/paginate/cursor.ts";
import type { Strip } from "../../../../src/render/pdf/paginate/types.ts";

function strip(height: number, onGrid: boolean): Strip {
  return { kind: "strip", height, drawings: [], notes: [], destinations: [], frames: [], onGrid };
}

/** A cursor on a grid of 10 points, below a list of `height` points and `space` points of space. */
function below(height: number, space: number): Cursor {
  const cursor = new Cursor(10);
  cursor.place(strip(height, false));
  cursor.space(space);
  return cursor;
}

describe("what stands on the baseline grid", () => {
  test("begins on the next line of the grid", () => {
    expect(below(23, 6).topOf(strip(10, true))).toBe(30);
    expect(below(20, 10).topOf(strip(10, true))).toBe(30);
  });

  test("takes a little from the space above where it would else stand a whole line lower", () => {
    expect(below(22, 10).topOf(strip(10, true))).toBe(30);
    expect(below(24, 10).topOf(strip(10, true))).toBe(40);
  });

  test("takes nothing from what has no space above", () => {
    expect(below(22, 0).topOf(strip(10, true))).toBe(30);
    expect(below(30, 0).topOf(strip(10, true))).toBe(30);
  });

  test("leaves what isn't on the grid where it is", () => {
    expect(below(22, 10).topOf(strip(10, false))).toBe(32);
  });
});
