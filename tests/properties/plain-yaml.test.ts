import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedYaml } from "../../src/core/parsed.ts";
import { Positions } from "../../src/core/positions.ts";
import { readPlainYaml } from "../../src/parse/plain-yaml.ts";
import { parseFully } from "../../src/parse/yaml.ts";

/** What one of the two readers gets from the same text: data, and places in the file. */
function read(yaml: string, reader: "plain" | "full") {
  const text = `---${yaml}`;
  const positions = new Positions("a.md", text);
  if (reader === "plain") return shown(readPlainYaml(yaml, 3, positions));
  const whole = { path: "a.md", text, start: 3, end: text.length };
  const { yaml: parsed, diagnostics } = parseFully(whole, positions, positions.span(0, 3));
  return diagnostics.length > 0 ? "faulty" : shown(parsed);
}

function shown(yaml: Pick<ParsedYaml, "data" | "places"> | undefined) {
  if (yaml === undefined) return undefined;
  const places = [...yaml.places].map(([pointer, { key, value }]) => ({
    pointer,
    value: [value.start.offset, value.end.offset],
    key: key && [key.start.offset, key.end.offset],
  }));
  return { data: JSON.stringify(yaml.data), places };
}

const frontMatter = `
id: care
kind: strategy
title: Care (for all) – "and" the rest
order: 10
date: 2006-05-31
# A comment with a line for itself
summary: >-
  Care is work: it is
  paid, or it's not.
scales: [local, "national", 'world wide']
relations:
  - { type: supports, to: water, note: Both need time. }
  - type: see-also
    to: bread
    note: "It's said: bread"

sources:
- cahn-2004
- folbre-2001
empty: []
plain-reviewed-on: "2026-11-24"
`;

/** What a person's slip, or another way of writing, puts into a text. */
const pieces = fc.constantFrom(
  ..."\n\r\t []{}#|>*&!%@`'\",:-?~\\=.+_\0\u0085\u00a0\u2028\ufeff🥕é中x01".split(""),
  "\n\n",
  "\r\n",
  "\n  ",
  "\n    ",
  "\n- ",
  "\n  - ",
  "---\n",
  "...\n",
  ": ",
  " #",
  " # ",
  "- ",
  "? ",
  "''",
  '\\"',
  ">-\n  ",
  "|-\n  ",
  "{}",
  "[]",
  "[[a]]",
  "{ a: b }",
  "[a, b]",
  "a:",
  "a: b\n",
  "1e3",
  "0x1F",
  "0o7",
  "1.5",
  ".inf",
  "-1",
  "007",
  "12345678901234567890",
  "true",
  "Null",
  "~",
  "NO",
  "<<",
  "__proto__",
  "constructor",
  "&a",
  "*a",
  "!!str ",
);

interface Slip {
  readonly at: number;
  readonly removed: number;
  readonly written: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat({ max: 10_000 }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  written: fc.oneof(
    fc.constant(""),
    pieces,
    fc.tuple(pieces, pieces).map((two) => two.join("")),
  ),
});

function slipped(text: string, slips: readonly Slip[]): string {
  return slips.reduce((before, { at, removed, written }) => {
    const place = at % (before.length + 1);
    return before.slice(0, place) + written + before.slice(place + removed);
  }, text);
}

function expectToAgree(yaml: string): void {
  const plain = read(yaml, "plain");
  if (plain !== undefined) expect(plain, yaml).toEqual(read(yaml, "full"));
}

describe("the reader of plain YAML", () => {
  it("reads what sections have, with line ends of both kinds", () => {
    for (const text of [frontMatter, frontMatter.replaceAll("\n", "\r\n")]) {
      expect(read(text, "plain")).toEqual(read(text, "full"));
      expect(read(text, "plain")).toBeDefined();
    }
  });

  it("reads whatever it reads like the full parser, after any slips of the pen", () => {
    const text = fc.constantFrom(frontMatter, frontMatter.replaceAll("\n", "\r\n"));
    fc.assert(
      fc.property(text, fc.array(slip, { minLength: 1, maxLength: 4 }), (whole, slips) =>
        expectToAgree(slipped(whole, slips)),
      ),
      { numRuns: 3000 },
    );
  });

  it("reads whatever it reads like the full parser, from texts of random pieces", () => {
    const words = fc.constantFrom("care: ", "bread", "a b", "  ", "\n", "note");
    fc.assert(
      fc.property(fc.array(fc.oneof(words, pieces), { maxLength: 12 }), (parts) =>
        expectToAgree(parts.join("")),
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["title: Care: for all"],
    ["a: 1\na: 2"],
    ["a: [1, 2"],
    ["a: &b c"],
    ["a: 0x1F"],
    ["a: 'it''s'"],
    ["a: b # why"],
    ["a:"],
    ["a: |\n  b"],
    ["just words"],
    [""],
  ])("leaves %j to the full parser", (yaml) => {
    expect(read(yaml, "plain")).toBeUndefined();
  });
});
