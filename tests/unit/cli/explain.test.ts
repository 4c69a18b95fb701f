import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue.ts";
import { run } from "../../support/surroundings.ts";

describe("agenda explain", () => {
  it("says what a rule finds, why, how it looks and what to do, by name or code", async () => {
    const { code, output, errors } = await run("/", ["explain", "self-reference"]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/^AG203 self-reference error\n/);
    for (const part of [
      "Why it matters\n",
      "Wrong 1-care/",
      "Right 1-care/",
      "What to do\n",
      "see [[time-bank]]",
    ])
      expect(output).toContain(part);
    expect(await run("/", ["explain", "ag203"])).toEqual({ code, output, errors });
    expect(await run("/", ["explain", "203"])).toEqual({ code, output, errors });
    expect(output).not.toContain("\u001b");
  });

  it("says what can't be lowered", async () => {
    expect((await run("/", ["explain", "AG201"])).output).toContain("Its severity can't be lowered");
  });

  it.each(catalogue.map(({ code }) => code))("keeps the prose of %s narrow enough to read", async (code) => {
    const { output } = await run("/", ["explain", code]);
    const prose = output.split("\n").filter((line) => !line.startsWith("  |"));
    expect(prose.filter((line) => line.length > 100)).toEqual([]);
  });

  it("colours on a terminal", async () => {
    expect((await run("/", ["explain", "AG203"], { isTerminal: true })).output).toContain("\u001b[");
  });

  it("lists all rules, one a line, without a name", async () => {
    const { output } = await run("/", ["explain"]);
    expect(output.trimEnd().split("\n")).toHaveLength(catalogue.length);
    expect(output).toMatch(/^AG203 {2}self-reference +error +A section/m);
  });

  it("writes JSON", async () => {
    const one = JSON.parse((await run("/", ["explain", "AG201", "--json"])).output);
    expect(one).toMatchObject({ code: "AG201", mandatory: true, docs: { what: expect.any(String) } });
    const all = JSON.parse((await run("/", ["explain", "--json"])).output);
    expect(all.map(({ code }: { code: string }) => code)).toEqual(catalogue.map(({ code }) => code));
  });

  it("knows what may have been meant", async () => {
    const { code, output, errors } = await run("/", ["explain", "self-refrence"]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toBe(
      "There is no rule `self-refrence`. Did you mean `self-reference`? `agenda explain` lists all of them.\n",
    );
  });
});
