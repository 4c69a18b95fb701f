import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ParsedAgenda, ParsedSection } from "../../src/core/parsed.ts";
import type { AgendaFiles, Source } from "../../src/core/source.ts";
import { readAgenda } from "../../src/load/read-agenda.ts";
import { parseAgenda } from "../../src/parse/agenda.ts";
import { compileAgenda } from "../../src/pipeline.ts";
import { line } from "../support/example-agenda.ts";
import { FrozenMemory } from "../support/frozen-memory.ts";

const folder = join(import.meta.dirname, "../../agenda");

/** A change of one value in one file. */
interface Break {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What sort of value it is: "strategy /relations/*\/to". One of each sort in each file size is tried, see `sample`. */
  readonly sort: string;
}

let files: AgendaFiles;
let parsed: ParsedAgenda;
let memory: FrozenMemory;

beforeAll(async () => {
  files = (await readAgenda(folder)).value;
  parsed = parseAgenda(files).value;
  memory = new FrozenMemory(files);
});

/** Front matter keys with free text: no reading of them can be wrong. */
const freeText = /^\/(title|short|summary|answer|indicators|open-questions|aliases)|\/note$/;

function breaksInFrontMatter(section: ParsedSection): Break[] {
  const { frontMatter, path } = section;
  if (frontMatter === undefined) return [];
  const kind = String((frontMatter.data as { kind?: unknown }).kind);
  return [...frontMatter.places].flatMap(([pointer, { value }]) => {
    const { start, end } = { start: value.start.offset, end: value.end.offset };
    const source = files.sources.find((file) => file.path === path)?.text.slice(start, end) ?? "";
    const isScalar = /^[\w.-]+$/.test(source);
    if (!isScalar || freeText.test(pointer)) return [];
    const sort = `${kind} ${pointer.replace(/\/\d+/g, "/*")}`;
    return [{ path, start, end, replacement: `${source}-zzbroken`, sort }];
  });
}

function breaksInBody(source: Source): Break[] {
  const marks: readonly (readonly [string, RegExp])[] = [
    ["[[id]]", /(?<=\[\[)[a-z0-9-]+(?=[\]|#])/g],
    ["[[id#anchor]]", /(?<=\[\[[a-z0-9-]+#)[a-z0-9-]+(?=[\]|])/g],
    ["[@source]", /(?<=\[@)[a-z0-9-]+(?=[\],])/g],
  ];
  return marks.flatMap(([sort, pattern]) =>
    [...source.text.matchAll(pattern)].map((match) => {
      const start = match.index;
      return {
        path: source.path,
        start,
        end: start + match[0].length,
        replacement: `${match[0]}-zzbroken`,
        sort,
      };
    }),
  );
}

/** Spread over the agenda: at most so many breaks of each sort, evenly apart. */
function sample(breaks: readonly Break[], most: number): Break[] {
  const sorts = new Map<string, Break[]>();
  for (const one of breaks) sorts.set(one.sort, [...(sorts.get(one.sort) ?? []), one]);
  return [...sorts.values()].flatMap((group) => {
    const step = Math.max(1, Math.ceil(group.length / most));
    return group.filter((_, index) => index % step === 0);
  });
}

/** Lints the agenda with one file changed. What is known of the other files is used again. */
function lintWith({ path, start, end, replacement }: Break): string[] {
  const source = files.sources.find((file) => file.path === path);
  if (source === undefined) throw new Error(`The agenda has no ${path}.`);
  const text = source.text.slice(0, start) + replacement + source.text.slice(end);
  const sources = files.sources.map((one) => (one === source ? { path, text } : one));
  return compileAgenda({ ...files, sources }, undefined, memory).diagnostics.map(line);
}

/** "path:line:column" of where the broken value begins. */
function placeOf({ path, start }: Break): string {
  const before = files.sources.find((file) => file.path === path)?.text.slice(0, start) ?? "";
  const lines = before.split("\n");
  return `${path}:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

describe("the default agenda", () => {
  it("is clean", async () => {
    const { value, diagnostics } = await readAgenda(folder);
    expect([...diagnostics, ...compileAgenda(value).diagnostics].map(line)).toEqual([]);
  });

  it("gives one exact diagnostic for any value of the front matter that breaks", () => {
    const breaks = sample(parsed.sections.flatMap(breaksInFrontMatter), 3);
    expect(breaks.length).toBeGreaterThan(60);
    const wrong = breaks.flatMap((one) => {
      const found = lintWith(one);
      return found.length === 1 && found[0]?.startsWith(placeOf(one)) ? [] : [{ ...one, found }];
    });
    expect(wrong).toEqual([]);
  });

  it("gives one exact diagnostic for any reference in the text that breaks", () => {
    const breaks = sample(files.sources.filter(({ path }) => path.endsWith(".md")).flatMap(breaksInBody), 12);
    expect(new Set(breaks.map(({ sort }) => sort))).toEqual(
      new Set(["[[id]]", "[[id#anchor]]", "[@source]"]),
    );
    const wrong = breaks.flatMap((one) => {
      const found = lintWith(one);
      const file = one.path;
      return found.length === 1 && found[0]?.startsWith(`${file}:`) ? [] : [{ ...one, found }];
    });
    expect(wrong).toEqual([]);
  });

  it("gives one exact diagnostic for any id or list of the manifest that breaks", () => {
    const places = [...(parsed.manifest?.places ?? [])];
    const ids = places.filter(([pointer]) =>
      /^\/(front|lines|back)\/|^\/(dimensions|scales|actors)\/\d+\/(id|lines\/\d+)$/.test(pointer),
    );
    expect(ids.length).toBeGreaterThan(20);
    const wrong = ids.flatMap(([pointer, { value }]) => {
      const one = {
        path: "agenda.yml",
        start: value.end.offset,
        end: value.end.offset,
        replacement: "-zzbroken",
        sort: pointer,
      };
      const found = lintWith(one);
      return found.length === 1 ? [] : [{ pointer, found }];
    });
    expect(wrong).toEqual([]);
  });
});
