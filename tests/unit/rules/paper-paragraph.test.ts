import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintFolder } from "../../support/example-agenda.ts";

const cases = join(import.meta.dirname, "../../cases/misplaced-term");

/** Everything that agenda finds, errors and warnings of every rule: "AG247 21:86 SL 4". */
async function allFindings(name: string): Promise<string[]> {
  const found = await lintFolder(join(cases, name, "input"));
  return found.map(({ code, span, message }) => {
    const given = /given to (SL \d)/.exec(message)?.[1] ?? message;
    return `${code} ${span.start.line} ${given}`;
  });
}

/*
 * The paper's introduction gave two of its subjects to each other's lines: sustainable communities to the line on the
 * State, and the reform of the State to the line on development. Each number was that of a line, and each link worked.
 */
describe("the paper's paragraph on its three dimensions", () => {
  it.each([
    "the-paper-with-numbers-as-links",
    "the-paper-with-numbers-alone-as-links",
    "the-paper-with-numbers-typed",
  ])("holds exactly the two numbers that were misassigned: %s", async (name) => {
    expect(await allFindings(name)).toEqual(["AG247 21 SL 4", expect.stringMatching(/^AG247 2[23] SL 3$/)]);
  });

  it("is clean once the two have changed places", async () => {
    expect(await allFindings("the-paper-with-its-slip-mended")).toEqual([]);
  });

  it("gives each number that is typed with its label one finding, of the rule that says more", async () => {
    const found = await allFindings("the-paper-with-labels-typed");
    expect(found.map((text) => text.slice(0, 5))).toEqual(["AG246", "AG246", "AG247", "AG247", "AG246"]);
    expect(found[2]).toBe("AG247 21 SL 4");
  });

  it("holds the two alone where the publisher wants typed numbers", async () => {
    expect(await allFindings("the-paper-with-labels-typed-and-allowed")).toEqual([
      "AG247 21 SL 4",
      "AG247 23 SL 3",
    ]);
  });
});
