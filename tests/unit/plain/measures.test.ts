import { describe, expect, it } from "vitest";
import {
  countText,
  fleschKincaidGrade,
  kandelMoles,
  lix,
  martins,
  szigrisztPazos,
} from "../../../src/plain/measures.ts";
import { sentencesOf } from "../../../src/plain/sentences.ts";

function counts(sentences: number, words: number, syllables: number, longWords = 0) {
  return { sentences, words, syllables, longWords };
}

/** The example of many handbooks: thirteen words, twenty-four syllables. */
const platypus = counts(1, 13, 24);

describe("the Flesch-Kincaid grade", () => {
  it("gives the published 11.3 for the sentence about the Australian platypus", () => {
    expect(fleschKincaidGrade(platypus)).toBeCloseTo(11.3, 1);
  });

  it("gives the published -1.3 for Green Eggs and Ham: 5.7 words a sentence, 1.02 syllables a word", () => {
    expect(fleschKincaidGrade(counts(1000, 5700, 5814))).toBeCloseTo(-1.3, 1);
  });

  it("gives -3.4 for one word of one syllable, the least there can be", () => {
    expect(fleschKincaidGrade(counts(1, 1, 1))).toBeCloseTo(-3.4, 1);
  });
});

describe("the index of Martins and others", () => {
  it("is 42 above Flesch's reading ease, which is 37.5 for the same sentence", () => {
    expect(martins(platypus)).toBeCloseTo(37.5 + 42, 1);
  });

  it("is 42 above the published 116 of “The cat sat on the mat”", () => {
    expect(martins(counts(1, 6, 6))).toBeCloseTo(116 + 42, 0);
  });
});

describe("the perspicuity of Szigriszt Pazos", () => {
  it("is 143.535 for one word of one syllable", () => {
    expect(szigrisztPazos(counts(1, 1, 1))).toBeCloseTo(143.535, 3);
  });

  it("falls by 62.3 with a syllable more in each word, and by 1 with a word more in each sentence", () => {
    expect(szigrisztPazos(counts(1, 10, 10)) - szigrisztPazos(counts(1, 10, 20))).toBeCloseTo(62.3, 5);
    expect(szigrisztPazos(counts(1, 10, 20)) - szigrisztPazos(counts(1, 11, 22))).toBeCloseTo(1, 5);
  });
});

describe("the ease of Kandel and Moles", () => {
  it("is 207 less 1.015 for each word of a sentence and 73.6 for each syllable of a word", () => {
    expect(kandelMoles(counts(1, 1, 1))).toBeCloseTo(207 - 1.015 - 73.6, 5);
    expect(kandelMoles(counts(2, 20, 30))).toBeCloseTo(207 - 10.15 - 110.4, 5);
  });

  it("is the same as in its other published form, with 0.736 for each syllable of a hundred words", () => {
    const [sentences, words, syllables] = [6, 100, 165] as const;
    expect(kandelMoles(counts(sentences, words, syllables))).toBeCloseTo(
      207 - 1.015 * (words / sentences) - 0.736 * syllables,
      5,
    );
  });
});

describe("LIX", () => {
  // Words a sentence, long words in a hundred, LIX: C.-H. Björnsson, Reading Research Quarterly 18 (1983), 480-497.
  it.each([
    ["Swedish", 17, 30, 47],
    ["English", 25, 27, 52],
    ["French", 23, 32, 55],
    ["Spanish", 35, 32, 67],
    ["Portuguese", 36, 34, 70],
    ["Finnish", 14, 58, 72],
  ])("gives the published value of newspapers in %s", (_, length, long, published) => {
    expect(lix(counts(100, length * 100, 0, length * long))).toBe(published);
  });

  it("adds words a sentence and long words in a hundred, as Björnsson has it", () => {
    expect(lix(counts(10, 100, 0, 20))).toBe(30);
    expect(lix(counts(5, 100, 0, 30))).toBe(50);
  });

  it("counts words of more than six letters, and the longest part of a compound", () => {
    const [sentence] = sentencesOf("Streets and gardens are well-known places for neighbourly talks.", "en");
    const { longWords } = countText(sentence === undefined ? [] : [sentence]);
    expect(longWords).toBe(3);
  });

  it("does not count a French article that leans on a word", () => {
    const sentences = sentencesOf("L’école et l’usine sont là.", "fr");
    expect(countText(sentences)).toMatchObject({ words: 5, longWords: 0 });
  });
});

describe("every measure", () => {
  it.each([lix, fleschKincaidGrade, szigrisztPazos, kandelMoles, martins])(
    "is 0 where there is no text",
    (measure) => {
      expect(measure(countText([]))).toBe(0);
    },
  );
});
