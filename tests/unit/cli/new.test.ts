import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintFolder, withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { readTree } from "../../support/temporary-folder.ts";

/** The town with a kind of its own. */
function withKind(manifest: string): string {
  return `${manifest}kinds:
  - id: example
    label: { name: Example, plural: Good Examples }
    required: [place, since, level]
    fields:
      place: { type: string, title: Place, description: Where., examples: [Lima] }
      since: { type: number, title: Since, description: The year., examples: [2004] }
      level: { enum: [small, large], title: Level, description: How large., examples: [small] }
      links: { type: array, items: { type: string }, title: Links, description: Links., examples: [[a]] }
`;
}

describe("agenda new", () => {
  it("begins a strategy in its line's folder, with placeholders that say what is asked for", () =>
    withExample({}, async (folder) => {
      const { code, output } = await run(folder, [
        "new",
        "strategy",
        "repair-cafes",
        "--line",
        "2",
        "--title",
        "Repair: cafés",
        "--addresses",
        "isolation",
        "--part-of",
        "community-land",
      ]);
      expect({ code, output }).toEqual({
        code: 0,
        output:
          "Wrote 2-commons/strategies/repair-cafes.md.\nTo be written: `scales`, `actors`, the text, “In plain words”.\n",
      });
      expect((await readTree(folder))["2-commons/strategies/repair-cafes.md"]).toBe(`---
id: repair-cafes
kind: strategy
title: "Repair: cafés"
part-of: community-land
scales: [] # of: local
actors: [] # of: neighbours, town-council
addresses: [isolation]
---

Say here what is to be done, by whom, and why.

## In plain words

Say here in one to three short sentences what this asks for. Write for everyone.
`);
      expect((await lintFolder(folder)).filter(({ severity }) => severity === "error")).toEqual([]);
    }));

  it("spells the folder of a kind of its own as the agenda's language does", () =>
    withExample({}, async (folder) => {
      const manifest = await readFile(join(folder, "agenda.yml"), "utf8");
      const german = manifest.replace("language: en", "language: de");
      const kind = "kinds:\n  - id: practice\n    label: { name: Übung, plural: Übungen }\n";
      await writeFile(join(folder, "agenda.yml"), german + kind);
      const { output } = await run(folder, [
        "new",
        "practice",
        "zuhoeren",
        "--line",
        "care",
        "--title",
        "Zuhören",
      ]);
      expect(output).toContain("Wrote 1-care/uebungen/zuhoeren.md.");
    }));

  it("asks in the agenda's language, and lint finds what isn't written yet", () =>
    withExample({}, async (folder) => {
      const { "agenda.yml": manifest = "" } = await readTree(folder);
      const french = { "agenda.yml": manifest.replace("language: en", "language: fr") };
      await withExample(french, async (own) => {
        await run(own, ["new", "value", "trust", "--line", "commons"]);
        const path = "2-commons/values/trust.md";
        expect((await readTree(own))[path]).toContain(
          "\n\nÉcrivez le texte ici.\n\n## En clair\n\nDites ici",
        );
        const found = (await lintFolder(own)).filter(({ span }) => span.path === path);
        expect(found.map(({ code }) => code)).toEqual(["AG403", "AG403"]);
      });
    }));

  it("gives the next order where its neighbours have one", () =>
    withExample(
      { "2-commons/first.md": "---\nid: first\nkind: section\ntitle: First\norder: 14\n---\n\nFirst.\n" },
      async (folder) => {
        await run(folder, ["new", "value", "trust", "--line", "commons"]);
        const text = (await readTree(folder))["2-commons/values/trust.md"];
        expect(text).toContain("title: Trust\norder: 20\n---\n");
        await run(folder, ["new", "value", "patience", "--line", "commons"]);
        expect((await readTree(folder))["2-commons/values/patience.md"]).toContain("order: 30\n");
      },
    ));

  it("adds a line to the manifest's list and to its dimension, and says what lint will ask for", () =>
    withExample({}, async (folder) => {
      const { code, output, errors } = await run(folder, [
        "new",
        "line",
        "learning",
        "--dimension",
        "people",
      ]);
      expect(code).toBe(0);
      expect(output).toContain("Wrote 3-learning/index.md and its entry in agenda.yml.\n");
      expect(errors).toContain("3-learning/index.md:4:8 warning AG305 line-without-strategies");
      const { "agenda.yml": manifest } = await readTree(folder);
      expect(manifest).toContain("lines: [care, commons, learning]\n");
      expect(manifest).toContain("{ id: people, title: People, lines: [care, learning] }\n");
      expect((await lintFolder(folder)).filter(({ severity }) => severity === "error")).toEqual([]);
    }));

  it("puts a section before or after the lines", () =>
    withExample({}, async (folder) => {
      await run(folder, ["new", "section", "welcome", "--front"]);
      await run(folder, ["new", "section", "thanks", "--back", "--title", "Our thanks"]);
      await run(folder, ["new", "section", "colophon", "--back"]);
      const { "agenda.yml": manifest, "thanks.md": thanks } = await readTree(folder);
      expect(manifest).toContain("publisher: { name: The Town Assembly }\nfront: [welcome]\n");
      expect(manifest).toContain("lines: [care, commons]\nback: [thanks, colophon]\n");
      expect(thanks).toBe("---\nid: thanks\nkind: section\ntitle: Our thanks\n---\n\nWrite the text here.\n");
      expect((await lintFolder(folder)).filter(({ severity }) => severity === "error")).toEqual([]);
    }));

  it.each([
    ["section", ["--line", "1"]],
    ["principle", ["--line", "1"]],
    ["value", ["--line", "care"]],
    ["myth", ["--line", "SL 1"]],
    ["issue", ["--role", "lever"]],
    ["theme", ["--lines", "1,commons"]],
  ])("begins a valid %s", (kind, options) =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["new", kind, "fresh", ...options]);
      expect({ code, errors: code === 0 ? "" : errors }).toEqual({ code: 0, errors: "" });
      expect((await lintFolder(folder)).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
  );

  it("knows the publisher's own kinds and their keys", () =>
    withExample({}, async (folder) => {
      const { "agenda.yml": manifest = "" } = await readTree(folder);
      await withExample({ "agenda.yml": withKind(manifest) }, async (own) => {
        const without = await run(own, ["new", "example", "lima", "--line", "care"]);
        // There is no option --since: keys of a publisher's own kinds are set with --set alone.
        expect(without.errors).toContain(
          "A section of kind example needs `since`. Give it with --set since=...",
        );
        const wrong = await run(own, [
          "new",
          "example",
          "lima",
          "--line",
          "care",
          "--set",
          "since=2004",
          "--set",
          "level=huge",
        ]);
        expect(wrong.code).toBe(2);
        expect(wrong.errors).toContain("Nothing was written.");
        const words = ["--set", "since=2004", "--set", "level=small", "--set", "links=[a, b]"];
        const { code, output } = await run(own, ["new", "example", "lima", "--line", "care", ...words]);
        expect({ code, output }).toEqual({
          code: 0,
          output: "Wrote 1-care/good-examples/lima.md.\nTo be written: `place`, the text.\n",
        });
        expect((await readTree(own))["1-care/good-examples/lima.md"]).toContain(
          'title: Lima\norder: 10\nplace: "Place: to be written."\nsince: 2004\nlevel: small\nlinks: [a, b]\n---\n',
        );
        expect((await lintFolder(own)).filter(({ severity }) => severity === "error")).toEqual([]);
      });
    }));

  it.each([
    ["a taken id", ["strategy", "time-bank", "--line", "care"], "`time-bank` is the id of “Open a time bank"],
    ["an id that is none", ["value", "Über uns", "--line", "care"], "`uber-uns` would do."],
    ["a section without a place", ["strategy", "kitchen"], "It needs a place. Name its line with --line"],
    ["two places", ["section", "kitchen", "--line", "care", "--back"], "A section has one place"],
    ["an issue without its role", ["issue", "noise"], "needs `role`."],
    ["a line without its dimension", ["line", "rest"], "One of: people, places."],
    ["an unknown dimension", ["line", "rest", "--dimension", "peple"], "Did you mean `people`?"],
    ["an unknown kind", ["stratgy", "kitchen"], "Did you mean `strategy`?"],
    ["a key of another kind", ["value", "trust", "--line", "care", "--scales", "local"], "has no `scales`."],
    [
      "an unknown issue",
      ["strategy", "kitchen", "--line", "1", "--addresses", "isolaton"],
      "Did you mean `isolation`",
    ],
    ["a file that is there", ["value", "draft", "--line", "care"], "it is there already"],
  ])("refuses %s and writes nothing", (_what, words, message) =>
    withExample({ "1-care/values/draft.md/keep.txt": "a folder" }, async (folder) => {
      const before = await readTree(folder);
      const { code, errors } = await run(folder, ["new", ...words]);
      expect(errors).toContain(message);
      expect(code).toBeGreaterThan(0);
      expect(await readTree(folder)).toEqual(before);
    }),
  );
});
