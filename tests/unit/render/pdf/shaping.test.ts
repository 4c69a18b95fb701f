import * as harfBuzz from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { scripts } from "../../../../src/render/pdf/fonts/scripts.ts";
import { openFile, openShaper } from "../../../../src/render/pdf/open-file.ts";
import type { ShapedText } from "../../../../src/render/pdf/shape/types.ts";
import { geometryOf } from "../../../../src/render/pdf/style/geometry.ts";
import { readStyle } from "../../../../src/render/pdf/style/style.ts";
import { renderInput } from "../../../support/render-input.ts";
import { fontsWith } from "../../../support/script-fonts.ts";

/** Words with what is hard in each script: vowels before their consonants, conjuncts, stacks, marks on marks, joiners. */
const words: readonly (readonly [script: string, ...words: readonly string[]])[] = [
  ["devanagari", "कि", "स्वतन्त्रता", "अर्थव्यवस्था", "श्रृंखला", "द्द्वा", "र्क्ष्यि", "क्‍ष", "क्‌ष", "हिन्दी"],
  ["bengali", "কি", "কৌ", "স্বাধীনভাবে", "ভ্রাতৃত্বসুলভ", "ক্ষ্ম", "র্য", "র‍্যা", "মর্যাদা"],
  ["tamil", "கொ", "பௌ", "க்ஷ", "ஸ்ரீ", "மனித", "உரிமைகளிலும்", "நியாயத்தையும்"],
  ["sinhala", "ක්‍ෂ", "ශ්‍රී", "කො", "න්‍යාය", "හෘදය", "ඔවුන්"],
  ["thai", "กำลัง", "ปู่", "ป้ำ", "ญู", "ฐุ", "ผู้ใหญ่", "เกียรติศักดิ์"],
  ["khmer", "ស្ត្រី", "ក្រុម", "ខ្ញុំ", "កើត", "កៅ", "សេដ្ឋកិច្ច", "វិចារណញ្ញាណ"],
  ["myanmar", "မြန်မာ", "ကျောင်း", "သင်္ဘော", "ဂုဏ်သိက္ခာ", "ကြို့", "လွတ်လပ်သော"],
  ["tibetan", "བརྒྱུད", "སྐྱེས", "རྫོགས", "ཨོཾ", "བསྒྲུབས"],
  ["hebrew", "שָׁלוֹם", "צדקה"],
  ["arabic", "التعاون", "مُحَمَّد", "لا", "نمی‌خواهم"],
];

async function shaperWith(script: string) {
  const input = renderInput({ fonts: fontsWith(script), assets: new Map() });
  const { value: style } = await readStyle(input.templates);
  const file = openFile(input, geometryOf(style), "PDF/A-2a", "Words");
  return openShaper(input, file);
}

/** What is drawn of a word: each glyph with its place, and how wide all of it is, in thousandths of the font size. */
interface Drawn {
  readonly glyphs: readonly (readonly number[])[];
  readonly width: number;
}

/** What HarfBuzz itself makes of a word. */
function referenceOf(word: string, bytes: Uint8Array): Drawn {
  const font = new harfBuzz.Font(new harfBuzz.Face(new harfBuzz.Blob(bytes)));
  const buffer = new harfBuzz.Buffer();
  buffer.addText(word);
  buffer.setFlags(harfBuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.guessSegmentProperties();
  buffer.setLanguage("en");
  harfBuzz.shape(font, buffer);
  const scale = 1000 / font.face.upem;
  let pen = 0;
  const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => {
    const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
    const place = [codepoint, (pen + xOffset) * scale, yOffset * scale];
    pen += xAdvance;
    return place;
  });
  return { glyphs, width: pen * scale };
}

/** The same of a shaped word. Letters from the right may be glyphs of several parts: these are in font units, a thousand to the em. */
function drawn({ glyphs }: ShapedText): Drawn {
  let pen = 0;
  const places = glyphs.flatMap(({ glyph, advance, offsetX, offsetY, parts }) => {
    const begin = pen;
    pen += advance;
    return parts?.map((part) => [part.glyph, begin + part.x, part.y]) ?? [[glyph, begin + offsetX, offsetY]];
  });
  return { glyphs: places, width: pen };
}

describe("words of scripts whose letters join, stack or change places", () => {
  test.each(words)("have the glyphs that HarfBuzz gives them, in their places: %s", async (name, ...own) => {
    const shaper = await shaperWith(name);
    const bytes = fontsWith(name).get(scripts.find((script) => script.name === name)?.fonts[0]?.name ?? "");
    for (const word of own) {
      const runs = shaper.cover("serif", word);
      expect(runs.map(({ face }) => face)).toEqual([name]);
      const shaped = shaper.shape(name, word);
      expect(drawn(shaped), word).toEqual(referenceOf(word, bytes ?? new Uint8Array()));
      const texts = shaped.glyphs.map(({ text }) => text);
      const isTurned = name === "hebrew" || name === "arabic";
      expect((isTurned ? texts.toReversed() : texts).join(""), word).toBe(word);
    }
  });

  test("leave Latin words to the quick way, in a book that has both", async () => {
    const shaper = await shaperWith("thai");
    const plain = await shaperWith("none");
    for (const word of ["office", "Ångström", "AVATAR", "Ελλάδα", "мир"])
      expect(shaper.shape("serif", word)).toEqual(plain.shape("serif", word));
  });

  test("say what several glyphs stand for together, so that none of them is copied by itself", async () => {
    const shaper = await shaperWith("devanagari");
    const { glyphs } = shaper.shape("devanagari", "कि");
    expect(glyphs.map(({ cluster }) => cluster)).toEqual([
      { text: "कि", first: true, last: false },
      { text: "कि", first: false, last: true },
    ]);
  });

  test("keep marks with their letters, and joiners among letters that join", async () => {
    const shaper = await shaperWith("devanagari");
    expect(shaper.cover("serif", "a१क्‍षb")).toEqual([
      { face: "serif", text: "a" },
      { face: "devanagari", text: "१क्‍ष" },
      { face: "serif", text: "b" },
    ]);
  });
});
