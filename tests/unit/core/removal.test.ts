import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/apply-edits.ts";
import { Positions } from "../../../src/core/positions.ts";
import { removalOf } from "../../../src/core/removal.ts";

/** A text without what stands between its two angle brackets. */
function without(marked: string): string {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace(/[<>]/g, "");
  const span = removalOf(new Positions("a.md", text).span(start, end), text);
  return applyEdits(text, [{ span, text: "" }]);
}

describe("removalOf", () => {
  it.each([
    ["inside a line, with the space before it", "one <two> three", "one three"],
    ["at the start of a line that goes on", "<two> three", " three"],
    ["a line of its own", "one\n<two>\nthree", "one\nthree"],
    ["a line of its own, indented and padded", "one\n  <two>  \nthree", "one\nthree"],
    ["a block, with one of the empty lines around it", "one\n\n<two>\n\nthree\n", "one\n\nthree\n"],
    ["a block of several lines", "one\n\n<two\ntwo>\n\nthree\n", "one\n\nthree\n"],
    ["the last block, with the empty line before it", "one\n\n<two>\n", "one\n"],
    ["the last block of a text without a last line end", "one\n\n<two>", "one\n"],
    ["all under the front matter, but its empty line", "---\nid: a\n---\n\n<one>\n", "---\nid: a\n---\n\n"],
    ["the first block", "<one>\n\ntwo\n", "\ntwo\n"],
    ["a line above others of its block", "one\n\n<two>\nthree\n", "one\n\nthree\n"],
    ["a line below others of its block", "one\n<two>\n\nthree\n", "one\n\nthree\n"],
    ["all there is", "<one>\n", ""],
  ])("takes out %s", (_, marked, left) => {
    expect(without(marked)).toBe(left);
    expect(without(marked.replaceAll("\n", "\r\n"))).toBe(left.replaceAll("\n", "\r\n"));
    expect(without(marked.replaceAll("\n", "\r"))).toBe(left.replaceAll("\n", "\r"));
  });
});
