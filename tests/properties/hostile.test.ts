import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { compileTexts, sectionText } from "../support/compile-texts.ts";
import { pathological } from "../support/pathological.ts";

/** The test fails after so long: a limit for what must not take minutes, far above what it takes. */
const patience = 30_000;

const keys = ["id: care", "kind: line", "title: Care", "short: Care", "dimension: people", "summary: Care."];

/** The codes that linting one hostile section gives. */
function codes(body: string, frontMatter: readonly string[] = keys): string[] {
  const { diagnostics } = compileTexts({ "1-care/index.md": sectionText(frontMatter, body) });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

/** `a` as deep as told. */
const nested = (mark: string, depth: number): string => `${mark.repeat(depth)}a`;

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join("\n");

describe("hostile Markdown ends in diagnostics", () => {
  it.each([
    ["quotations", nested("> ", 2000)],
    ["quotations without spaces", nested(">", 2000)],
    ["lists on one line", nested("- ", 2000)],
    ["numbered lists", nested("1. ", 2000)],
    [
      "lists on many lines",
      Array.from({ length: 2000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    ],
    ["quotations in lists", nested("> - ", 2000)],
    ["notes in notes", nested("[^a]: ", 2000)],
    ["emphasis", `${"*a ".repeat(700)}${"a*".repeat(700)}`],
    [
      "emphasis of two marks around an address",
      `${"*a _b ".repeat(700)}www.example.org${"b_ a*".repeat(700)}`,
    ],
  ])(
    "for 2,000 levels of %s",
    (_, body) => {
      expect(codes(body)).toContain("AG008");
    },
    patience,
  );

  it("and leaves a hundred levels alone", () => {
    expect(codes(nested("> ", 100))).not.toContain("AG008");
    expect(codes(nested("- ", 100))).not.toContain("AG008");
  });

  it.each([
    ["notes between paragraphs", many(30_000, (index) => `Word[^${index}].\n\n[^${index}]: Note.\n`)],
    ["lists between headings", many(30_000, () => "- a\n# b")],
    ["quotations between lists", many(30_000, () => "> a\n\n1. b")],
    ["lists in lists", many(30_000, () => "- a\n  - b")],
    ["numbered paragraphs", many(30_000, (index) => `${index}. a\n\n   b\n`)],
    ["definitions of links", many(100_000, (index) => `[${index}]: https://example.org/`)],
    ["open comments", "<!-- ".repeat(100_000)],
  ])(
    "for tens of thousands of %s",
    (_, body) => {
      expect(codes(body)).toContain("AG008");
    },
    patience,
  );

  it(
    "and leaves long lists and many notes alone",
    () => {
      expect(codes(many(3000, () => "- a\n  goes on\n\n  b\n"))).not.toContain("AG008");
      expect(codes(many(300, (index) => `Word[^${index}].\n\n[^${index}]: Note.\n`))).not.toContain("AG008");
    },
    patience,
  );

  it.each([
    ["brackets", "[".repeat(5000)],
    ["double brackets", "[[".repeat(5000)],
    ["open images", `${"![a ".repeat(300)}${"](x)".repeat(300)}`],
    ["open links", "[a](".repeat(3000)],
    ["open citations", "[@a ".repeat(5000)],
    ["stars", `${"*".repeat(5000)}x`],
    ["backticks", "`".repeat(20_000)],
    ["tags", "<".repeat(10_000)],
    ["addresses", "www.".repeat(5000)],
    ["bars", `${"|".repeat(3000)}\n${"|-".repeat(3000)}`],
    ["NULs and halves of letters", "\u0000\uD800[[x\uD800|\uDC00]] \u0000".repeat(100)],
  ])(
    "for thousands of %s",
    (_, body) => {
      expect(codes(body)).toBeInstanceOf(Array);
    },
    patience,
  );

  it(
    "for a line of a megabyte, and an anchor as long as a page",
    () => {
      expect(codes("a ".repeat(500_000))).toBeInstanceOf(Array);
      const long = "a".repeat(20_000);
      expect(codes(`# ${long}\n\n[x](#b${long})`)).toContain("AG206");
    },
    patience,
  );
});

/** What no input may take, in milliseconds: some times what the slowest takes on a quiet machine, and a small part of what it took. */
const slowest = 10_000;

describe("what costs Markdown parsers the square of its length", () => {
  it.each(Object.entries(pathological))(
    "is read in a moment, or left out: %s",
    (_, body) => {
      const text = body();
      const start = performance.now();
      expect(codes(text)).toBeInstanceOf(Array);
      expect(performance.now() - start).toBeLessThan(slowest);
    },
    patience,
  );

  const code = `\`\`\`\n${"a[i] = *b_c;\n".repeat(3000)}\`\`\``;
  it.each([
    ["a list of 1,500 links", many(1500, (index) => `- [**a**](https://example.org/${index})`)],
    [
      "a numbered list of 1,500 links",
      many(1500, (index) => `${index + 1}. [**a**](https://example.org/${index})`),
    ],
    [
      "a table of 800 rows of links",
      `| a | b |\n| - | - |\n${many(800, () => "| [a](https://example.org/) | *b* |")}`,
    ],
    ["paragraphs with a thousand marks", many(30, () => `${"*a* [b](c) ".repeat(100)}\n`)],
    ["a block of code of 3,000 lines", code],
    ["a text of a megabyte", many(4000, () => `${"Together we care for the commons. ".repeat(7)}\n`)],
  ])("leaves %s alone", (_, body) => {
    expect(codes(body)).not.toContain("AG008");
  });
});

describe("hostile YAML ends in diagnostics", () => {
  it.each([
    ["brackets", `a: ${"[".repeat(2000)}`, "AG008"],
    ["braces", `a: ${'{"a":'.repeat(2000)}`, "AG008"],
    ["dashes", `a:\n  ${"- ".repeat(2000)}x`, "AG008"],
    ["questions", `${"? ".repeat(2000)}x`, "AG008"],
    ["levels", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "AG008"],
    [
      "an alias bomb",
      `a: &a [x]\nb: &b [${"*a, ".repeat(50)}]\nc: &c [${"*b, ".repeat(50)}]\nd: [${"*c, ".repeat(50)}]`,
      "AG004",
    ],
    ["a circle of aliases", "aliases: &a [*a]", "AG004"],
  ])(
    "for %s",
    (_, yaml, code) => {
      expect(codes("Together.", [yaml])).toContain(code);
      const { diagnostics } = compileTexts({ "agenda.yml": yaml, "glossary.yml": yaml, "sources.yml": yaml });
      expect(diagnostics.map((one) => one.code)).toContain(code);
    },
    patience,
  );

  const naughty = fc.constantFrom<unknown>(
    "",
    " ",
    "\u0000",
    "\uD800",
    "\u001b[31mred",
    "__proto__",
    "constructor",
    "toString",
    "../../../etc/passwd",
    "<script>alert(1)</script>",
    "{{ title }}",
    "a".repeat(2000),
    "null",
    "~",
    "2026-13-45",
    "*",
    "&a",
    null,
    true,
    0,
    -1,
    1e308,
    Number.NaN,
    [],
    [[]],
    {},
    { a: { b: [] } },
    ["x", "x"],
    "care",
  );
  const record = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((one) => [one, naughty])), { requiredKeys: [] });

  it(
    "for naughty values in every key of a section",
    () => {
      const names =
        "id,title,short,aliases,dimension,summary,open-questions,sources,relations,plain-reviewed,scales,actors,addresses,part-of,status,indicators,order,role,lines,answer".split(
          ",",
        );
      const kind = fc.constantFrom(
        "line",
        "strategy",
        "issue",
        "theme",
        "myth",
        "constructor",
        "__proto__",
        null,
      );
      fc.assert(
        fc.property(record(names), kind, (values, kindOf) => {
          codes("Together.", [stringify({ kind: kindOf, ...values }).trimEnd()]);
        }),
        { numRuns: 150, seed: 20261124 },
      );
    },
    patience,
  );

  it(
    "for naughty values in every key of the manifest, the glossary and the sources",
    () => {
      const names =
        "title,subtitle,date,language,publisher,authors,licence,url,front,lines,back,dimensions,scales,actors,labels,plain-words,kinds,relation-types,output".split(
          ",",
        );
      const entry = record("id,term,acronym,aliases,definition,home,type,title,author,issued,URL".split(","));
      fc.assert(
        fc.property(record(names), fc.array(entry, { maxLength: 3 }), (values, entries) => {
          const texts = {
            "agenda.yml": stringify(values),
            "glossary.yml": stringify(entries),
            "sources.yml": stringify(entries),
            "1-care/index.md": sectionText(keys, "See [[constructor]], [[__proto__]] and [@toString]."),
          };
          expect(compileTexts(texts).diagnostics.length).toBeGreaterThan(0);
        }),
        { numRuns: 150, seed: 20261124 },
      );
    },
    patience,
  );
});
