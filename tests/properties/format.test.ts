import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSection } from "../../src/edit/format/format.ts";
import { sameMeaning } from "../../src/edit/format/meaning.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { markdownParser } from "../../src/markdown/parse.ts";

const parse = markdownParser();

/** Pieces that Markdown is sensitive to, in any order and nesting. */
const piece = fc.constantFrom(
  ..."* - + _ ` ~ # > | [ ] ( ) < > ! \\ & ; : . 1. 2) = ^ @ a word 2030\\. &amp; --- === ``` ~~~".split(" "),
  ..."[[id]] [[id|words]] [[id#a|b]] [@source] [@source, p.] [a](b.md) ![c](d.png) [^1] [r] **bold** *soft* _low_".split(
    " ",
  ),
  " ",
  "  ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "\n- ",
  "\n  - ",
  "\n1. ",
  "\n> ",
  "\n\n[^1]: note\n",
  "\n\n[r]: x.md\n",
  "\n\n| a | b |\n| - | - |\n| c | d |\n",
  "\n\n    code\n",
  "\n<!-- note -->\n",
  "https://example.org",
  "someone@example.org",
  "é",
  "日本",
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("formatting", () => {
  it("keeps the meaning of any text, and changes nothing the second time", () => {
    fc.assert(
      fc.property(body, (text) => {
        const source = `---\nid: x\n---\n${text}`;
        const first = formatSection(source);
        if ("refused" in first) return;
        expect(first.text.startsWith("---\nid: x\n---\n")).toBe(true);
        const formattedBody = first.text.slice("---\nid: x\n---\n".length);
        expect(sameMeaning(parse(text), parse(formattedBody))).toBe(true);
        expect(formatSection(first.text)).toEqual(first);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("refuses hardly any text", () => {
    const texts = fc.sample(body, { numRuns: 1000, seed: 11 });
    const refused = texts.filter((text) => "refused" in formatSection(`---\nid: x\n---\n${text}`));
    expect(refused.length).toBeLessThan(20);
  });

  it("keeps the meaning of every text of the default agenda", async () => {
    const folder = join(import.meta.dirname, "../../agenda");
    const { value } = await readAgenda(folder);
    const sections = value.sources.filter(({ path }) => path.endsWith(".md"));
    expect(sections.length).toBeGreaterThan(100);
    for (const { path, text } of sections) {
      const outcome = formatSection(text);
      expect(outcome, path).not.toHaveProperty("refused");
      const after = "refused" in outcome ? "" : outcome.text;
      expect(sameMeaning(parse(text), parse(after)), path).toBe(true);
      expect(formatSection(after), path).toEqual(outcome);
      expect(await readFile(join(folder, path), "utf8")).toBe(text);
    }
  });
});
