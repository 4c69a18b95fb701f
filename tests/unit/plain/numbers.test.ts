import { describe, expect, it } from "vitest";
import { numbersIn } from "../../../src/plain/numbers/find.ts";

function values(text: string, language: string): number[] {
  return numbersIn(text, language).map(({ value }) => value);
}

describe("numbers", () => {
  it.each([
    ["en", "forty-one of 1,500 people, 2.5 million euros, two hundred and five", [41, 1500, 2_500_000, 205]],
    ["en", "in the 1990s, on 12 June 2006, 41% and three thousand", [1990, 12, 2006, 41, 3000]],
    [
      "fr",
      "quarante et un, quatre-vingt-dix-sept, 1 500 et 2,5 millions, deux cent mille",
      [41, 97, 1500, 2_500_000, 200_000],
    ],
    ["es", "cuarenta y un grupos, mil quinientos, 1.500 y dos mil seis", [41, 1500, 1500, 2006]],
    ["pt", "quarenta e uma pessoas, 1.500, 2,5 milhões e vinte e dois", [41, 1500, 2_500_000, 22]],
  ])("are read in digits and in words (%s): %s", (language, text, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  it.each([
    ["en", "One of them said that hundreds came, and a dozen stayed."],
    ["fr", "Un homme et une femme."],
    ["es", "Una mujer y un hombre."],
    ["pt", "Uma mulher e um homem."],
  ])("are not articles, and not round words without a count (%s)", (language, text) => {
    expect(values(text, language)).toEqual([]);
  });

  it("are told apart where two stand side by side", () => {
    expect(values("two or three, five to six, rooms 5 and 10", "en")).toEqual([2, 3, 5, 6, 5, 10]);
  });

  it("know where they stand", () => {
    const text = "About forty-one groups.";
    const [found] = numbersIn(text, "en");
    expect(text.slice(found?.start, found?.end)).toBe("forty-one");
  });
});
