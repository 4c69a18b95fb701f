import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../src/parse/yaml.ts";
import { line } from "../../support/example-agenda.ts";

function parse(text: string) {
  const { yaml, diagnostics } = parseYaml({ path: "agenda.yml", text, start: 0, end: text.length });
  return { ...yaml, found: diagnostics.map(line) };
}

/** What stands at the place of a value. */
function written(text: string, pointer: string): string | undefined {
  const place = parse(text).places.get(pointer)?.value;
  return place && text.slice(place.start.offset, place.end.offset);
}

describe("parseYaml", () => {
  it("keeps dates and versions as they are written, and knows no numbers in disguise", () => {
    expect(parse("date: 2006-05-31\nversion: '2.0'\ncode: 012\nanswer: no\n").data).toEqual({
      date: "2006-05-31",
      version: "2.0",
      code: 12,
      answer: "no",
    });
  });

  it("knows where each value is written, with line ends of every kind", () => {
    for (const end of ["\n", "\r\n"]) {
      const text = ["title: Ökonomie 🥕", "lines:", "  - care", "  - { id: b/c, to: x }", ""].join(end);
      expect(written(text, "/title")).toBe("Ökonomie 🥕");
      expect(written(text, "/lines/0")).toBe("care");
      expect(written(text, "/lines/1/id")).toBe("b/c");
      expect(written(text, "/lines")).toBe(`- care${end}  - { id: b/c, to: x }`);
      expect(parse(text).places.get("/lines/1/to")?.key?.start).toMatchObject({ line: 4, column: 16 });
    }
  });

  it("keeps what can be read around a mistake", () => {
    const { data, found, wellFormed } = parse("title: Care: for all\nlines: [care]\n");
    expect(found).toHaveLength(1);
    expect(wellFormed).toBe(false);
    expect(data).toEqual({ lines: ["care"] });
    expect(written("title: Care: for all\nlines: [care]\n", "/lines/0")).toBe("care");
    expect(parse('a: "open\nb: 1\n').data).toEqual({ b: 1 });
    expect(parse("a: 1\na: 2\nb: 3\n").data).toMatchObject({ b: 3 });
    expect(parse("id: x\na: [1, 2\nb: 3\n").data).toMatchObject({ id: "x" });
  });

  it.each([
    ["title: *nowhere", "1:8-1:16", "This alias cannot be expanded"],
    ["a: &a [1, *a]", "1:11-1:13", "This alias cannot be expanded"],
    ["a: 1\na: 2", "2:1-2:2", "This key stands twice"],
    ["a:\n\tb: 1", "2:1-2:1", "YAML does not allow a tab"],
    ['a: "open', "1:4-1:5", "This quotation mark is never closed"],
    ["a: 'it''s open", "1:4-1:5", "This quotation mark is never closed"],
    ["a: 1\n---\nb: 2", "2:1-2:4", "A second YAML document begins here"],
    ["a: @b", "1:4-1:5", "A value that begins with `@` needs quotation marks"],
    ["a: [1, 2", "1:4-1:5", "This bracket is never closed."],
    ["a: [b, c\nd: e", "1:4-1:5", "This bracket is never closed."],
    ["a: [it's, b] # [\nc: [x # ]\nd: e", "2:4-2:5", "This bracket is never closed."],
    ["r:\n  - { a: b, c: d.\n  - { a: b }", "2:5-2:6", "This brace is never closed."],
    ["a: [b, c]]\nd: e", "1:10-1:11", "This bracket closes nothing"],
    ["id: x\norder:40\nb: c", "2:1-2:7", "After the colon of `order` a space is missing"],
    ["a: b\r\norder:40", "2:1-2:7", "After the colon of `order` a space is missing"],
    ["short: x\n order: 40\nb: c", "2:2-2:7", "`order` is indented, so that YAML takes it for a part"],
    ["r:\n  - { to: x, note: The foot: it. }", "2:20-2:23", 'A value holds ": "'],
    ['title: "Adopt" it\nb: c', "1:14-1:15", "This mark ends the quotation, but the value goes on"],
    ["title: 'The town's rooms'", "1:17-1:18", "This mark ends the quotation, but the value goes on"],
    ["title: [Draft] Adopt it", "1:8-1:9", "A value that begins with `[` needs quotation marks"],
    ["title: *Adopt* it", "1:8-1:9", "A value that begins with `*` needs quotation marks"],
    ["title: - Adopt", "1:8-1:9", "A value that begins with `-` needs quotation marks"],
    ["id: x\n**order**: 40\nb: c", "2:1-2:11", "Keys take no marks of Markdown"],
    [
      "id:\u00a0x\nb: c",
      "1:4-1:6",
      "What looks like a space or like nothing here is a special character (U+00A0)",
    ],
    ["a:\n\u00a0\u00a0- c\nb: x", "2:1-2:4", "What looks like a space or like nothing here"],
  ])("says what is wrong with %j, once", (text, place, sentence) => {
    const { found } = parse(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`agenda.yml:${place} error AG004 ${sentence}`);
  });

  it.each([
    ["title: Finance: a common good", 'title: "Finance: a common good"'],
    ['title: The "third": a way', "title: 'The \"third\": a way'"],
    ["r: [{ to: x, note: Care: for all. }]", 'note: "Care: for all."'],
    ['title: "Adopt" the footprint', "title: '\"Adopt\" the footprint'"],
    ["title: [Draft] Adopt it", 'title: "[Draft] Adopt it"'],
    ["order:40\nid: x", "order: 40"],
  ])("says how %j is written", (text, remedy) => {
    const { diagnostics } = parseYaml({ path: "agenda.yml", text, start: 0, end: text.length });
    expect(diagnostics.map(({ hint }) => hint).join()).toContain(`\`${remedy}\``);
  });

  it("reads keys that mean something to JavaScript as the keys they are", () => {
    const { data, found } = parse("__proto__: { polluted: true }\nconstructor: x\n");
    expect(found).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(data as object)).toEqual(["__proto__", "constructor"]);
  });

  it("does not expand a bomb of aliases", () => {
    const rows = Array.from(
      { length: 9 },
      (_, row) => `a${row + 1}: &a${row + 1} [${`*a${row}, `.repeat(9)}]`,
    );
    const { data, found } = parse(["a0: &a0 [x]", ...rows].join("\n"));
    expect(data).toBeUndefined();
    expect(found).toHaveLength(1);
  });
});
