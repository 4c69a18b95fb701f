import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";

const adopted = {
  "1-care/strategies/street-tables.md":
    "---\nid: street-tables\nkind: strategy\ntitle: Set up tables in the street\nstatus: adopted\nscales: [local]\nactors: [town-council]\n---\n\nEat together.\n",
};

async function ids(folder: string, ...words: string[]): Promise<string[]> {
  const { output } = await run(folder, ["list", ...words, "--json"]);
  return JSON.parse(output).sections.map(({ id }: { id: string }) => id);
}

describe("agenda list", () => {
  it("lists all sections in reading order, in even columns", () =>
    withExample({}, async (folder) => {
      expect(await run(folder, ["list"])).toEqual({
        code: 0,
        output: `SL 1   line      care            Care for each other
S 1.1  strategy  time-bank       Open a time bank in every district
SL 2   line      commons         Keep the commons
S 2.1  strategy  community-land  Put land into a community trust
       issue     isolation       Many people are alone
`,
        errors: "5 sections.\n",
      });
    }));

  it("narrows down by facets that add up, with alternatives in one", () =>
    withExample(adopted, async (folder) => {
      expect(await ids(folder, "--kind", "strategy")).toEqual([
        "street-tables",
        "time-bank",
        "community-land",
      ]);
      expect(await ids(folder, "--actor", "town-council")).toEqual(["street-tables", "community-land"]);
      expect(await ids(folder, "--actor", "town-council", "--line", "care")).toEqual(["street-tables"]);
      expect(await ids(folder, "--line", "SL 2,1", "--kind", "line")).toEqual(["care", "commons"]);
      expect(await ids(folder, "--status", "adopted", "--scale", "local")).toEqual(["street-tables"]);
      expect(await ids(folder, "--issue", "isolation")).toEqual(["time-bank", "community-land"]);
      expect(await ids(folder, "--issue", "isolation", "--status", "adopted")).toEqual([]);
    }));

  it("shows the status where there is one", () =>
    withExample(adopted, async (folder) => {
      const { output } = await run(folder, ["list", "--line", "1", "--kind", "strategy"]);
      expect(output).toBe(`S 1.1  strategy  adopted  street-tables  Set up tables in the street
S 1.2  strategy           time-bank      Open a time bank in every district
`);
    }));

  it.each([
    [["--scale", "lokal"], "There is no scale `lokal`. Did you mean `local`? Known: local.\n"],
    [["--kind", "strategi"], "There is no kind `strategi`. Did you mean `strategy`?"],
    [["--line", "comons"], "There is no line `comons`. Did you mean `commons` (“Keep the commons”)?\n"],
    [["--status", "done"], "There is no status `done`. Known: proposed, adopted,"],
    [["--issue", "care"], "There is no issue `care`."],
  ])("refuses %j and says what there is", (words, message) =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["list", ...words]);
      expect(code).toBe(2);
      expect(errors).toContain(message);
    }),
  );
});
