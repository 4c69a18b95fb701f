import { describe, expect, test } from "vitest";
import { goesOnWithoutSpace, joinLines } from "../../../src/core/source-lines.ts";

describe("the end of a line of the source", () => {
  test.each([
    ["緑化計画について、\n街路樹を植える", "緑化計画について、街路樹を植える"],
    ["团结\n经济", "团结经济"],
    ["カタカナ\nひらがな", "カタカナひらがな"],
    ["ｶﾀｶﾅ\nｶﾀｶﾅ", "ｶﾀｶﾅｶﾀｶﾅ"],
    ["「木」\n（緑）", "「木」（緑）"],
    ["木　\n緑", "木　緑"],
    ["𠮷\n𠮷", "𠮷𠮷"],
    ["木  \r\n\t緑", "木緑"],
    ["연대\n경제", "연대 경제"],
    ["連帶\n연대", "連帶 연대"],
    ["緑化 plan\n計画", "緑化 plan 計画"],
    ["緑化\nplan", "緑化 plan"],
    ["one\ntwo", "one two"],
    ["🌳\n🌳", "🌳 🌳"],
    ["ภาษา\u200b\nไทย", "ภาษา\u200bไทย"],
    ["ภาษา\nไทย", "ภาษา ไทย"],
  ])("is worth a space between words, and nothing between signs without spaces: %j", (text, joined) => {
    expect(joinLines(text)).toBe(joined);
  });

  test("belongs to the marks that a language shares with others", () => {
    expect(joinLines("他说\n“好”\n然后", " ", "zh")).toBe("他说“好”然后");
    expect(joinLines("木々\n…緑", " ", "ja-JP")).toBe("木々…緑");
    expect(joinLines("the word 木\n— a tree", " ", "en")).toBe("the word 木 — a tree");
    expect(goesOnWithoutSpace("漢", "字", "ko")).toBe(false);
  });

  test("is known by what stands around the text", () => {
    expect(joinLines("\n計画", " ", "ja", { before: "緑" })).toBe("計画");
    expect(joinLines("\n計画", " ", "ja")).toBe(" 計画");
  });
});
