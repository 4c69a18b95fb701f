import { describe, expect, it } from "vitest";
import { offsetInFile } from "../../../src/rules/text-offsets.ts";

/** The rest of the source from where a word of the value stands. */
function sourceFrom(word: string, value: string, source: string): string {
  return source.slice(offsetInFile(value, source, value.indexOf(word)));
}

describe("finding a place of a Markdown text in its source", () => {
  it("counts backslashes and character references", () => {
    expect(sourceFrom("here", "A * and & here", "A \\* and &amp; here")).toBe("here");
    expect(sourceFrom("here", "a \u{1f333} here", "a &#x1F333; here")).toBe("here");
    expect(sourceFrom("here", "AT&T; here", "AT&T; here")).toBe("here");
  });

  it("skips indentation and quotation marks at the start of a line", () => {
    expect(sourceFrom("here", "one\ntwo here", "one\n  > two here")).toBe("here");
    expect(sourceFrom("two", "one\ntwo here", "one  \r\n\ttwo here")).toBe("two here");
  });

  it("never leaves the source", () => {
    expect(offsetInFile("abc", "abc", 9)).toBe(3);
  });
});
