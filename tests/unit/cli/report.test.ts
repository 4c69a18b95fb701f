import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../support/surroundings.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const repository = join(import.meta.dirname, "../../..");
const schema = JSON.parse(readFileSync(join(repository, "schemas/report.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const plain =
  "## In plain words\n\nWe do it together, so that nobody in our town has to be alone with it any more.";

/** A small agenda, with a quiet theme that lacks all that a theme can lack. */
const town = {
  "agenda.yml": `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons]
dimensions: [{ id: all, title: All, lines: [care, commons] }]
scales: [{ id: local, title: Local }]
actors: [{ id: neighbours, title: Neighbours }, { id: town-council, title: Town council }]
`,
  "sources.yml": "- { id: cahn-2004, type: book, title: No More Throw-Away People }\n",
  "1-care/index.md": `---
id: care
kind: line
title: Care for each other
short: Care
dimension: all
summary: Nobody is left alone.
---

Care needs places: [[commons]].

${plain}
`,
  "1-care/strategies/time-bank.md": `---
id: time-bank
kind: strategy
title: Open a time bank
scales: [local]
actors: [neighbours]
addresses: [isolation]
relations: [{ type: depends-on, to: community-land }]
---

An hour is an hour [@cahn-2004], on [[community-land]].

${plain}
`,
  "2-commons/index.md": `---
id: commons
kind: line
title: Keep the commons
short: Commons
dimension: all
summary: Land belongs to all.
---

What all use, all look after.

${plain}
`,
  "2-commons/strategies/community-land.md": `---
id: community-land
kind: strategy
title: Put land into a trust
scales: [local]
actors: [town-council, neighbours]
addresses: [isolation]
relations: [{ type: supports, to: care }]
---

Its rooms serve [[care]].

${plain}
`,
  "issues/isolation.md":
    "---\nid: isolation\nkind: issue\ntitle: Many people are alone\nrole: challenge\n---\n\nOne in five.\n",
  "themes/time.md":
    "---\nid: time\nkind: theme\ntitle: Time\nlines: []\nopen-questions: [Who has time?, Who gives it?]\n---\n\nWe have time.\n",
};

describe("agenda report", () => {
  it("tells what is covered, what hangs together and what is missing", () =>
    withFolder(town, async (folder) => {
      const { code, output, errors } = await run(folder, ["report"]);
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
      expect(output).toBe(`An agenda for a caring town

6 sections: 2 lines, 2 strategies, 1 issue, 1 theme and others; 4 relations, 3
links in texts.

SL 1, Care for each other (care): 1 strategy
SL 2, Keep the commons (commons): 1 strategy

Strategies by scale
-------------------
       SL 1  SL 2  all
Local     1     1    2

Strategies by actor
-------------------
              SL 1  SL 2  all
Neighbours       1     1    2
Town council     ·     1    1

Sections that address an issue, or that it impedes, drives or enables
---------------------------------------------------------------------
                       SL 1  SL 2  all
Many people are alone     1     1    2

Links from line (left) to line (top): relations + links in texts
----------------------------------------------------------------
                          SL 1  SL 2
SL 1 Care for each other     ·   1+2
SL 2 Keep the commons      1+1     ·

Without a statement in plain words
----------------------------------
theme (1): time

Without any source
------------------
line (2): care, commons
strategy (1): community-land
issue (1): isolation
theme (1): time

Without any relation
--------------------
line (1): commons
theme (1): time

Open questions
--------------
Time (time)
  - Who has time?
  - Who gives it?

Checks that are set aside: allowed in place, or weighed otherwise
-----------------------------------------------------------------
none
`);
    }));

  it("shows which checks are set aside, where and why", () => {
    const theme = `${town["themes/time.md"]}
<!-- allow unused-term, complex-word: the law's own word -->

<!-- allow AG410 -->
`;
    const manifest = `${town["agenda.yml"]}rules:\n  hidden-verb: off # ours are few\n`;
    return withFolder({ ...town, "themes/time.md": theme, "agenda.yml": manifest }, async (folder) => {
      const { output } = await run(folder, ["report"]);
      const [, set = ""] = output.split("weighed otherwise\n");
      const line = theme.split("\n").findIndex((words) => words.startsWith("<!-- allow unused-term")) + 1;
      expect(set.trim().split("\n").slice(1)).toEqual([
        `hidden-verb at agenda.yml:${manifest.trim().split("\n").length}: off, ours are few`,
        `unused-term at themes/time.md:${line}: the law's own word`,
        `complex-word at themes/time.md:${line}: the law's own word`,
        `AG410 at themes/time.md:${line + 2}: no reason is given`,
      ]);
      const report = JSON.parse((await run(folder, ["report", "--json"])).output);
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(report.suppressed[2]).toEqual({
        rule: "complex-word",
        path: "themes/time.md",
        line,
        reason: "the law's own word",
      });
    });
  });

  it("writes JSON as its schema has it", () =>
    withFolder(town, async (folder) => {
      const { output } = await run(folder, ["report", "--json"]);
      const report = JSON.parse(output);
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(report.links).toEqual({
        relations: [
          [0, 1],
          [1, 0],
        ],
        texts: [
          [0, 2],
          [1, 0],
        ],
      });
      expect(report.coverage.actors[1]).toEqual({
        id: "town-council",
        title: "Town council",
        byLine: [0, 1],
        total: 1,
      });
      expect(validate({ ...report, surprise: 1 })).toBe(false);
    }));

  it("fits the default agenda into 80 columns, and into its schema", async () => {
    const { output } = await run(repository, ["report", "agenda"]);
    expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const json = await run(repository, ["report", "agenda", "--json"]);
    expect(validate(JSON.parse(json.output)), JSON.stringify(validate.errors)).toBe(true);
  });

  it("continues tables below where there are too many lines for 80 columns", () => {
    const lines = Array.from({ length: 18 }, (_, index) => `way-${index + 1}`);
    const files = Object.fromEntries(
      lines.map((id) => [
        `${id}/index.md`,
        `---\nid: ${id}\nkind: line\ntitle: ${id} ${"and a long title ".repeat(4)}\nshort: ${id}\ndimension: all\nsummary: A way.\n---\n\nGo.\n`,
      ]),
    );
    const manifest = `title: Many ways\ndate: "2026-03-01"\nlanguage: en\npublisher: { name: Us }\nlines: [${lines.join(", ")}]\nscales: [{ id: local, title: Local }]\n`;
    return withFolder({ ...files, "agenda.yml": manifest }, async (folder) => {
      const { output } = await run(folder, ["report"]);
      expect(output.split("\n").filter((line) => line.length > 80)).toEqual([]);
      const heads = output.split("\n").filter((line) => /^ +SL \d+/.test(line));
      expect(heads.join(" ").match(/SL \d+/g)).toEqual(
        expect.arrayContaining(lines.map((_, index) => `SL ${index + 1}`)),
      );
    });
  });
});
