import { describe, expect, it } from "vitest";
import { readAgenda } from "../../../src/load/read-agenda.ts";
import { compileAgenda } from "../../../src/pipeline.ts";
import { TypedNumberFinder } from "../../../src/rules/typed-numbers.ts";
import { withExample } from "../../support/example-agenda.ts";

/** What is found in a text of the example agenda, which has two lines and a strategy on each. */
function find(text: string): Promise<string[]> {
  return withExample({}, async (folder) => {
    const { value } = compileAgenda((await readAgenda(folder)).value, []);
    const groups = new TypedNumberFinder(value).find(text);
    return groups.map(({ start, end, numbers, range }) => {
      const sections = numbers.map(({ section }) => section?.id ?? "none");
      return `${text.slice(start, end)} = ${sections.join(range ? " to " : ", ")}`;
    });
  });
}

describe("numbers typed with a label", () => {
  it.each([
    ["Strategic Line 2 says so.", "Strategic Line 2 = commons"],
    ["the strategic\nlines 1 and 2", "strategic\nlines 1 and 2 = care, commons"],
    ["(SL 1, 2)", "SL 1, 2 = care, commons"],
    ["SL1 to 2", "SL1 to 2 = care to commons"],
    ["SL 1–2", "SL 1–2 = care to commons"],
    ["as lines 1 & 2 do", "lines 1 & 2 = care, commons"],
    ["Strategies 1.1 and 2.1", "Strategies 1.1 and 2.1 = time-bank, community-land"],
    ["see S 2.1.", "S 2.1 = community-land"],
    ["Strategic Line 7 was dropped", "Strategic Line 7 = none"],
    ["SL 2, 40 neighbours", "SL 2 = commons"],
    ["line 2 in particular", "line 2 = commons"],
    ["line 2 of this agenda", "line 2 = commons"],
  ])("%j", async (text, expected) => {
    expect(await find(text)).toEqual([expected]);
  });

  it.each([
    "5 lines",
    "in line 2 of the table",
    "metro line 2",
    "the poverty line 2 dollars above",
    "on line 7",
    "line 2.5",
    "line 2%",
    "the people's 2 demands",
    "SL 500",
    "S 9.9",
    "sl 2",
    "the first line",
  ])("%j holds none", async (text) => {
    expect(await find(text)).toEqual([]);
  });
});
