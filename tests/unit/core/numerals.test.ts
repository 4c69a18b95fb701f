import { describe, expect, test } from "vitest";
import { isRightToLeft } from "../../../src/core/direction.ts";
import { numeralsOf } from "../../../src/core/numerals.ts";

describe("numbers", () => {
  test.each([
    ["en", "1204"],
    ["fa", "۱۲۰۴"],
    ["ps", "۱۲۰۴"],
    ["ckb", "١٢٠٤"],
    ["ar-EG", "١٢٠٤"],
    ["ar-u-nu-arab", "١٢٠٤"],
    ["ar-u-nu-latn", "1204"],
    ["ar-MA", "1204"],
    ["ur", "1204"],
    ["he", "1204"],
    ["bn", "১২০৪"],
    ["mr", "१२०४"],
    ["my", "၁၂၀၄"],
    ["not a language", "1204"],
  ])("are written in the digits that CLDR has for %s", (language, written) => {
    expect(numeralsOf(language)(1204)).toBe(written);
  });
});

test("an extension of a language's tag says nothing of its direction", () => {
  expect(["ar-u-nu-latn", "fa-AF", "az-Arab", "ur"].map(isRightToLeft)).toEqual([true, true, true, true]);
  expect(["ar-Latn", "en-u-nu-arab", "de-1996", "uz"].map(isRightToLeft)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
