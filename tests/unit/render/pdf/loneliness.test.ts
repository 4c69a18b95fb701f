import { expect, test } from "vitest";
import { inCompany } from "../../../../src/render/pdf/blocks/loneliness.ts";
import type { Gap } from "../../../../src/render/pdf/blocks/types.ts";

const items = (count: number): readonly Gap[] =>
  Array.from({ length: count }, () => ({ kind: "gap", height: 12, spacing: { before: 0, after: 0 } }));

/** Where the end of a page would leave an item alone: after which items, from 0. */
const unwelcome = (count: number): readonly number[] =>
  inCompany(items(count)).flatMap(({ costAfter }, index) => ((costAfter ?? 0) > 0 ? [index] : []));

test("a page that would leave the first or the last of several items alone is unwelcome", () => {
  expect(unwelcome(5)).toEqual([0, 3]);
  expect(unwelcome(3)).toEqual([0, 1]);
  expect(unwelcome(2)).toEqual([0]);
  expect(unwelcome(1)).toEqual([]);
});
