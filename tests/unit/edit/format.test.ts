import { describe, expect, it } from "vitest";
import { formatSection } from "../../../src/edit/format/format.ts";

function formatted(text: string): string {
  const outcome = formatSection(text);
  return "refused" in outcome ? `refused: ${outcome.refused}` : outcome.text;
}

describe("formatSection", () => {
  it.each([
    ["headings", "Title\n===\n\nNext\n---\n### Third ###\n", "# Title\n\n## Next\n\n### Third\n"],
    ["lists", "* one\n+ two\n", "- one\n\n* two\n"],
    ["nested and numbered lists", "1) one\n   * deep\n1) two\n", "1. one\n   - deep\n2. two\n"],
    ["emphasis", "_soft_ and __loud__ and *_both_*\n", "*soft* and **loud** and *_both_*\n"],
    ["empty lines", "a\n\n\n\nb\n***\nc", "a\n\nb\n\n---\n\nc\n"],
    [
      "tables",
      "|a|b|\n|-|-:|\n|x \\| y|[[id\\|w]]|\n",
      "| a      |         b |\n| ------ | --------: |\n| x \\| y | [[id\\|w]] |\n",
    ],
    ["code", "    indented\n", "```\nindented\n```\n"],
    ["breaks", "one  \ntwo\n", "one\\\ntwo\n"],
    ["footnotes", "a[^1] b[^2]\n\n[^1]: one\n\n[^2]: two\n", "a[^1] b[^2]\n\n[^1]: one\n[^2]: two\n"],
  ])("formats %s", (_what, before, after) => {
    expect(formatted(before)).toBe(after);
    expect(formatted(after)).toBe(after);
  });

  it.each([
    "A line that is wrapped\nwhere its author wanted.\n",
    "2030\\. A year, a\\+b, 3 \\* 4, snake_case, 5 * 6, \\[no link\\], &copy; and 1986. More.\n",
    "[[id]], [[ id | own\nwords ]], [[id#heading|words]], [@source], [@source, p.\n4].\n",
    "[a link](../a%20b.md#c \"title\"), [by reference][r], ![image](<a b.png>), <https://example.org>, www.example.org.\n\n[r]: ../x.md  'T'\n",
    "> quoted [[id|own\n> words]] and `co\n> de`\n",
    "Write to someone@example.org or http://example.org/a_b_c.\n",
    "<!-- allow unused-term: for the next edition -->\n\n- [ ] to do\n- [x] done\n",
    "``a ` b`` and ~~struck~~.\n",
  ])("leaves %j as it was typed", (text) => {
    expect(formatted(text)).toBe(text);
  });

  it("leaves front matter and line ends as they are", () => {
    const before = "---\r\nid:  x\r\ntitle: 'A'  # b\r\n---\r\n* one\r\n* two\r\n\r\n\r\nThree.\r\n";
    expect(formatted(before)).toBe(
      "---\r\nid:  x\r\ntitle: 'A'  # b\r\n---\r\n\r\n- one\r\n- two\r\n\r\nThree.\r\n",
    );
    expect(formatted("---\nid: x\n---\n")).toBe("---\nid: x\n---\n");
  });

  it("refuses what it could only format by changing its meaning", () => {
    expect(formatted("---\nid: x\n\ntext")).toMatch(/^refused: Its front matter is never closed/);
  });
});
