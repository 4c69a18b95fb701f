import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const known = new Map(catalogue.flatMap((meta) => [[meta.name, meta] as const, [meta.code, meta] as const]));

describe("the examples of README.md", () => {
  const allowed = [...readme.matchAll(/(?:<!--|#) allow ([\w, -]+?):/g)].flatMap(([, names = ""]) =>
    names.split(/,\s*/),
  );

  it.each(allowed)("may allow %s", (name) => {
    expect(known.get(name)).toBeDefined();
    expect(known.get(name)?.mandatory).not.toBe(true);
  });

  it("name rules that exist", () => {
    const codes = [...readme.matchAll(/\bAG\d{3}\b/g)].map(([code]) => code);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(allowed.length).toBeGreaterThan(3);
  });
});
