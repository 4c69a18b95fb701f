import { describe, expect, it } from "vitest";
import { appendToList } from "../../../src/edit/yaml-list.ts";

function appended(
  text: string,
  path: readonly (string | number)[],
  after: readonly string[] = ["id"],
): string | undefined {
  const found = appendToList(text, { start: 0, end: text.length }, path, "new", after);
  return found && text.slice(0, found.start) + found.text + text.slice(found.end);
}

describe("appendToList", () => {
  it.each([
    ["a flow list", "a: [x, y] # c\nb: 1\n", "a: [x, y, new] # c\nb: 1\n"],
    ["an empty flow list", "a: [ ]\n", "a: [new ]\n"],
    ["a flow list over lines", "a: [\n  x,\n  y # last\n]\n", "a: [\n  x,\n  y, new # last\n]\n"],
    ["a block list", "a:\n  - x\n  - y # why\nb: 1\n", "a:\n  - x\n  - y # why\n  - new\nb: 1\n"],
    ["a block list without indentation", "a:\n- x\nb: 1\n", "a:\n- x\n- new\nb: 1\n"],
    ["a block list at the end of the text", "a:\n  - x", "a:\n  - x\n  - new"],
    ["a wide block list", "a:\n    -   'x'\n", "a:\n    -   'x'\n    -   new\n"],
    ["a key without a value", "a:\nb: 1\n", "a: [new]\nb: 1\n"],
    ["a missing key, after the last known one", "id: x # c\nb: 1\n", "id: x # c\na: [new]\nb: 1\n"],
    ["a missing key, at the end", "b: 1", "b: 1\na: [new]"],
    [
      "a missing key after a folded text",
      "id: >-\n  one\n  two\nb: 1\n",
      "id: >-\n  one\n  two\na: [new]\nb: 1\n",
    ],
    ["a mapping in flow style", "{ id: x, b: 1 }\n", "{ id: x, a: [new], b: 1 }\n"],
  ])("adds to %s", (_what, before, after) => {
    expect(appended(before, ["a"])).toBe(after);
  });

  it("adds deep inside", () => {
    expect(appended("d:\n  - { id: x, lines: [a] }\n  - id: y\n    title: Y\n", ["d", 0, "lines"])).toBe(
      "d:\n  - { id: x, lines: [a, new] }\n  - id: y\n    title: Y\n",
    );
    expect(appended("d:\n  - { id: x }\n  - id: y\n    title: Y\n", ["d", 1, "lines"], ["id", "title"])).toBe(
      "d:\n  - { id: x }\n  - id: y\n    title: Y\n    lines: [new]\n",
    );
  });

  it.each(["a: text\n", "- a\n", "a: [\n", "a: *x\nx: &x [1]\n"])("leaves %j alone", (text) => {
    expect(appended(text, ["a"])).toBeUndefined();
  });
});
