import { describe, expect, it } from "vitest";
import { PhraseFinder } from "../../../src/plain/phrases.ts";

const finder = new PhraseFinder([
  ["in order to", "to"],
  ["in", "within"],
  ["facilitat*", "help"],
  ["don't", "not"],
]);

function found(text: string): string[] {
  return [...finder.find(text)].map((one) => `${one.text} = ${one.value}`);
}

describe("phrases of a list", () => {
  it("are found whole, in capitals or not, the longest first, over line breaks", () => {
    expect(found("In order\nto meet in town")).toEqual(["In order\nto = to", "in = within"]);
  });

  it("are found with other endings where a star stands for them", () => {
    expect(found("Facilitating talks, facilitated")).toEqual(["Facilitating = help", "facilitated = help"]);
  });

  it("are not found inside words, nor over a comma", () => {
    expect(found("Inner, in, order to")).toEqual(["in = within"]);
  });

  it("are found with either apostrophe", () => {
    expect(found("We don’t, we don't")).toEqual(["don’t = not", "don't = not"]);
  });
});
