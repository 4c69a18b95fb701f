import { describe, expect, it } from "vitest";
import { Positions } from "../../../src/core/positions.ts";
import { codeFrame } from "../../../src/report/code-frame.ts";

/** The frame around the words, which stand once in the text. */
function frame(text: string, words: string): string[] {
  const start = text.indexOf(words);
  const span = new Positions("a.md", text).span(start, start + words.length);
  return codeFrame(text, span, (marked) => marked);
}

describe("codeFrame", () => {
  it("underlines the span", () => {
    expect(frame("first\nsee [[care]] there\nlast", "[[care]]")).toEqual([
      "2 | see [[care]] there",
      "  |     ^^^^^^^^",
    ]);
  });

  it("shows where something is missing, at a line's end too", () => {
    expect(codeFrame("id: care", new Positions("a", "id: care").span(8, 8), (x) => x)).toEqual([
      "1 | id: care",
      "  |         ^",
    ]);
  });

  it("shows a tab as one column, and hides what would steer the terminal", () => {
    expect(frame("\tsee\t[[care]]\u001b[31m", "[[care]]")).toEqual([
      "1 |  see [[care]] [31m",
      "  |      ^^^^^^^^",
    ]);
  });

  it("counts wide letters and emoji as two columns, accents as none", () => {
    expect(frame("中文🥕 e\u0301 [[愛]]", "[[愛]]")).toEqual([
      "1 | 中文🥕 e\u0301 [[愛]]",
      "  |          ^^^^^^",
    ]);
  });

  it("underlines to the line's end where the span goes on, and says where it ends", () => {
    expect(frame("see [[care|the  \nwords]]", "[[care|the  \nwords]]")).toEqual([
      "1 | see [[care|the  ",
      "  |     ^^^^^^^^^^ to 2:8",
    ]);
  });

  it("shows a long line around the span only", () => {
    const [shown = "", marked = ""] = frame(`${"a".repeat(500)}[[care]]${"b".repeat(500)}`, "[[care]]");
    expect(shown).toBe(`1 | …${"a".repeat(30)}[[care]]${"b".repeat(72)}…`);
    expect(marked).toBe(`  | ${" ".repeat(31)}^^^^^^^^`);
  });

  it("shows the end of a long line, and a span that is itself too long", () => {
    const [end = ""] = frame(`${"a".repeat(300)}[[x]]`, "[[x]]");
    expect(end).toBe(`1 | …${"a".repeat(105)}[[x]]`);
    const [shown = "", marked = ""] = frame(`[${"c".repeat(300)}]`, `[${"c".repeat(300)}]`);
    expect(shown).toHaveLength("1 | ".length + 111);
    expect(marked).toBe(`  | ${"^".repeat(110)}`);
  });

  it("cuts no letter of two units in half", () => {
    for (const padding of ["", "a"]) {
      const [shown = ""] = frame(`${padding}${"🥕".repeat(200)}[[x]]${"🥕".repeat(200)}`, "[[x]]");
      expect(shown).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
    }
  });

  it("shows spaces for what would steer a terminal, and keeps the mark in its place", () => {
    expect(frame("\u202Ea\u001B[31m\u2066 [[x]]", "[[x]]")).toEqual([
      "1 |  a [31m  [[x]]",
      "  |          ^^^^^",
    ]);
  });

  it("is empty where the file has no text", () => {
    const span = new Positions("a.md", "").span(0, 0);
    expect(codeFrame(undefined, span, (x) => x)).toEqual([]);
    expect(codeFrame("", span, (x) => x)).toEqual([]);
    expect(codeFrame("  \nwords", span, (x) => x)).toEqual([]);
  });

  it.each(["\n", "\r\n", "\r"])("shows one line where lines end with %j", (newline) => {
    expect(frame(["first", "see [[care]]", "last"].join(newline), "[[care]]")).toEqual([
      "2 | see [[care]]",
      "  |     ^^^^^^^^",
    ]);
  });
});
