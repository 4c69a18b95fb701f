import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { htmlWords } from "../../../../src/render/html/words.ts";
import { mapWords } from "../../../../src/render/map/words.ts";
import { summaryWords } from "../../../../src/render/summary/words.ts";
import { fillWords, loadWording } from "../../../../src/render/templates/wording.ts";
import { packagedTemplates } from "../../../support/render-input.ts";

const folders = [
  { folder: "html", keys: htmlWords as readonly string[] },
  { folder: "map", keys: mapWords as readonly string[] },
  { folder: "summary", keys: summaryWords as readonly string[] },
];

function schemaOf(folder: string): { required: string[] } {
  const path = new URL(`../../../../schemas/${folder}-wording.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as { required: string[] };
}

describe.each(folders)("the wording of $folder", ({ folder, keys }) => {
  const templates = packagedTemplates();

  it("has a schema that asks for the words that the renderer uses", () => {
    expect(schemaOf(folder).required).toEqual(keys);
  });

  it.each(["en", "fr", "es", "pt"])("is whole in %s", (language) => {
    const validate = new Ajv2020({ strict: true }).compile(schemaOf(folder));
    const words: unknown = JSON.parse(templates.get(`${folder}/wording.${language}.json`) ?? "");
    expect(validate(words), JSON.stringify(validate.errors)).toBe(true);
  });

  it("keeps the slots of its sentences in every language", () => {
    const slots = (language: string): Record<string, string[]> => {
      const words = JSON.parse(templates.get(`${folder}/wording.${language}.json`) ?? "") as Record<
        string,
        string
      >;
      return Object.fromEntries(
        Object.entries(words).map(([key, word]) => [
          key,
          [...word.matchAll(/\{\w+\}/gu)].map(String).toSorted(),
        ]),
      );
    };
    for (const language of ["fr", "es", "pt"]) expect(slots(language)).toEqual(slots("en"));
  });
});

describe("loading a wording", () => {
  const file = (language: string, words: object): [string, string] => [
    `html/wording.${language}.json`,
    JSON.stringify(words),
  ];
  const load = (files: [string, string][], language: string): ReturnType<typeof loadWording<"next">> =>
    loadWording(new Map(files), "html", language, ["next"]);

  it("prefers the region's words, then the language's", () => {
    const files = [
      file("en", { next: "Next" }),
      file("pt", { next: "Seguinte" }),
      file("pt-BR", { next: "Próxima" }),
    ];
    expect(load(files, "pt-BR")).toEqual({ next: "Próxima" });
    expect(load(files, "pt-PT")).toEqual({ next: "Seguinte" });
  });

  it("uses English where a language, or its file, has none", () => {
    expect(load([file("en", { next: "Next" })], "sw")).toEqual({ next: "Next" });
    expect(load([file("en", { next: "Next" }), file("fr", { other: "Autre" })], "fr")).toEqual({
      next: "Next",
    });
  });
});

describe("filling words", () => {
  it("puts values into their slots and leaves other braces alone", () => {
    expect(fillWords("{a} of {b}, {toString}", { a: "1", b: "2" })).toBe("1 of 2, {toString}");
  });
});
