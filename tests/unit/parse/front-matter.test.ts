import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../../src/parse/front-matter.ts";
import { line } from "../../support/example-agenda.ts";

function split(text: string) {
  const { frontMatter, body, diagnostics } = splitFrontMatter({ path: "a.md", text });
  return { data: frontMatter?.data, head: frontMatter?.head, body, found: diagnostics.map(line) };
}

describe("splitFrontMatter", () => {
  it("gives a body with every letter in its place", () => {
    for (const end of ["\n", "\r\n"]) {
      const text = ["---", "id: café🥕", "---", "", "Text."].join(end);
      const { data, body, found } = split(text);
      expect(found).toEqual([]);
      expect(data).toEqual({ id: "café🥕" });
      expect(body).toHaveLength(text.length);
      expect(body.indexOf("Text.")).toBe(text.indexOf("Text."));
      expect(body.trim()).toBe("Text.");
    }
  });

  it("says the same each time it is asked", () => {
    const text = "---\nid: [\n---\n";
    expect(split(text)).toEqual(split(text));
    expect(split(text).found).toHaveLength(1);
  });

  it("runs nothing", () => {
    const { found } = split("---js\nglobalThis.agendaWasRun = true\n---\n");
    expect((globalThis as { agendaWasRun?: boolean }).agendaWasRun).toBeUndefined();
    expect(found[0]).toContain("a.md:1:1-1:6 error AG006");
  });

  it("points at the first line where something is missing from the whole", () => {
    const { head } = split("---\nid: a\n---\n");
    expect([head?.start, head?.end]).toMatchObject([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
    ]);
  });

  it("keeps the keys of a block that is never closed, and no text", () => {
    const { data, body, found } = split("---\nid: a\nkind: line\n\nText: [[x]].\n");
    expect(data).toEqual({ id: "a", kind: "line" });
    expect(body.trim()).toBe("");
    expect(found).toHaveLength(1);
  });

  it.each([
    ["", "1:1-1:1"],
    ["Text.\n", "1:1-1:1"],
    ["----\nid: a\n----\n", "1:1-1:5"],
    [" ---\nid: a\n---\n", "1:2-1:5"],
  ])("finds no sound opening in %j", (text, place) => {
    expect(split(text).found[0]).toContain(`a.md:${place} error AG007`);
  });
});
