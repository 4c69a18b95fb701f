import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../../../src/render/map/layout/spread.ts";
import { fontWidths } from "../../../../src/render/map/text/font-widths.ts";
import { measure, room } from "../../../../src/render/map/text/measure.ts";
import { wrap } from "../../../../src/render/map/text/wrap.ts";

interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { readonly advanceWidth: number };
}

const require = createRequire(import.meta.url);
const fontkit: { openSync(path: string): Font } = createRequire(require.resolve("pdfkit"))("fontkit");
const folder = join(require.resolve("@expo-google-fonts/source-sans-3/package.json"), "..");

describe("the widths that maps are laid out with", () => {
  it.each([
    ["sans", "400Regular/SourceSans3_400Regular.ttf"],
    ["sans-bold", "600SemiBold/SourceSans3_600SemiBold.ttf"],
  ] as const)("are those of the font, for %s", (face, file) => {
    const font = fontkit.openSync(join(folder, file));
    const differing = fontWidths[face].filter((width, index) => {
      const code = 0x20 + index;
      if (width === 0) return false;
      return Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm) !== width;
    });
    expect(differing).toEqual([]);
    expect(fontWidths[face].length).toBe(0x180 - 0x20);
  });

  it("leave room for letters of other alphabets and for East Asian characters", () => {
    expect(measure("Жизнь", "sans", 10)).toBeGreaterThan(25);
    expect(measure("経済", "sans", 10)).toBe(20);
  });
});

describe("wrapping", () => {
  it("leaves nothing out, and keeps every line inside the width", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 0, max: 30 }),
        (text, width, indent) => {
          const lines = wrap(text, "sans", 11, width, indent);
          const words = text.replace(/[\p{Cc}\s]+/gu, "");
          expect(lines.join("").replace(/ /gu, "")).toBe(words);
          lines.forEach((line, place) => {
            const space = width - (place === 0 ? indent : 0);
            if ([...line].length > 1) expect(room(line, "sans", 11)).toBeLessThanOrEqual(space + 0.001);
          });
        },
      ),
    );
  });

  it("breaks a word that is wider than a line", () => {
    const lines = wrap("Wirtschaftswissenschaftlerinnenvereinigung", "sans", 11, 80);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("Wirtschaftswissenschaftlerinnenvereinigung");
  });
});

describe("spreading along a line", () => {
  it("keeps the order and the gaps, and moves nothing that has room", () => {
    const wishes = fc.array(
      fc.record({
        centre: fc.double({ min: 0, max: 100, noNaN: true }),
        size: fc.double({ min: 1, max: 10, noNaN: true }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(wishes, (list) => {
        const sorted = list.toSorted((one, other) => one.centre - other.centre);
        const starts = spread(sorted, 2, 0, 1000);
        starts.forEach((start, place) => {
          const before = sorted[place - 1];
          const earlier = starts[place - 1];
          if (before !== undefined && earlier !== undefined) {
            expect(start).toBeGreaterThanOrEqual(earlier + before.size + 2 - 1e-6);
          }
          expect(start).toBeGreaterThanOrEqual(-1e-6);
        });
      }),
    );
    expect(
      spread(
        [
          { centre: 10, size: 4 },
          { centre: 50, size: 4 },
        ],
        2,
        0,
        100,
      ),
    ).toEqual([8, 48]);
  });
});
