import { describe, expect, test } from "vitest";
import { clustersOf } from "../../../../src/render/breaks/clusters.ts";
import { wordBreaks } from "../../../../src/render/breaks/word-breaks.ts";

function cut(word: string): string {
  const breaks = wordBreaks(word);
  return [0, ...breaks].map((start, index) => word.slice(start, breaks[index])).join("|");
}

describe("the places where a line may end within a word", () => {
  test.each([
    ["Thai", "มนุษย์ทั้งหลายเกิดมามีอิสระ", "มนุษย์|ทั้ง|หลาย|เกิด|มา|มี|อิสระ"],
    ["Lao", "ສິດເສລີພາບ", "ສິດ|ເສລີພາບ"],
    ["Khmer", "មានសេរីភាព", "មាន|សេរីភាព"],
    ["Burmese", "လွတ်လပ်သော", "လွတ်လပ်|သော"],
    ["Tibetan", "རིགས་རྒྱུད་ཡོངས་ལ།", "རིགས་|རྒྱུད་|ཡོངས་|ལ།"],
    ["Ethiopic", "ሰብኣዊ፡መብት።", "ሰብኣዊ፡|መብት።"],
    ["Yi", "ꀉꁌꂷ", "ꀉ|ꁌ|ꂷ"],
  ])("are between words, or after syllables: %s", (_, word, expected) => {
    expect(cut(word)).toBe(expected);
  });

  test("are not before signs that belong to the word before, nor inside brackets", () => {
    expect(cut("ทุกๆคน(สิทธิ)")).toBe("ทุกๆ|คน|(สิทธิ)");
    expect(cut("མཐོངས་དང༌།")).toBe("མཐོངས་|དང༌།");
  });

  test.each(["plain", "स्वतन्त्रता", "ആവശ്യം", "ადამიანი", "העולם", "連帯"])(
    "are none where words have spaces between them, or rules of their own: %s",
    (word) => {
      expect(wordBreaks(word)).toEqual([]);
    },
  );
});

describe("a word that is wider than a line", () => {
  test.each([
    ["क्षत्रियश्री", "क्ष|त्रि|य|श्री"],
    ["মুক্তি", "মু|ক্তি"],
    ["ස්ත්‍රී", "ස්ත්‍රී"],
    ["ស្ត្រី", "ស្ត្រី"],
    ["ကျောင်းသား", "ကျော|င်း|သား"],
    ["กำลัง", "กำ|ลั|ง"],
    ["བརྒྱུད", "བ|རྒྱུ|ད"],
    ["e\u0301te\u0301", "e\u0301|t|e\u0301"],
    ["plain", "p|l|a|i|n"],
  ])("is cut between what people take for letters, never within one: %s", (word, expected) => {
    expect(clustersOf(word).join("|")).toBe(expected);
  });
});
