import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fuzzer as pictures } from "../fuzz/pictures.ts";
import { fuzzer as sections, tryText } from "../fuzz/sections.ts";

const corpus = join(import.meta.dirname, "../fuzz/corpus");

/** How many inputs each fuzzer tries in the ordinary tests: always the same ones. */
const few = 300;

describe("what fuzzers found once", () => {
  it.each(readdirSync(corpus))("is read in a moment, with every finding in its place: %s", (name) => {
    expect(tryText(readFileSync(join(corpus, name), "utf8"))).toEqual([]);
  });
});

describe("a moment of fuzzing", () => {
  it.each([sections, pictures])("finds nothing: $name", async ({ run }) => {
    const { tried, failures } = await run(Number.POSITIVE_INFINITY, 20261201, few);
    expect(failures).toEqual([]);
    expect(tried).toBe(few);
  });
});
