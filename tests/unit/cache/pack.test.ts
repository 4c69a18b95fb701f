import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { FreshLine, writeLines } from "../../../src/cache/kept-lines.ts";
import { KeptTrees, LateTrees } from "../../../src/cache/kept-trees.ts";
import { pack, packResult } from "../../../src/cache/pack.ts";
import { Unpacker } from "../../../src/cache/unpack.ts";
import type { ParsedFile } from "../../../src/core/run-cache.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { parseSection } from "../../../src/parse/section.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";

/** Everything that a value says, what is worked out when it is asked for included, as plain data that can be compared. */
function written(value: unknown): unknown {
  if (value instanceof Map) return [...value].map((entry) => written(entry));
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  const said = value as Record<string, unknown>;
  const entries = [...Object.keys(value), ...gettersOf(value)].map((key) => [key, written(said[key])]);
  return Object.fromEntries(entries.filter(([, property]) => property !== undefined));
}

function gettersOf(value: object): string[] {
  const prototype: object = Object.getPrototypeOf(value);
  if (prototype === Object.prototype) return [];
  const properties = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const own = properties.filter(([, { get }]) => get !== undefined).map(([name]) => name);
  return [...own, ...gettersOf(prototype)];
}

function again(path: string, text: string, parsed: ParsedFile): ParsedFile | undefined {
  const packed = pack({ path, text }, parsed);
  if (packed === undefined) return undefined;
  const lines = [["file", new FreshLine([packed.frontMatter, packed.body])]] as const;
  const trees = new KeptTrees("agenda", () => writeLines("agenda", { notes: [], lines }));
  const parseAgain = (): ParsedFile => {
    throw new Error("All that was parsed is known.");
  };
  return new Unpacker({ path, text }).file(packed.file, new LateTrees(trees, "file", parseAgain));
}

const pieces = [
  ..."\n\n\r\n\t  []()#|*_`>-:\"'{}&!\\~@é🥕\u2028".split(""),
  "[[care#top|the\nwords]]",
  "[@cahn-2004, p. 4]",
  "[^1]: note",
  "[a][b]\n\n[b]: ../x.md 'T'\n",
  "| a | b |\n| --- | --- |\n| \\| | &amp; |\n",
  "<!-- allow unused-term: why -->",
  "order: .inf\n",
  "start: { line: 1, column: 1, offset: 0 }\n",
  "words ",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((parts) => parts.join(""));

describe("packing a parsed file", () => {
  it("gives the same again for every file of the default agenda", async () => {
    const { value } = await readAgenda("agenda");
    for (const { path, text: source } of value.sources) {
      const parsed = path.endsWith(".md")
        ? parseSection({ path, text: source })
        : parseYaml({ path, text: source, start: 0, end: source.length });
      const unpacked = again(path, source, parsed);
      expect(unpacked, path).toBeDefined();
      expect(written(unpacked), path).toEqual(written(parsed));
    }
  });

  it("gives the same again for any text, or refuses it", () => {
    fc.assert(
      fc.property(text, text, (frontMatter, body) => {
        const source = `---\n${frontMatter}\n---\n${body}`;
        const parsed = parseSection({ path: "a.md", text: source });
        const unpacked = again("a.md", source, parsed);
        if (unpacked !== undefined) expect(written(unpacked)).toEqual(written(parsed));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the text of a node by its place alone, in ASCII and on one line", () => {
    const source = "---\nid: a\n---\n\nÜber alle Gipfel ist Ruh\n";
    const packed = pack({ path: "a.md", text: source }, parseSection({ path: "a.md", text: source }));
    expect(packed?.body).not.toContain("Gipfel");
    expect(Object.values(packed ?? {}).join("")).toMatch(/^[ -~]+$/);
  });

  it("brings a body to life when it is asked for, and only once", () => {
    const source = "---\nid: a\n---\n\nHello *world*\n";
    const body = again("a.md", source, parseSection({ path: "a.md", text: source }))?.section?.body;
    const [paragraph] = body?.children ?? [];
    expect(paragraph?.type).toBe("paragraph");
    expect(body?.children[0]).toBe(paragraph);
    expect((paragraph as Extract<Nodes, { type: "paragraph" }>).position?.start).toEqual({
      line: 5,
      column: 1,
      offset: 15,
    });
  });

  it.each([
    ["an endless number", { value: Number.POSITIVE_INFINITY }],
    ["a negative zero", [-0]],
    ["something that is no plain data", { value: new Date(0) }],
    ["a key that would change the object", JSON.parse('{ "__proto__": 1 }')],
  ])("refuses %s", (_, value: object) => {
    expect(packResult({ path: "a.md", text: "" }, value)).toBeUndefined();
  });
});
