import { describe, expect, it } from "vitest";
import { hasMeasure } from "../../../src/plain/language.ts";
import { wordsOf } from "../../../src/plain/words.ts";

describe("languages beside those with lists", () => {
  it.each([
    ["我们 要 帮助 邻居", 4],
    ["我们要帮助邻居。", 4],
    ["เราช่วยเพื่อนบ้าน", 3],
    ["Мы помогаем соседям", 3],
  ])("have words where they have no spaces: %s", (text, least) => {
    const words = wordsOf(text);
    expect(words.length).toBeGreaterThanOrEqual(least);
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
  });

  it("are scored where a measure has borders for them", () => {
    expect(["en", "fr-CA", "sv", "nb"].map(hasMeasure)).toEqual([true, true, true, true]);
    expect(["ru", "tr", "ta", "zh", "th", "bo"].some(hasMeasure)).toBe(false);
  });
});
