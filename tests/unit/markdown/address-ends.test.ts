import type { Link } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/core/text-of.ts";
import { markdownParser } from "../../../src/markdown/parse.ts";

const parse = markdownParser();

function addresses(text: string): readonly string[] {
  const found: string[] = [];
  visit(parse(text), "link", (node: Link) => {
    found.push(node.url);
  });
  return found;
}

describe("an address in running text", () => {
  test.each([
    ["街路樹を植える（https://example.org）。", ["https://example.org"]],
    ["見よ「https://example.org/a/b?c=1」と。", ["https://example.org/a/b?c=1"]],
    ["网站https://example.org，以及www.example.com。", ["https://example.org", "http://www.example.com"]],
    ["网站 https://example.org/路径/页。然后", ["https://example.org/路径/页"]],
    ["https://a.example.org、https://b.example.org。", ["https://a.example.org", "https://b.example.org"]],
    [
      "https://ja.wikipedia.org/wiki/レオナルド・ダ・ヴィンチ を",
      ["https://ja.wikipedia.org/wiki/レオナルド・ダ・ヴィンチ"],
    ],
    ["（info@example.org）。", ["mailto:info@example.org"]],
    ["انظر https://example.org، ثم https://example.com؟", ["https://example.org", "https://example.com"]],
    ["देखें https://example.org।", ["https://example.org"]],
    ["see “https://example.org”… and «https://example.com»", ["https://example.org", "https://example.com"]],
    ["[x https://example.org）。", ["https://example.org"]],
    ["https://example.org.）", ["https://example.org"]],
    ["www.example.org）www。", ["http://www.example.org"]],
    [
      "https://example.org）**b** and (https://example.com/a_(b)) and https://example.net.",
      ["https://example.org", "https://example.com/a_(b)", "https://example.net"],
    ],
    ["https://example.org?a=1&b=2）", ["https://example.org?a=1&b=2"]],
    ["https://）example.org", []],
  ])("ends before the marks of the sentence: %s", (text, found) => {
    expect(addresses(text)).toEqual(found);
  });

  test("loses nothing of the text, and has its place", () => {
    const text = "見よ（https://example.org/a）。**次**に";
    const tree = parse(text);
    expect(wordsIn(tree)).toBe("見よ（https://example.org/a）。次に");
    visit(tree, "link", ({ position }: Link) => {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe("https://example.org/a");
    });
    expect(wordsIn(parse("[x https://example.org）。次"))).toBe("[x https://example.org）。次");
  });

  test("is read as it was where it stands in brackets of Markdown", () => {
    expect(addresses("<https://example.org/（a）> [b](https://example.org/（c）)")).toEqual([
      "https://example.org/（a）",
      "https://example.org/（c）",
    ]);
  });
});
