import { describe, expect, it } from "vitest";
import { TermPattern } from "../../../src/core/term-pattern.ts";

const glossary = [
  { id: "social-economy", term: "social economy", aliases: ["économie sociale"] },
  { id: "economy", term: "economy", aliases: [] },
  { id: "sos", term: "solidarity of seas", acronym: "SOS", aliases: [] },
  { id: "metoo", term: "#metoo", aliases: [] },
  { id: "deseret", term: "𐐔𐐯𐑅", aliases: [] },
];

function found(text: string): string[] {
  return Array.from(
    new TermPattern(glossary).uses(text),
    ({ term, words, index }) => `${term} ${words} ${index}`,
  );
}

describe("terms in running text", () => {
  it("takes the longest form, in any capitals and over line breaks", () => {
    expect(found("A Social\n  Economy is an economy.")).toEqual([
      "social-economy Social\n  Economy 2",
      "economy economy 25",
    ]);
  });

  it("finds whole words alone", () => {
    expect(found("economyless, macroeconomy, macro-economy, economy-wide, 2economy, socialeconomy")).toEqual(
      [],
    );
    expect(found("(economy)economy")).toEqual(["economy economy 1", "economy economy 9"]);
  });

  it("finds an acronym only as it is written", () => {
    expect(found("SOS, sos, Sos")).toEqual(["sos SOS 0"]);
  });

  it("knows accents, signs and letters beyond the first plane", () => {
    expect(found("ÉCONOMIE SOCIALE")).toEqual(["social-economy ÉCONOMIE SOCIALE 0"]);
    expect(found("Say #MeToo")).toEqual(["metoo #MeToo 4"]);
    expect(found("x𐐔𐐯𐑅 𐐔𐐯𐑅𐐔 𐐼𐐯𐑅")).toEqual(["deseret 𐐼𐐯𐑅 17"]);
  });

  it("keeps places true after a letter whose small form is longer", () => {
    expect(found("İİ economy")).toEqual(["economy economy 3"]);
  });

  it("finds nothing where there is nothing to look for", () => {
    expect([...new TermPattern([]).uses("economy")]).toEqual([]);
  });
});

describe("what looks the same", () => {
  const uses = (term: string, text: string, acronym?: string): readonly string[] => {
    const entry = { id: "it", term, aliases: [], ...(acronym === undefined ? {} : { acronym }) };
    return Array.from(new TermPattern([entry]).uses(text), ({ words, index }) => {
      expect(text.slice(index, index + words.length)).toBe(words);
      return words;
    });
  };

  it.each([
    ["économie", "L\u2019e\u0301conomie, ici.", "e\u0301conomie"],
    ["e\u0301conomie", "L'économie, ici.", "économie"],
    ["prix de l'eau", "Le prix de l\u2019eau monte.", "prix de l\u2019eau"],
    ["prix de l\u2019eau", "Le prix de l'eau monte.", "prix de l'eau"],
    ["rendez-vous", "Un rendez\u2011vous, deux.", "rendez\u2011vous"],
    ["bien commun", "Le bien\u00a0commun.", "bien\u00a0commun"],
    ["finance", "La \ufb01nance, puis.", "\ufb01nance"],
    ["CO2", "Le CO₂ monte.", "CO₂"],
    ["common good", "A com\u00admon good.", "com\u00admon good"],
    ["Straße", "Die STRASSE hier.", "STRASSE"],
    ["strasse", "Die Straße hier.", "Straße"],
    ["λόγος", "Ο ΛΌΓΟΣ εδώ.", "ΛΌΓΟΣ"],
    ["istanbul", "In İstanbul, too.", "İstanbul"],
    ["한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8 here", "\u1112\u1161\u11ab\u1100\u116e\u11a8"],
  ])("is the same term: %s in %s", (term, text, words) => {
    expect(uses(term, text)).toEqual([words]);
  });

  it("is the same acronym, in its capitals alone", () => {
    expect(uses("carbon dioxide", "CO₂, CO2 and co2", "CO2")).toEqual(["CO₂", "CO2"]);
    expect(uses("équité", "ÉQ, E\u0301Q and éq", "ÉQ")).toEqual(["ÉQ", "E\u0301Q"]);
  });

  it("parts no sign that stands for several letters", () => {
    expect(uses("nance", "La \ufb01nance.")).toEqual([]);
    expect(uses("stras", "Die Straße.")).toEqual([]);
    expect(uses("cafe", "Un cafe\u0301.")).toEqual([]);
  });
});

describe("terms in writing without spaces between words", () => {
  const uses = (term: string, text: string): readonly string[] =>
    Array.from(new TermPattern([{ id: "it", term, aliases: [] }]).uses(text), ({ words }) => words);

  it.each([
    ["緑化計画", "東京都の緑化計画について、", "緑化計画"],
    ["緑化計画", "東京都の緑化\n  計画について、", "緑化\n  計画"],
    ["团结经济", "我们支持团结经济的发展。", "团结经济"],
    ["团结", "我们支持团结经济的发展。", "团结"],
    ["バス", "市のバスは無料だ。", "バス"],
    ["AI技術", "最新のAI技術を使う。", "AI技術"],
    ["AI", "最新のAIを使う。", "AI"],
    ["계획", "녹화 계획을 세운다.", "계획"],
    ["อากาศ", "การเปลี่ยนแปลงสภาพภูมิอากาศในเมือง", "อากาศ"],
    ["เมือง", "ในเมือง", "เมือง"],
    ["ສັງຄົມ", "ເສດຖະກິດສັງຄົມ", "ສັງຄົມ"],
    ["សង្គម", "សេដ្ឋកិច្ចសង្គម", "សង្គម"],
    ["စီးပွားရေး", "စီးပွားရေးနှင့်လူမှုရေး", "စီးပွားရေး"],
    ["𠮷野家", "昨日𠮷野家に行った", "𠮷野家"],
  ])("finds %s in %j", (term, text, words) => {
    expect(uses(term, text)).toEqual([words]);
  });

  it.each([
    ["京都", "東京都の緑化計画"],
    ["バス", "バスケットの試合"],
    ["スト", "テストを受ける"],
    ["計画", "重要な計\n\n画"],
    ["กา", "การเปลี่ยนแปลง"],
    ["획", "녹화 계획을 세운다."],
    ["social", "socialistの"],
  ])("finds no %s in %j", (term, text) => {
    expect(uses(term, text)).toEqual([]);
  });
});
