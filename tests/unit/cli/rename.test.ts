import { chmod, cp, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintFolder, withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const agenda = join(import.meta.dirname, "../../../agenda");

/** Every form in which the line care and the strategy time-bank can be named. */
const everyForm = {
  "1-care/note.md": `---
id: note
kind: section
title: A note
sources: [cahn-2004] # stays
relations:
  - type: see-also
    to: "time-bank"   # the bank
    note: Both name time-bank.
  - {type: supports , to: 'care'}
---

[[time-bank]], [[ time-bank ]], [[time-bank#in-plain-words|the time-bank]] and the time-bank.
[bank](strategies/time-bank.md), [plain](./strategies/time-bank.md#in-plain-words "care"), [up](../1-care/index.md),
[folder](../1-care/), [root](/1-care/strategies/time-bank.md), [by reference][tb], [encoded](../1%2Dcare/index.md).
\`[[time-bank]]\` is code. ![room](images/room.png)

| a | b |
| --- | --- |
| [[time-bank\\|bank]] | [[care]] |

> quoted [[care|care
> for all]]

[tb]: strategies/time-bank.md
`,
  "1-care/images/room.png": "png",
  "1-care/_draft.md": "Not part of the agenda.",
  "2-commons/note-two.md":
    "---\nid: note-two\nkind: section\ntitle: Another\n---\n\nSee [care](../1-care/index.md#top), ![room](<../1-care/images/room.png>) and [[care]].\n",
  "themes/time.md":
    "---\nid: time\nkind: theme\ntitle: Time\nlines:\n  - care # first\n  - commons\n---\n\nTime: [[care]].\n",
};

describe("agenda rename", () => {
  it("rewrites a strategy's id in every form, moves its file and leaves an alias", () =>
    withExample(everyForm, async (folder) => {
      const before = await readTree(folder);
      const { code, errors } = await run(folder, ["rename", "time-bank", "hour-bank"]);
      expect(errors).toBe(
        "Renamed `time-bank` to `hour-bank`: 9 references rewritten, 2 files changed, 1-care/strategies/time-bank.md moved to 1-care/strategies/hour-bank.md. `time-bank` stays as an alias.\n",
      );
      expect(code).toBe(0);
      const after = await readTree(folder);
      expect(after["1-care/strategies/time-bank.md"]).toBeUndefined();
      expect(after["1-care/strategies/hour-bank.md"]).toBe(
        before["1-care/strategies/time-bank.md"]
          ?.replace("id: time-bank", "id: hour-bank")
          .replace(/(title: .*\n)/, "$1aliases: [time-bank]\n"),
      );
      expect(after["1-care/note.md"]).toBe(
        before["1-care/note.md"]
          ?.replace('to: "time-bank"', 'to: "hour-bank"')
          .replace(/(?<!`)\[\[( ?)time-bank/g, "[[$1hour-bank")
          .replace(/strategies\/time-bank\.md/g, "strategies/hour-bank.md"),
      );
      const rest = (tree: Record<string, string>) =>
        Object.entries(tree).filter(([path]) => !/note\.md|bank\.md/.test(path));
      expect(rest(after)).toEqual(rest(before));
    }));

  it("moves a line's folder with all it holds, and mends the links to and inside it", () =>
    withExample(everyForm, async (folder) => {
      const findings = (await lintFolder(folder)).map(({ code }) => code);
      const { code } = await run(folder, ["rename", "SL 1", "kindness"]);
      expect(code).toBe(0);
      const after = await readTree(folder);
      expect(Object.keys(after).filter((path) => path.startsWith("1-"))).toEqual([
        "1-kindness/_draft.md",
        "1-kindness/images/room.png",
        "1-kindness/index.md",
        "1-kindness/note.md",
        "1-kindness/strategies/time-bank.md",
      ]);
      expect(after["1-kindness/index.md"]).toMatch(
        /^id: kindness\nkind: line\n.*\nshort: Care\naliases: \[care\]$/m,
      );
      const note = after["1-kindness/note.md"] ?? "";
      expect(note).toContain(
        '[plain](./strategies/time-bank.md#in-plain-words "care"), [up](../1-kindness/index.md)',
      );
      expect(note).toContain(
        "[folder](../1-kindness/), [root](/1-kindness/strategies/time-bank.md), [by reference][tb]",
      );
      expect(note).toContain("> quoted [[kindness|care\n> for all]]");
      expect(note).toContain("{type: supports , to: 'kindness'}");
      expect(after["2-commons/note-two.md"]).toContain(
        "See [care](../1-kindness/index.md#top), ![room](<../1-kindness/images/room.png>) and [[kindness]].",
      );
      expect(after["themes/time.md"]).toContain("  - kindness # first\n");
      expect(after["agenda.yml"]).toContain("lines: [kindness, commons]\n");
      expect(after["agenda.yml"]).toContain("title: People, lines: [kindness] }");
      expect(after["glossary.yml"]).toContain("home: kindness\n");
      expect((await lintFolder(folder)).map((one) => one.code)).toEqual(findings);
    }));

  it("only shows a diff with --dry-run", () =>
    withExample({}, async (folder) => {
      const before = await readTree(folder);
      const { code, output, errors } = await run(folder, ["rename", "isolation", "loneliness", "--dry-run"]);
      expect(code).toBe(0);
      expect(output).toContain("--- a/issues/isolation.md\n+++ b/issues/isolation.md\n");
      expect(output).toContain("-id: isolation\n+id: loneliness\n");
      expect(output).toContain("-addresses: [isolation]\n+addresses: [loneliness]\n");
      expect(errors).toMatch(/^Would rename .* Nothing was written\.\n$/);
      expect(await readTree(folder)).toEqual(before);
    }));

  it("gives the same texts but for the aliases when it is taken back", () =>
    withExample(everyForm, async (folder) => {
      const before = await readTree(folder);
      await run(folder, ["rename", "care", "kindness"]);
      const { code } = await run(folder, ["rename", "kindness", "care"]);
      expect(code).toBe(0);
      const after = await readTree(folder);
      expect(after["1-care/index.md"]).toContain("aliases: [kindness]\n");
      const line = after["1-care/index.md"]?.replace("aliases: [kindness]\n", "");
      // What was percent-encoded comes back plain.
      const note = after["1-care/note.md"]?.replace("[encoded](../1-care", "[encoded](../1%2Dcare");
      expect({ ...after, "1-care/index.md": line, "1-care/note.md": note }).toEqual(before);
    }));

  it("keeps line ends, byte order mark and mode", () =>
    withExample({}, async (folder) => {
      const path = join(folder, "issues/isolation.md");
      const windows = `\uFEFF${(await readFile(path, "utf8")).replaceAll("\n", "\r\n")}`;
      await writeFile(path, windows);
      await chmod(path, 0o640);
      expect((await run(folder, ["rename", "isolation", "loneliness"])).code).toBe(0);
      const renamed = join(folder, "issues/loneliness.md");
      expect(await readFile(renamed, "utf8")).toBe(
        windows
          .replace("id: isolation", "id: loneliness")
          .replace(
            "title: Many people are alone\r\n",
            "title: Many people are alone\r\naliases: [isolation]\r\n",
          ),
      );
      expect((await stat(renamed)).mode & 0o777).toBe(0o640);
    }));

  it.each([
    [
      "a taken id",
      ["care", "commons"],
      "`commons` is the id of “Keep the commons” (2-commons/index.md) already.",
    ],
    ["a malformed id", ["care", "Take Care"], "`take-care` would do."],
    ["the same id", ["care", "care"], "The section is called `care` already."],
    ["an unknown section", ["cares", "kindness"], "Did you mean `care`"],
    [
      "another's alias",
      ["care", "land-trust"],
      "`land-trust` is an alias of “Put land into a community trust”",
    ],
    ["an id whose folder is there", ["care", "empty"], "1-empty"],
  ])("refuses %s and changes nothing", (_what, words, message) =>
    withExample(
      {
        "1-empty/_note.md": "here",
        "2-commons/strategies/community-land.md":
          "---\nid: community-land\nkind: strategy\ntitle: Put land into a community trust\naliases: [land-trust]\nscales: []\nactors: []\n---\n\nA trust.\n",
      },
      async (folder) => {
        const before = await readTree(folder);
        const { code, errors } = await run(folder, ["rename", ...words]);
        expect(errors).toContain(message);
        expect(code).toBeGreaterThan(0);
        expect(await readTree(folder)).toEqual(before);
      },
    ),
  );

  it("refuses where a broken file may hide a reference", () =>
    withExample(
      {
        "2-commons/broken.md":
          "---\nid: broken\nkind: section\ntitle: [\nrelations: [{ type: supports, to: time-bank }]\n---\n",
      },
      async (folder) => {
        const { code, errors } = await run(folder, ["rename", "time-bank", "hour-bank"]);
        expect(code).toBe(2);
        expect(errors).toContain("2-commons/broken.md has errors and names `time-bank`");
        expect((await run(folder, ["rename", "isolation", "loneliness"])).code).toBe(0);
      },
    ));

  it.each(["values", "tax-reform"])("leaves the default agenda as clean as before: %s", (id) =>
    withFolder({}, async (folder) => {
      await cp(agenda, folder, { recursive: true });
      const codes = (await lintFolder(folder)).map(({ code }) => code);
      const before = await readTree(folder);
      const { code, errors } = await run(folder, ["rename", id, `${id}-anew`]);
      expect({ code, errors: code === 0 ? "" : errors }).toEqual({ code: 0, errors: "" });
      expect((await lintFolder(folder)).map((one) => one.code)).toEqual(codes);
      expect((await run(folder, ["rename", `${id}-anew`, id])).code).toBe(0);
      const after = await readTree(folder);
      const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
      expect(changed).toHaveLength(1);
      const [own = ""] = changed;
      expect(after[own]?.replace(`aliases: [${id}-anew]\n`, "")).toBe(before[own]);
    }),
  );
});
