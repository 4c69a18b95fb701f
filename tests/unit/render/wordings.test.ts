import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainWordsHeadings } from "../../../src/core/plain-words.ts";

const templates = join(import.meta.dirname, "../../../templates");

/** The fixed words of a language in all formats, by "html.plainWords". */
function wordsIn(language: string): readonly (readonly [name: string, words: string])[] {
  const formats = readdirSync(templates).filter((format) =>
    existsSync(join(templates, format, `wording.${language}.json`)),
  );
  return formats.flatMap((format) => {
    const text = readFileSync(join(templates, format, `wording.${language}.json`), "utf8");
    const { $schema: _, ...words } = JSON.parse(text) as Record<string, string>;
    return Object.entries(words).map(([key, value]) => [`${format}.${key}`, value] as const);
  });
}

/** Words that another one stands for in all formats of a language. */
const strangers: Readonly<Record<string, RegExp>> = {
  fr: /\b(?:axes?|mots simples)\b/iu,
  es: /\b(?:ejes?|palabras claras)\b/iu,
  pt: /\b(?:eixos?|arquivos|tela|usuários?|você|seç(?:ão|ões)|palavras claras)\b/iu,
};

describe.each(Object.entries(strangers))("the fixed words in %s", (language, stranger) => {
  it("call the same thing by the same word in each format", () => {
    expect(wordsIn(language).filter(([, words]) => stranger.test(words))).toEqual([]);
  });

  it("call plain words as the heading of statements does", () => {
    const heading = new Map(Object.entries(plainWordsHeadings)).get(language);
    const words = new Map(wordsIn(language));
    expect([words.get("html.plainWords"), words.get("html.inPlainWords")]).toEqual([heading, heading]);
  });
});

it("French has a space before signs of two parts, and inside quotation marks", () => {
  const wrong = /[^\s\u00a0\u202f{}][:;!?»](?!\/\/)|[^ \u00a0\u202f][»]|«[^\u00a0\u202f ]/u;
  expect(wordsIn("fr").filter(([, words]) => wrong.test(words))).toEqual([]);
});
