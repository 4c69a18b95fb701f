import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { pdfFonts } from "../../src/render/pdf/fonts/catalogue.ts";
import type { FaceName, FontProgram } from "../../src/render/pdf/fonts/types.ts";
import { WordLayout } from "../../src/render/pdf/opentype/word-layout.ts";
import { PdfFile } from "../../src/render/pdf/pdfkit-compat/pdf-file.ts";
import { FontShaper } from "../../src/render/pdf/shape/shaper.ts";
import type { ShapedText } from "../../src/render/pdf/shape/types.ts";
import { packagedFonts } from "../support/fonts.ts";

/** The features that the styles of the book ask for. */
const featureLists = [
  [],
  ["onum", "pnum"],
  ["onum", "pnum", "c2sc"],
  ["smcp", "c2sc", "onum"],
  ["onum", "pnum", "sups"],
] as const;

const faces = pdfFonts.map(({ face }) => face);
const layouts = new Map<FaceName, WordLayout>();
let quick: FontShaper;
let fontkit: FontShaper;

beforeAll(() => {
  const options = {
    standard: "PDF/A-2a",
    width: 500,
    height: 700,
    language: "en",
    info: {},
    metadata: "",
  } as const;
  const file = new PdfFile(options);
  const programs = new Map<FaceName, FontProgram>();
  for (const { face, name } of pdfFonts) {
    const bytes = packagedFonts().get(name) ?? new Uint8Array();
    const program = file.openFont(face, bytes);
    programs.set(face, program);
    const layout = WordLayout.open(program, bytes);
    if (layout !== undefined) layouts.set(face, layout);
  }
  quick = new FontShaper(programs, layouts);
  fontkit = new FontShaper(programs);
});

function glyphsOf({ glyphs }: ShapedText): unknown {
  return glyphs.map(({ text: _, ...glyph }) => glyph);
}

/** Nothing where the word is set as fontkit sets it. */
function difference(face: FaceName, word: string, features: readonly string[]): unknown {
  const [own, other] = [quick.shape(face, word, features), fontkit.shape(face, word, features)];
  const isSame = JSON.stringify(glyphsOf(own)) === JSON.stringify(glyphsOf(other));
  const text = own.glyphs.map((glyph) => glyph.text).join("");
  return isSame && text === word
    ? undefined
    : { face, word, features, own: glyphsOf(own), other: glyphsOf(other) };
}

/** Letters with and without accents, of three alphabets, with what stands beside them, and marks to be put over them. */
const characters = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789fffiiijllt",
  ..."äåæçéèêëîïñöøœßüýžŁłİıđĳĿŀªº",
  ..."độcấpậễủ",
  ..."αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΩάέήίόύώϊΐ",
  ..."абвгдежзийклмнопрстуфхцчшщъыьэюяАБВЇїіґ",
  ..."“”‘’„«»‹›–—-.,:;!?()[]{}/\\|@#%&*+=<>_~^$€£¥§¶†‡•·…°′″⁄½²³ \u00a0\u202f",
  ..."\u0300\u0301\u0302\u0306\u0308\u030c\u0323\u0327\u0328",
];

describe("words of simple scripts", () => {
  it("are laid out as fontkit lays them out: all those of the default agenda", {
    timeout: 120_000,
  }, async () => {
    const { value } = await readAgenda(join(import.meta.dirname, "../../agenda"));
    const words = new Set(value.sources.flatMap(({ text }) => text.normalize("NFC").split(/\s+/u)));
    expect(words.size).toBeGreaterThan(5000);
    const differences = [...words].flatMap((word, index) => {
      const face = faces[index % faces.length] ?? "serif";
      const features = featureLists[index % featureLists.length] ?? [];
      return [difference("serif", word, featureLists[1]), difference(face, word, features)];
    });
    expect(differences.filter((found) => found !== undefined)).toEqual([]);
  });

  it("are laid out as fontkit lays them out: any others, marks and signs among them", {
    timeout: 120_000,
  }, () => {
    const words = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...faces),
        fc.constantFrom(...featureLists),
        (word, face, features) => {
          expect(difference(face, word.join(""), features)).toBeUndefined();
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("need no fontkit, but for marks and what is as rare", () => {
    for (const face of faces) {
      const unknown = ["office", "fjord", "AVATAR", "“The", "it’s", "1789.", "Škoda", "độc", "ijssel"].filter(
        (word) => layouts.get(face)?.layout(word, featureLists[1]) === undefined,
      );
      expect(unknown).toEqual([]);
    }
  });
});
