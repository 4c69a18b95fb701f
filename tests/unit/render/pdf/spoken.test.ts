import { describe, expect, test } from "vitest";
import { languageOfWord, statedLanguage } from "../../../../src/render/pdf/inline/scripts.ts";
import { announcement } from "../../../../src/render/pdf/inline/spoken.ts";

describe("what is told of a link", () => {
  test.each([
    [
      "S 3.7\u00a0Reform the tax system, p.\u00a041",
      "S 3.7 Reform the tax system",
      "S 3.7 Reform the tax system, p. 41",
    ],
    [
      "the reform of taxes (p. 6)",
      "S 3.7 Reform the tax system",
      "the reform of taxes (p. 6) – S 3.7 Reform the tax system",
    ],
    ["22–23", "Solidarity, p. 22–23", "Solidarity, p. 22–23"],
    ["SL 1", "Source: SL 10 Care", "SL 1 – Source: SL 10 Care"],
    ["soli\u00addarity", "solidarity", "solidarity"],
    ["", "The map", "The map"],
    ["The map", "", "The map"],
  ])("“%s” that leads to “%s”", (words, about, said) => {
    expect(announcement(words, about)).toBe(said);
  });
});

describe("the language of a word", () => {
  const english = new Set(["contents"]);

  test.each([
    ["Contents", "ar", "en"],
    ["Société", "ar", undefined],
    ["Contents", "en", undefined],
    ["мир", "en", undefined],
    ["שלום", "en", "he"],
  ])("“%s” in a document in %s is %s by its script", (word, document, language) => {
    expect(languageOfWord(word, document, english)).toBe(language);
  });

  test.each([
    ["Société", "fr", undefined, "fr"],
    [":", "fr", undefined, "fr"],
    ["οἰκονομία", "fr", "el", "el"],
    ["اقتصاد", "en", undefined, undefined],
    ["اقتصاد", "fa", "ar", "fa"],
    ["peace", "ru", undefined, undefined],
  ])("“%s” that is said to be %s", (word, stated, byScript, language) => {
    expect(statedLanguage(word, stated, byScript)).toBe(language);
  });
});
