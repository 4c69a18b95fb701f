import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standaloneValidators } from "../../../src/devtools/standalone-validators.ts";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { parseAgenda } from "../../../src/parse/agenda.ts";
import { builtInValidator } from "../../../src/validate/built-in-validators.ts";
import { schemas } from "../../../src/validate/schemas.ts";

type Find = (name: string) => ValidateFunction | undefined;

let folder: string;
let standalone: Find;

beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.standalone-"));
  const outfile = join(folder, "validators.mjs");
  const stdin = { contents: standaloneValidators(), resolveDir: process.cwd() };
  await build({ stdin, outfile, bundle: true, format: "esm", platform: "node" });
  standalone = ((await import(pathToFileURL(outfile).href)) as { builtInValidator: Find }).builtInValidator;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Values that break every kind of constraint somewhere. */
const wrongValues = [
  null,
  7,
  -1,
  "",
  "No Slug!",
  [],
  {},
  ["a", "a"],
  true,
  { id: 1 },
  "2006-13-01",
  "x".repeat(400),
];

/** Data with each of its values, at any depth, replaced by each wrong one in turn, or left out; and with a key too many. */
function* mutations(data: unknown): Iterable<unknown> {
  yield data;
  yield* wrongValues;
  if (typeof data !== "object" || data === null) return;
  if (!Array.isArray(data)) yield { ...data, extra: 1 };
  for (const [key, value] of Object.entries(data)) {
    const withValue = (changed: unknown): unknown =>
      Array.isArray(data) ? data.with(Number(key), changed) : { ...data, [key]: changed };
    for (const changed of mutations(value)) yield withValue(changed);
    if (!Array.isArray(data)) yield Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
  }
}

describe("the validators in the bundle", () => {
  it("are there for every schema, and for no other name", () => {
    for (const name of Object.keys(schemas)) expect(standalone(name), name).toBeTypeOf("function");
    expect(standalone("recipe")).toBeUndefined();
    expect(builtInValidator("recipe")).toBeUndefined();
    expect(standalone("constructor")).toBeUndefined();
    expect(builtInValidator("constructor")).toBeUndefined();
  });

  it("find the same as those that Ajv compiles at run time, to the last word", async () => {
    const { value } = parseAgenda((await readAgenda("tests/fixtures/example")).value);
    const samples = value.sections.map(({ frontMatter }) => {
      const data = frontMatter?.data as Record<string, unknown>;
      return [String(data.kind), data] as const;
    });
    const all: readonly (readonly [string, unknown])[] = [
      ...samples,
      ["manifest", value.manifest?.data],
      ["glossary", [{ id: "hour", term: "hour", acronym: "H", definition: "Sixty minutes." }]],
      ["sources", value.bibliography?.data],
      ["principle", { id: "care", kind: "principle", title: "Care" }],
      ["value", { id: "care", kind: "value", title: "Care" }],
      ["myth", { id: "growth", kind: "myth", title: "Growth", answer: "No." }],
      ["theme", { id: "time", kind: "theme", title: "Time", lines: ["care"] }],
    ];
    let wrong = 0;
    for (const [name, data] of all) {
      for (const mutation of mutations(data)) {
        const [bundled, compiled] = [standalone(name), builtInValidator(name)];
        const passes = bundled?.(mutation);
        expect(passes).toBe(compiled?.(mutation));
        if (passes === true) continue;
        wrong++;
        expect(bundled?.errors).toEqual(compiled?.errors);
      }
    }
    expect(wrong).toBeGreaterThan(1000);
  });
});
