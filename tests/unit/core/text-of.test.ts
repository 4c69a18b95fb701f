import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { textOf, withoutStruck, wordsIn } from "../../../src/core/text-of.ts";
import { markdownParser } from "../../../src/markdown/parse.ts";

const parse = markdownParser();

function blocksOf(markdown: string): readonly Nodes[] {
  return parse(markdown).children;
}

describe("wordsIn", () => {
  it.each([
    ["Streets with trees.\\\nNew line here.", "Streets with trees. New line here."],
    ["Streets with trees.  \nNew line here.", "Streets with trees. New line here."],
    ["One line\nand the next", "One line and the next"],
    ["*Bold\nwords* across", "Bold words across"],
    ["Here<br>there<br/>and <BR />then", "Here there and then"],
    ["Some <b>raw</b> words", "Some raw words"],
    ["It respects subsidiarity [@paper, p. 4].", "It respects subsidiarity."],
    ["It is so [@paper] for all.", "It is so for all."],
    ["Ceci [@paper] ; cela.", "Ceci ; cela."],
    ["It is so [@paper][@other], they say.", "It is so, they say."],
    ["It is so ([@paper]).", "It is so."],
    ["It is so ([@paper] and more).", "It is so (and more)."],
    ["For all[^1].\n\n[^1]: Note.", "For all."],
    ["For all [^1] of us.\n\n[^1]: Note.", "For all of us."],
    ["See ![A map of\nthe town](map.png) and `code`.", "See A map of the town and code."],
    ["Go to [[care|our line]] or [there](https://example.org).", "Go to our line or there."],
    ["We ~~shall~~ do it.", "We shall do it."],
  ])("reads %j as one line", (markdown, expected) => {
    expect(wordsIn(blocksOf(markdown)[0] ?? { type: "root", children: [] })).toBe(expected);
  });

  it("parts the blocks within a block", () => {
    const [list, quotation, table] = [
      "- one\n\n  two\n  - three\n- four",
      "> one\n>\n> - two\n> - three",
      "| a | b |\n| - | - |\n| c | d |",
    ].map((markdown) => wordsIn(blocksOf(markdown)[0] ?? { type: "root", children: [] }));
    expect([list, quotation, table]).toEqual(["one two three four", "one two three", "a b c d"]);
  });
});

describe("textOf", () => {
  it("gives each item, row and line of code a line, and each block a paragraph", () => {
    const markdown = `One
line.

3. three
   - deeper
4. four

- [x] done
- [ ] open

| What | When |
| - | - |
| Trees | so\\|on |

> Said.
>
> And done.

\`\`\`
code
  more
\`\`\`

![A map](map.png)

[^1]: A note.
`;
    expect(textOf(blocksOf(markdown))).toBe(
      [
        "One line.",
        "3. three\ndeeper\n4. four",
        "[x] done\n[ ] open",
        "What\tWhen\nTrees\tso|on",
        "Said.\nAnd done.",
        "code\n  more",
        "A map",
        "A note.",
      ].join("\n\n"),
    );
  });

  it("leaves out what is struck where it is asked to", () => {
    const blocks = blocksOf("We will ~~not~~ do it.");
    expect(textOf(blocks, withoutStruck)).toBe("We will do it.");
    expect(textOf(blocks)).toBe("We will not do it.");
  });
});
