import { describe, expect, it } from "vitest";
import { setTopValues } from "../../../src/edit/yaml-values.ts";

/** The text after the values are set; `undefined` where they can't be. */
function withValues(text: string, values: Readonly<Record<string, string>>): string | undefined {
  const found = setTopValues(text, { start: 0, end: text.length }, new Map(Object.entries(values)));
  if (found === undefined) return undefined;
  return [...found]
    .reverse()
    .reduce((whole, one) => whole.slice(0, one.start) + one.text + whole.slice(one.end), text);
}

describe("values at the top of a YAML text", () => {
  it("are put after the last key where they are missing, and leave comments and order alone", () => {
    const text = "# front\nid: care   # stays\nscales: [local]\n";
    expect(withValues(text, { by: "Ada", on: "2026-05-31" })).toBe(`${text}by: Ada\non: "2026-05-31"\n`);
  });

  it("are replaced where they stand, whatever their style", () => {
    expect(withValues("by: 'Ada' # who\nid: care\n", { by: "Per" })).toBe("by: Per # who\nid: care\n");
    expect(withValues("by:\nid: care\n", { by: "Per" })).toBe("by: Per\nid: care\n");
  });

  it("are quoted where YAML would read something else", () => {
    expect(withValues("id: care\n", { by: "Ada: the first" })).toBe('id: care\nby: "Ada: the first"\n');
    expect(withValues("id: care\n", { by: "yes # no" })).toBe('id: care\nby: "yes # no"\n');
  });

  it("are refused for what is no block mapping, is broken, or holds a list there", () => {
    expect(withValues("{ id: care }\n", { by: "Ada" })).toBeUndefined();
    expect(withValues("id: [care\n", { by: "Ada" })).toBeUndefined();
    expect(withValues("by: [Ada]\n", { by: "Per" })).toBeUndefined();
  });
});
