import { describe, expect, it } from "vitest";
import type { Density } from "../../../../src/render/summary/leaflet/design.ts";
import { airiest } from "../../../../src/render/summary/leaflet/leaflet.ts";

/** A leaflet whose text needs so many pages at the closest density. */
function needing(pages: number) {
  return (density: Density) => ({
    density,
    pages: Array.from({ length: Math.ceil(pages * density.columns) }),
  });
}

describe("how far apart the lines of a leaflet stand", () => {
  it.each([
    ["a short text is set as airily as may be", 0.5, 1, 1.15],
    ["a text that just fits on one page gets no second one", 0.97, 1, 1],
    ["a text of two pages is set as airily as they allow", 1.85, 2, 1.05],
    ["a text of more than two pages is set close, and stays too long", 2.1, 3, 1],
  ])("%s", (_, needed, pages, columns) => {
    const set = airiest(needing(needed));
    expect([set.pages.length, set.density.columns]).toEqual([pages, columns]);
  });
});
