import { describe, expect, it } from "vitest";
import { withoutConflicts } from "../../../src/parse/merge-conflict.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";

/*
 * Each of these took minutes once, since its cost grew with the square of the length: the time limit of the tests is what
 * would tell.
 */
describe("a text that is long and hostile", () => {
  const path = "agenda.yml";

  it("may hold a hundred thousand marks of merge conflicts, none of them whole", () => {
    const openings = "<<<<<<< ours\nx\n".repeat(100_000);
    expect(withoutConflicts({ path, text: openings })?.source.text.replace(/\s+/g, "")).toBe(
      "x".repeat(100_000),
    );
    const halves = `<<<<<<< ours\n${"=======\n||||||| base\n".repeat(100_000)}`;
    expect(withoutConflicts({ path, text: halves })?.source.text).toContain("||||||| base");
  });

  it("may underline a heading with seven signs, or hold a row of them", () => {
    const text = "Title\n=======\n\n<<<<<<<\n\n>>>>>>>\n\n>>>>>>> \n";
    expect(withoutConflicts({ path, text })).toBeUndefined();
  });

  it("may hold a hundred thousand conflicts, of which the first is told", () => {
    const text = "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n".repeat(100_000);
    const found = withoutConflicts({ path, text });
    expect(found?.diagnostic.message).toContain(" 99999 more follow.");
    expect(found?.source.text).toHaveLength(text.length);
    expect(found?.source.text.replace(/\s+/g, " ").startsWith(" a: 1 a: 1 ")).toBe(true);
  });

  it("may hold forty thousand keys, of which the last stands twice", () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key-${index}: value`);
    const text = [...keys, "key-7: value"].join("\n");
    const { yaml, diagnostics } = parseYaml({ path, text, start: 0, end: text.length });
    expect(diagnostics.map(({ code, span }) => [code, span.start.line])).toEqual([["AG004", 40_001]]);
    expect(yaml.places.size).toBe(40_001);
  });
});
