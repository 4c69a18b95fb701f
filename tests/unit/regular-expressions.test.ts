import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, type Diagnostics } from "recheck";
import { describe, expect, it } from "vitest";
import { expressionsIn, type FoundExpression } from "../support/regular-expressions.ts";

/** Those that the checker finds slow or can't judge, each with why it may stay as it is. */
const exceptions: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "../fixtures/regular-expressions.json"), "utf8"),
);

/** For each expression, in milliseconds: the checker takes some ten of them for most. */
const timeout = 20_000;

/** A regular expression that takes longer than this for a text that the checker made for it is slow. In milliseconds. */
const slow = 300;

/** Texts of up to so many letters: where time grows by the square, a tenth of it takes longer than `slow`. */
const longest = 60_000;

type Attack = Extract<Diagnostics, { readonly status: "vulnerable" }>["attack"];

async function verdict(found: FoundExpression): Promise<string> {
  const judged = await check(found.source, found.flags, { timeout, randomSeed: 20261201 });
  if (judged.status !== "vulnerable") return judged.status;
  const { summary } = judged.complexity;
  // What was found by trying texts counts steps that no engine takes again: V8 has the last word.
  if (summary.includes("fuzz") && isQuick(found, judged.attack)) return "safe";
  return `${judged.status}, ${summary}`;
}

function isQuick({ source, flags }: FoundExpression, { pumps, suffix }: Attack): boolean {
  const expression = new RegExp(source, flags);
  for (let times = 100; ; times *= 2) {
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
    const start = performance.now();
    text.replace(expression, "");
    if (performance.now() - start > slow) return false;
    if (text.length > longest) return true;
  }
}

describe("every regular expression", () => {
  const all = expressionsIn("src");
  const distinct = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).entries()];

  it("is found in the program's text", () => {
    expect(distinct.length).toBeGreaterThan(400);
  });

  it(
    "takes a time that grows no faster than the text it reads, as a checker knows, or has a reason to stand",
    async () => {
      const slow: string[] = [];
      for (const [expression, found] of distinct) {
        if (expression in exceptions) continue;
        const judged = await verdict(found);
        if (judged !== "safe") slow.push(`${found.place} ${expression} ${judged}`);
      }
      expect(slow).toEqual([]);
    },
    // The checker takes two minutes for all of them on a quiet machine.
    20 * 60_000,
  );

  it("that is excepted is still there", () => {
    const known = new Set(distinct.map(([expression]) => expression));
    expect(Object.keys(exceptions).filter((expression) => !known.has(expression))).toEqual([]);
    for (const reason of Object.values(exceptions)) expect(reason.length).toBeGreaterThan(20);
  });
});
