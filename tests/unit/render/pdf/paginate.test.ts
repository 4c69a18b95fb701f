import { describe, expect, test } from "vitest";
import type { Footnote } from "../../../../src/render/pdf/inline/types.ts";
import { paginate } from "../../../../src/render/pdf/paginate/paginate.ts";
import type { ColumnItem, Page, Strip } from "../../../../src/render/pdf/paginate/types.ts";
import { Tag } from "../../../../src/render/pdf/tags/tag.ts";

function strip(name: string, height: number, more: Partial<Strip> = {}): Strip {
  return { kind: "strip", height, drawings: [], notes: [], destinations: [name], frames: [], ...more };
}

const free: ColumnItem = { kind: "penalty", cost: 0 };
const never: ColumnItem = { kind: "penalty", cost: Infinity };
const space: ColumnItem = { kind: "space", height: 10, frames: [] };

function names(pages: readonly Page[]): readonly (readonly string[])[] {
  return pages.map((page) => page.strips.flatMap((placed) => placed.strip.destinations));
}

function cut(
  items: readonly ColumnItem[],
  notes: ReadonlyMap<Footnote, readonly Strip[]> = new Map(),
): readonly Page[] {
  return paginate(items, {
    height: 100,
    grid: 0,
    facing: false,
    noteGap: 10,
    stripsOf: (note) => notes.get(note) ?? [],
  });
}

describe("a page", () => {
  test("takes what fits and begins without space", () => {
    const pages = cut([strip("a", 60), free, space, strip("b", 30), free, space, strip("c", 20)]);
    expect(names(pages)).toEqual([["a", "b"], ["c"]]);
    expect(pages[1]?.strips[0]?.y).toBe(0);
  });

  test("ends earlier where a heading would stand alone", () => {
    const pages = cut([strip("a", 60), free, strip("heading", 20), never, strip("text", 30)]);
    expect(names(pages)).toEqual([["a"], ["heading", "text"]]);
  });

  test("ends where nothing else is left, even where it never should", () => {
    const pages = cut([strip("a", 60), never, strip("b", 60), never, strip("c", 130), never, strip("d", 10)]);
    expect(names(pages).flat()).toEqual(["a", "b", "c", "d"]);
    expect(pages.length).toBe(4);
  });

  test("ends where it must, and where too little room is left", () => {
    const must: ColumnItem = { kind: "penalty", cost: -Infinity };
    const room: ColumnItem = { kind: "penalty", cost: 0, room: 50 };
    expect(names(cut([strip("a", 10), must, strip("b", 60), room, strip("c", 10)]))).toEqual([
      ["a"],
      ["b"],
      ["c"],
    ]);
  });
});

test("pages are cut for all of them to look well: one stays shorter where the next one would be half empty", () => {
  const lines = Array.from({ length: 10 }, (_, index) => [strip(`line ${index}`, 10), free]).flat();
  const pages = cut([...lines, strip("high", 45), free, strip("higher", 60), free, strip("last", 30)]);
  expect(names(pages)).toEqual([
    Array.from({ length: 8 }, (_, index) => `line ${index}`),
    ["line 8", "line 9", "high"],
    ["higher", "last"],
  ]);
});

test("a long chapter is cut in a time that grows with its length alone, and loses nothing", () => {
  const items = Array.from({ length: 40_000 }, (_, index) => [
    strip(`${index}`, 7 + (index % 5)),
    free,
  ]).flat();
  expect(names(cut(items)).flat()).toHaveLength(40_000);
});

describe("notes", () => {
  const note: Footnote = { number: 1, destination: "note:1", tag: new Tag("Note") };

  test("come with the line that calls them, and stand at the foot", () => {
    const items = [strip("a", 50), free, strip("b", 20, { notes: [note] }), free, strip("c", 20)];
    const fitting = cut(items, new Map([[note, [strip("note", 20)]]]));
    expect(names(fitting)).toEqual([["a", "b"], ["c"]]);
    expect(fitting[0]?.notes[0]?.y).toBe(80);
    const large = cut(items, new Map([[note, [strip("note", 35)]]]));
    expect(names(large)).toEqual([["a"], ["b", "c"]]);
    expect(large[0]?.notes).toEqual([]);
  });

  test("that are higher than a page go on to the next pages", () => {
    const long = Array.from({ length: 30 }, (_, index) => strip(`line ${index}`, 10));
    const pages = cut([strip("a", 20, { notes: [note] })], new Map([[note, long]]));
    const lines = pages.flatMap((page) => page.notes.flatMap((placed) => placed.strip.destinations));
    expect(lines).toEqual(long.flatMap((line) => line.destinations));
    for (const page of pages)
      for (const placed of page.notes) expect(placed.y + placed.strip.height).toBeLessThanOrEqual(100);
  });
});

test("the head of a table is drawn again, once, on a page that begins inside it", () => {
  const head = strip("head", 20);
  const row = (name: string): Strip => strip(name, 30, { repeats: [head] });
  const pages = cut([head, never, strip("1", 30), free, row("2"), free, row("3"), free, row("4")]);
  expect(pages[1]?.strips.map((placed) => [placed.strip.destinations[0], placed.repeated])).toEqual([
    ["head", true],
    ["3", false],
    ["4", false],
  ]);
});

describe("what floats", () => {
  const map = (height: number): Strip => strip("map", height, { floats: true });

  test("stays where it has room", () => {
    expect(names(cut([strip("a", 20), free, map(50), free, strip("b", 20)]))).toEqual([["a", "map", "b"]]);
  });

  test("leaves its place to what follows where it has none, and heads the next page", () => {
    const pages = cut([
      strip("a", 40),
      free,
      space,
      map(55),
      free,
      space,
      strip("b", 50),
      free,
      strip("c", 20),
    ]);
    expect(names(pages)).toEqual([
      ["a", "b"],
      ["map", "c"],
    ]);
    expect(pages[0]?.strips[1]?.y).toBe(50);
  });

  test("keeps the order of several", () => {
    const second = strip("second", 30, { floats: true });
    const pages = cut([strip("a", 60), free, map(80), free, second, free, strip("b", 30)]);
    expect(names(pages)).toEqual([["a", "b"], ["map"], ["second"]]);
  });

  test("keeps its place where a page that ends a little earlier lets it", () => {
    const pages = cut([
      strip("a", 70),
      free,
      strip("b", 15),
      free,
      map(60),
      free,
      strip("c", 14),
      free,
      strip("d", 90),
    ]);
    expect(names(pages)).toEqual([["a", "b"], ["map", "c"], ["d"]]);
  });

  test("leaves no title at the foot of a page that what follows has no room on", () => {
    const pages = cut([strip("a", 60), free, strip("title", 20), never, map(60), free, strip("b", 30)]);
    expect(names(pages)[0]).toEqual(["a"]);
  });
});
