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
    ["a: @b", "1:4-1:6", "A value cannot start with this character"],
    ["a: [1, 2", "1:9-1:9", "The indentation does not fit the lines above, or a bracket above is not closed"],
  ])("says what is wrong with %j, once", (text, place, sentence) => {
    const { found } = parse(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`agenda.yml:${place} error AG004 ${sentence}`);
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
