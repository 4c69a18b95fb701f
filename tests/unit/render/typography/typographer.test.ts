import { describe, expect, test } from "vitest";
import { prepareNodes } from "../../../../src/render/pdf/inline/prepare.ts";
import { textStyle } from "../../../../src/render/pdf/inline/style.ts";
import { typographerFor } from "../../../../src/render/typography/typographer.ts";

function set(language: string, ...texts: readonly string[]): string {
  return typographerFor(language, ["SL", "S"]).set(texts).join("|");
}

describe("marks", () => {
  test.each([
    ["en", `He said "it is 'really' so".`, "He said “it is ‘really’ so”."],
    [
      "en",
      `It's the '90s, rock 'n' roll; the workers' own`,
      "It’s the ’90s, rock ’n’ roll; the workers’ own",
    ],
    ["en", `5' 10" tall and a 12" pipe`, "5′ 10″ tall and a 12″ pipe"],
    ["en", `"in 1990" and ("so")`, "“in 1990” and (“so”)"],
    ["en", "humanity's survival as a species' need", "humanity’s survival as a species’ need"],
    ["de", `Er sagte "so 'ist' es".`, "Er sagte „so ‚ist‘ es“."],
    ["es", `Dijo "así 'es' esto".`, "Dijo «así “es” esto»."],
    ["pt-BR", `Disse "assim".`, "Disse “assim”."],
    ["pt-PT", `Disse "assim".`, "Disse «assim»."],
    ["fr", `Il dit "c'est vrai" !`, "Il dit «\u202fc’est vrai\u202f»\u202f!"],
  ])("in %s: %s", (language, typed, printed) => {
    expect(set(language, typed)).toBe(printed);
  });

  test("go on from one stretch of text to the next", () => {
    expect(set("en", 'a "', "word", '" of it')).toBe("a “|word|” of it");
  });

  test("leave what is right already, and addresses, as they are", () => {
    const right = "“so” – ‘it’ … 5′ https://example.org/it's--so and 2006-05-31";
    expect(set("en", right)).toBe(right);
  });

  test.each([
    ["2004-2006, pp. 4-5", "2004–2006, pp.\u00a04–5"],
    ["so -- or --- so - or...", "so – or — so – or…"],
    ["AG911-2, well-known, 1-2-3", "AG911-2, well-known, 1-2-3"],
  ])("turn hyphens into dashes where they stand for them: %s", (typed, printed) => {
    expect(set("en", typed)).toBe(printed);
  });
});

describe("spaces that no line ends at", () => {
  test.each([
    [
      "en",
      "12 km, 5 %, 3 million people, p. 4, SL 3, S 3.7 and J. K. Lind",
      "12\u00a0km, 5\u00a0%, 3\u00a0million people, p.\u00a04, SL\u00a03, S\u00a03.7 and J.\u00a0K.\u00a0Lind",
    ],
    [
      "en",
      "Ask Mr Smith, Dr. Lee or J. Lind, but not me.",
      "Ask Mr\u00a0Smith, Dr.\u00a0Lee or J.\u00a0Lind, but not me.",
    ],
    ["en", "in 2004 200 came; 10 000 stayed", "in 2004 200 came; 10\u202f000 stayed"],
    ["fr", "Quoi ? Oui ; non : « si » !", "Quoi\u202f? Oui\u202f; non\u00a0: «\u202fsi\u202f»\u202f!"],
    ["fr", "à 12:30, http://exemple.fr/?a=b", "à 12:30, http://exemple.fr/?a=b"],
  ])("in %s: %s", (language, typed, printed) => {
    expect(set(language, typed)).toBe(printed);
  });
});

describe("a paragraph", () => {
  const style = textStyle("serif", 10, "#000000", { smallAcronyms: true });

  test("has its acronyms in small capitals that stand for capitals, and its code as it was typed", () => {
    const nodes = prepareNodes(
      [
        { kind: "text", text: "WSSE's plan for the UN, by A. Lind", style },
        { kind: "text", text: `it's "x"`, style, verbatim: true },
      ],
      typographerFor("en"),
    );
    const shown = nodes.map((node) => (node.kind === "text" ? [node.text, node.style.features.join()] : []));
    expect(shown).toEqual([
      ["WSSE", "c2sc"],
      ["’s plan for the ", ""],
      ["UN", "c2sc"],
      [", by A.\u00a0Lind", ""],
      [`it's "x"`, ""],
    ]);
  });
});
