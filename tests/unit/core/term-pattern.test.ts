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
