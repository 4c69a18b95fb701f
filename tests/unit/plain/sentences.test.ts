import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/plain/sentences.ts";

function texts(text: string, language = "en"): string[] {
  return sentencesOf(text, language).map((sentence) => sentence.text);
}

describe("sentences", () => {
  it("go over line breaks, and end at full stops, question and exclamation marks", () => {
    expect(texts("Meet in\nthe hall. Who comes? Everyone!")).toEqual([
      "Meet in the hall.",
      "Who comes?",
      "Everyone!",
    ]);
  });

  it.each([
    ["en", "Ask Dr. Okafor about it. She knows."],
    ["en", "Bring fruit, e.g. Apples from your garden. All are welcome."],
    ["en", "See no. 5 of the list. It is short."],
    ["en", "J. R. Lind wrote it. Read it."],
    ["fr", "Parlez à M. Dupont de la salle. Il a la clé."],
    ["fr", "Apportez des fruits, p. ex. Des pommes. Merci."],
    ["es", "Pregunte a la Sra. Gómez por la llave. Ella la tiene."],
    ["pt", "Fale com o Sr. Lima sobre a sala. Ele tem a chave."],
  ])("go on after abbreviations (%s)", (language, text) => {
    expect(texts(text, language)).toHaveLength(2);
  });

  it.each(["I said no. They went on.", "He lives in St. Ives. She does, too."])(
    "end where they end: %s",
    (text) => {
      expect(texts(text)).toHaveLength(2);
    },
  );

  it("know where their words stand", () => {
    const text = "Come in. Don't wait!";
    const [, second] = sentencesOf(text, "en");
    expect(second?.words.map((word) => text.slice(word.start, word.end))).toEqual(["Don't", "wait"]);
  });

  it("need words: a row of dots is none", () => {
    expect(texts("… ! – ?")).toEqual([]);
  });
});
