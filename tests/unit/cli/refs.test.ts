import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";

/** A theme and a link by path, so that every form of reference leads to the line care. */
const theme = {
  "themes/time.md": `---
id: time
kind: theme
title: Time
aliases: [hours]
lines: [care, commons]
---

Time is care, see [how we care](../1-care/index.md#in-plain-words), and [here](#in-plain-words) [[gone]].

## In plain words

Time is what we have most of.
`,
};

describe("agenda refs", () => {
  it("shows every reference to and from a section, with place, form and words", () =>
    withExample(theme, async (folder) => {
      const { code, output } = await run(folder, ["refs", "care"]);
      expect(code).toBe(0);
      expect(output).toBe(`SL 1, Care for each other (care): 1-care/index.md

7 references lead here:
  agenda.yml:5:9                                manifest              lines
  agenda.yml:7:42                               manifest              lines of the dimension “People”
  glossary.yml:5:9                              glossary              home of “time bank”
  2-commons/strategies/community-land.md:9:27   S 2.1 community-land  supported by
  2-commons/strategies/community-land.md:15:82  S 2.1 community-land  text
  themes/time.md:6:9                            time                  concerned by
  themes/time.md:9:19                           time                  text to #in-plain-words “how we care”

1 reference leads from here:
  1-care/index.md:13:57  SL 2 commons  text
`);
    }));

  it("shows what leads nowhere, notes, and paths from the working directory", () =>
    withExample(theme, async (folder) => {
      const { output } = await run(`${folder}/themes`, ["refs", "time"]);
      expect(output).toContain("Nothing leads here.\n");
      expect(output).toMatch(/^ {2}time\.md:9:\d+ +gone \(leads nowhere\) +text$/m);
      expect(output).not.toContain("text to #in-plain-words\n");
      const bank = await run(folder, ["refs", "time-bank"]);
      expect(bank.output).toContain("S 2.1 community-land  depends on: A time bank needs a room.\n");
    }));

  it.each([
    ["an alias", "hours", "time"],
    ["a number", "SL 2", "commons"],
    ["a number as one types it", "s1.1", "time-bank"],
    ["a file", "2-commons/strategies/community-land.md", "community-land"],
    ["a folder from further up", "./town/agenda/2-commons/", "commons"],
    ["a title", "care for each other", "care"],
  ])("finds a section by %s", (_what, words, id) =>
    withExample(theme, async (folder) => {
      const { output } = await run(folder, ["refs", words, "--json"]);
      expect(JSON.parse(output).section.id).toBe(id);
    }),
  );

  it("writes JSON with both directions", () =>
    withExample(theme, async (folder) => {
      const { output } = await run(folder, ["refs", "care", "--json"]);
      const { version, section, incoming, outgoing } = JSON.parse(output);
      expect({ version, section }).toEqual({
        version: 1,
        section: {
          id: "care",
          kind: "line",
          number: "SL 1",
          title: "Care for each other",
          path: "1-care/index.md",
        },
      });
      expect(incoming).toHaveLength(7);
      expect(incoming[6]).toMatchObject({
        form: "text",
        words: "how we care",
        target: "../1-care/index.md",
        anchor: "in-plain-words",
        section: { id: "time" },
        path: "themes/time.md",
        start: { line: 9, column: 19 },
      });
      expect(outgoing).toMatchObject([{ form: "text", section: { id: "commons", number: "SL 2" } }]);
    }));

  it("says which section may have been meant, and exits with 2", () =>
    withExample({}, async (folder) => {
      const { code, output, errors } = await run(folder, ["refs", "comunity-land"]);
      expect({ code, output }).toEqual({ code: 2, output: "" });
      expect(errors).toBe(
        "There is no section `comunity-land`. Did you mean `community-land` (“Put land into a community trust”)?\n",
      );
      expect((await run(folder, ["refs", "1.1"])).errors).toContain("Did you mean `S 1.1` (“");
      expect((await run(folder, ["refs", "zzzzzz"])).errors).toContain("`agenda list` shows all sections.");
    }));

  it("says that something may be missing where files have errors", () =>
    withExample({ "themes/time.md": "---\nid: time\nkind: theme\ntitle: [\n---\n" }, async (folder) => {
      const { code, errors } = await run(folder, ["refs", "care"]);
      expect(code).toBe(0);
      expect(errors).toBe(
        "Something may be missing: there are errors in 1 file, which `agenda lint` shows.\n",
      );
    }));
});
