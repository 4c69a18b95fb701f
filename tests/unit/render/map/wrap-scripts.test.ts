import { describe, expect, test } from "vitest";
import { room } from "../../../../src/render/map/text/measure.ts";
import { wrap } from "../../../../src/render/map/text/wrap.ts";

describe("a title without spaces, on a map", () => {
  test.each([
    ["โรงเรียนสหกรณ์และการศึกษา", ["โรงเรียน", "สหกรณ์และ", "การศึกษา"]],
    ["SL โรงเรียนสหกรณ์", ["SL โรงเรียน", "สหกรณ์"]],
  ])("is broken between its words: %s", (title, lines) => {
    expect(wrap(title, "sans", 10, 68)).toEqual(lines);
  });

  test("keeps each letter with its marks, where a word is wider than its line", () => {
    for (const line of wrap("ஒருமைப்பாடு", "sans", 10, 25)) expect(line).not.toMatch(/^\p{M}/u);
  });

  test("has more room where the letters of its script are wide", () => {
    expect(room("பொருளாதாரம்", "sans", 10)).toBeGreaterThan(7 * 10 * 1.1);
    expect(room("เศรษฐกิจ", "sans", 10)).toBeLessThan(7 * 10 * 0.75);
  });
});
