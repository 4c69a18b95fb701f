import fc from "fast-check";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { Positions } from "../../src/core/positions.ts";
import type { Span } from "../../src/core/span.ts";
import { parseSection } from "../../src/parse/section.ts";

/** Pieces that Markdown and YAML give a meaning to, so that random texts are more than prose. */
const pieces = [
  ..."\n\n\r\n\t  []()#|*_`>-:\"'{}&!\\~@".split(""),
  "---\n",
  "\n\n",
  "[[care]]",
  "[[care#top|the\nwords]]",
  "[@cahn-2004, p. 4]",
  "[^1]",
  "[^1]: ",
  "[a][b]",
  "\n[b]: ../x.md 'T'\n",
  "| a | b |\n| --- | --- |\n",
  "id: ",
  "é",
  "e\u0301",
  "🥕",
  "中",
  "\u0000",
  "\uD800",
  "\u2028",
  "words ",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
const file = fc.oneof(
  text,
  fc.tuple(text, text).map(([frontMatter, body]) => `---\n${frontMatter}\n---\n${body}`),
);

function isTrue(span: Span, source: string): boolean {
  const positions = new Positions(span.path, source);
  const same = (point: Span["start"]): boolean =>
    JSON.stringify(positions.point(point.offset)) === JSON.stringify(point);
  return same(span.start) && same(span.end) && span.start.offset <= span.end.offset;
}

function spanOf({ position }: Nodes): Span | undefined {
  if (position === undefined) return undefined;
  const point = ({ line, column, offset = -1 }: typeof position.start) => ({ line, column, offset });
  return { path: "a.md", start: point(position.start), end: point(position.end) };
}

describe("parsing any text", () => {
  it("never throws, and every position is true to the file", () => {
    fc.assert(
      fc.property(file, (source) => {
        const { section, diagnostics } = parseSection({ path: "a.md", text: source });
        const spans = [
          ...diagnostics.map(({ span }) => span),
          ...section.headings.map(({ span }) => span),
          ...[...(section.frontMatter?.places.values() ?? [])].flatMap(({ key, value }) => [
            value,
            ...(key ? [key] : []),
          ]),
        ];
        visit(section.body, (node) => {
          const span = spanOf(node);
          if (span !== undefined) spans.push(span);
        });
        expect(spans.filter((span) => !isTrue(span, source))).toEqual([]);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });

  it("finds a reference where it is written", () => {
    const before = fc.array(fc.constantFrom("é", "🥕", "中 ", "word ", "\n> ", "\n- ", "\n\n"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(before, (parts) => {
        const source = `---\nid: a\n---\n\nStart ${parts.join("")} [[care|our care]] end`;
        const { section } = parseSection({ path: "a.md", text: source });
        const found: string[] = [];
        visit(section.body, "crossReference", ({ position }) => {
          found.push(source.slice(position?.start.offset, position?.end.offset));
        });
        expect(found).toEqual(["[[care|our care]]"]);
      }),
      { numRuns: 200, seed: 20261124 },
    );
  });
});
