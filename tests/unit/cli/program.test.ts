import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { readTree, withFolder } from "../../support/temporary-folder.ts";

const broken = {
  "1-care/strategies/kitchen.md":
    "---\nid: kitchen\nkind: strategy\ntitle: Cook\nscales: [lokal]\nactors: []\n---\n\nSee [[comunity-land]].\n\n## In plain words\n\nCook one warm meal a day in each hall, and let every guest help where they can. Nobody pays more than they have.\n",
};
const formats = ["--format", "html,summary,data", "--out", "public"];
/** A stack trace names places in files of code. */
const stackTrace = /^\s+at .*:\d+:\d+\)?$/m;

describe("agenda lint", () => {
  it("says what it checked where all is well, and exits with 0", () =>
    withExample({}, async (folder) => {
      const { code, output, errors } = await run(folder, ["lint"]);
      expect({ code, output }).toEqual({ code: 0, output: "" });
      expect(errors).toMatch(/^Clean: 5 sections and \d+ references checked\.\n$/);
    }));

  it("shows findings with their paths from the working directory, and exits with 1", () =>
    withExample(broken, async (folder) => {
      const inside = await run(folder, ["lint"]);
      expect(inside.code).toBe(1);
      expect(inside.errors).toContain("1-care/strategies/kitchen.md:5:10 error AG208 unknown-facet\n");
      expect(inside.errors).toContain("2 errors in 1 file");
      const above = await run(join(folder, ".."), ["lint", folder]);
      expect(above.errors).toContain(`${folder.split("/").at(-1)}/1-care/strategies/kitchen.md:9:`);
      const below = await run(join(folder, "1-care/strategies"), ["lint"]);
      expect(below.errors).toMatch(/^kitchen\.md:5:10 error/m);
    }));

  it("writes JSON to the output and nothing else", () =>
    withExample(broken, async (folder) => {
      const { code, output, errors } = await run(folder, ["lint", "--json"]);
      expect({ code, errors }).toEqual({ code: 1, errors: "" });
      const report = JSON.parse(output);
      expect(report.summary).toEqual({ errors: 2, warnings: 0, notes: 0 });
      expect(report.diagnostics.map(({ path }: { path: string }) => path)).toEqual(
        Array(2).fill("1-care/strategies/kitchen.md"),
      );
    }));

  it("writes JSON for a clean agenda as well", () =>
    withExample({}, async (folder) => {
      const { code, output } = await run(folder, ["lint", "--json", "--strict"]);
      expect(code).toBe(0);
      expect(JSON.parse(output).diagnostics).toEqual([]);
    }));

  it("finds the agenda in a folder that is named or holds agenda/", () =>
    withFolder({}, async (top) => {
      await run(top, ["init"]);
      await mkdir(join(top, "ag"));
      expect((await run(top, ["lint"])).code).toBe(0);
      expect((await run(top, ["lint", "."])).code).toBe(0);
      expect((await run(top, ["lint", "agenda"])).code).toBe(0);
      const other = await run(top, ["lint", "ag"]);
      expect(other.errors).toContain("ag/agenda.yml:1:1 error AG003 missing-manifest");
    }));

  it.each([
    [{ NO_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ TERM: "dumb" }, true, false],
    [{}, true, true],
    [{}, false, false],
  ] as const)("with %j, on a terminal: %j, gives colour: %j", (environment, isTerminal, coloured) =>
    withExample(broken, async (folder) => {
      const { errors } = await run(folder, ["lint"], { environment, isTerminal });
      expect(errors.includes("\u001b[31m")).toBe(coloured);
    }),
  );
});

describe("a wrong use", () => {
  it.each([
    [["lintt"], "Did you mean lint?"],
    [["lint", "--jsn"], "Did you mean --json?"],
    [["lint", "nowhere"], "nowhere is not a folder."],
    [["lint"], "There is no agenda here"],
    [["build"], "There is no agenda here"],
    [["build", "--format", "html,docx"], "There is no format docx. Formats: html, summary, data, pdf."],
  ])("%j exits with 2 and says: %s", (words, sentence) =>
    withFolder({}, async (folder) => {
      const { code, output, errors } = await run(folder, words);
      expect({ code, output }).toEqual({ code: 2, output: "" });
      expect(errors).toContain(sentence);
      expect(errors).not.toMatch(stackTrace);
    }),
  );

  it("is none to ask for help or the version", async () => {
    expect(await run("/", ["--version"])).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^agenda-compiler \d/),
    });
    const help = await run("/", ["build", "--help"]);
    expect(help.code).toBe(0);
    expect(help.output).toContain("--out <folder>");
  });

  it.each(["build", "preview"])("says in words what %s makes when it isn't told", async (command) => {
    const { output } = await run("/", [command, "--help"]);
    expect(output.replace(/\s+/g, " ")).toContain("(of html,summary,data,pdf) (default: all of them)");
  });
});

describe("agenda build", () => {
  it("writes the formats that were asked for", () =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["build", "--format", "data", "--out", "_out/data"]);
      expect(code).toBe(0);
      expect(errors).toBe("Built 5 sections (data): 1 file in _out/data/\n");
      expect(Object.keys(await readTree(join(folder, "_out/data")))).toEqual([
        ".agenda-output.json",
        "agenda.json",
      ]);
    }));

  it("gives the same bytes twice, and into its own agenda's folder as well", () =>
    withExample({}, async (folder) => {
      expect((await run(folder, ["build", ...formats])).code).toBe(0);
      const first = await readTree(join(folder, "public"));
      expect(Object.keys(first)).toEqual(expect.arrayContaining(["index.html", "summary.md", "agenda.json"]));
      const second = await run(folder, ["build", ...formats]);
      expect(second.errors).toMatch(/^Built/);
      expect(await readTree(join(folder, "public"))).toEqual(first);
    }));

  it("writes nothing where there are errors, and keeps the last output", () =>
    withExample({}, async (folder) => {
      await run(folder, ["build", ...formats]);
      const before = await readTree(join(folder, "public"));
      await writeFile(join(folder, "1-care/new.md"), "no front matter");
      const { code, errors } = await run(folder, ["build", ...formats]);
      expect(code).toBe(1);
      expect(errors).toContain("1-care/new.md:1:1 error AG007");
      expect(errors).toMatch(/Nothing was written; the last output is as it was\.\n$/);
      expect(await readTree(join(folder, "public"))).toEqual(before);
    }));

  it("refuses an output folder that is not its own, and shows it as the user named it", () =>
    withExample({}, async (folder) => {
      await mkdir(join(folder, "_site"));
      await writeFile(join(folder, "_site/holiday.jpg"), "mine");
      const { code, errors } = await run(join(folder, ".."), [
        "build",
        folder,
        ...formats,
        "--out",
        join(folder, "_site"),
      ]);
      expect(code).toBe(1);
      expect(errors).toContain(`${folder.split("/").at(-1)}/_site:1:1 error AG921 foreign-output`);
      expect(await readTree(join(folder, "_site"))).toEqual({ "holiday.jpg": "mine" });
      const own = await run(folder, ["build", ...formats, "--out", "."]);
      expect(own).toMatchObject({ code: 1, errors: expect.stringContaining("holds the agenda itself") });
    }));

  it("goes beside the agenda's folder, wherever it is run, and says where", () =>
    withFolder({}, async (top) => {
      await run(top, ["init"]);
      const data = ["build", "--format", "data"];
      const inside = await run(join(top, "agenda/1-first-line"), data);
      expect(inside.errors).toMatch(/: 1 file in \.\.\/\.\.\/public\/\n$/);
      expect(Object.keys(await readTree(join(top, "public")))).toContain("agenda.json");
      expect((await run(top, data)).errors).toMatch(/: 1 file in public\/\n$/);
    }));

  it("keeps the formats that an earlier build has made", () =>
    withExample({}, async (folder) => {
      const out = ["--out", "_out"];
      await run(folder, ["build", "--format", "summary", ...out]);
      await run(folder, ["build", "--format", "data", ...out]);
      const made = Object.keys(await readTree(join(folder, "_out")));
      expect(made).toEqual(expect.arrayContaining(["summary.md", "agenda.json"]));
    }));

  it("names what stopped the writing last", () =>
    withExample({ "_site/holiday.jpg": "mine", "1-care/plan.txt": "unused" }, async (folder) => {
      const { code, errors } = await run(folder, ["build", "--format", "data", "--out", "_site"]);
      expect(code).toBe(1);
      expect(errors.indexOf("AG214")).toBeGreaterThan(-1);
      expect(errors.indexOf("AG921")).toBeGreaterThan(errors.indexOf("AG214"));
    }));

  it("stands for the moment of SOURCE_DATE_EPOCH, and refuses one that is none", () =>
    withExample({}, async (folder) => {
      const build = (epoch: string) =>
        run(folder, ["build", ...formats], { environment: { SOURCE_DATE_EPOCH: epoch } });
      expect((await build("1000000000")).code).toBe(0);
      const before = await readTree(join(folder, "public"));
      const wrong = await build("today");
      expect(wrong).toMatchObject({
        code: 2,
        errors: expect.stringContaining('SOURCE_DATE_EPOCH is "today"'),
      });
      expect(wrong.errors).not.toMatch(stackTrace);
      expect(await readTree(join(folder, "public"))).toEqual(before);
    }));

  it("writes its findings as JSON", () =>
    withExample(broken, async (folder) => {
      const { code, output, errors } = await run(folder, ["build", "--json", ...formats]);
      expect({ code, errors }).toEqual({ code: 1, errors: "" });
      expect(JSON.parse(output).summary.errors).toBe(2);
    }));
});

/** What `agenda lint` finds in the agenda of a folder. */
async function findingsOf(folder: string, ...options: string[]) {
  const { code, output } = await run(folder, ["lint", "--json", ...options]);
  const { diagnostics, summary } = JSON.parse(output) as {
    readonly diagnostics: readonly { readonly name: string }[];
    readonly summary: { readonly errors: number };
  };
  return { code, errors: summary.errors, names: diagnostics.map(({ name }) => name) };
}

function twelve(name: string): string[] {
  return Array<string>(12).fill(name);
}

describe("agenda init", () => {
  it("writes an agenda that builds, and in which nothing is found but what is to be written", () =>
    withFolder({}, async (folder) => {
      const { code, output } = await run(folder, ["init"]);
      expect(code).toBe(0);
      expect(output).toMatch(/^Wrote \d+ files to agenda\/\.\n/);
      expect(await findingsOf(folder)).toEqual({ code: 0, errors: 0, names: twelve("unwritten-text") });
      const { code: built, errors } = await run(folder, ["build", ...formats]);
      expect(built).toBe(0);
      expect(errors).toContain("\nBuilt 4 sections");
    }));

  it.each(["en", "fr", "es", "pt"])(
    "writes nothing in %s that could be published as it is, and no stamp of a review",
    (language) =>
      withFolder({}, async (folder) => {
        await run(folder, ["init", "--language", language]);
        const release = await findingsOf(folder, "--release");
        expect(release).toEqual({ code: 1, errors: 12, names: twelve("unwritten-text") });
        const built = await run(folder, ["build", "--release"]);
        expect(built.code).toBe(1);
        expect(built.errors).toContain("Nothing was written");
        const files = Object.entries(await readTree(join(folder, "agenda")));
        expect(files.filter(([, text]) => text.includes("plain-reviewed"))).toEqual([]);
        await run(folder, ["build", "--format", "summary"]);
        const summary = await readFile(join(folder, "public/summary.txt"), "utf8");
        expect(summary).not.toMatch(/has compared|a comparé|ha comparado|comparou/u);
      }),
  );

  it.each([
    ["fr", "# Le nom de l'agenda"],
    ["es", "# Cómo se llama la agenda"],
    ["pt", "# Como se chama a agenda"],
  ])("writes one in %s, as clean as the English one", (language, comment) =>
    withFolder({}, async (folder) => {
      expect((await run(folder, ["init", "--language", language])).code).toBe(0);
      const manifest = await readFile(join(folder, "agenda/agenda.yml"), "utf8");
      expect(manifest).toContain(comment);
      expect(manifest).toContain(`language: ${language}\n`);
      expect(await findingsOf(folder)).toEqual({ code: 0, errors: 0, names: twelve("unwritten-text") });
      expect((await run(folder, ["build", ...formats])).code).toBe(0);
    }),
  );

  it("has the same parts in every language", () =>
    withFolder({}, async (folder) => {
      const starters = await Promise.all(
        ["en", "fr", "es", "pt"].map(async (language) => {
          await run(folder, ["init", language, "--language", language]);
          const { output } = await run(folder, ["list", language, "--json"]);
          return JSON.parse(output).sections.map(({ kind }: { kind: string }) => kind);
        }),
      );
      expect(starters).toEqual(Array(4).fill(["section", "line", "strategy", "issue"]));
    }));

  it("refuses a language that it has no agenda in", () =>
    withFolder({}, async (folder) => {
      const { code, errors } = await run(folder, ["init", "--language", "de"]);
      expect(code).toBe(2);
      expect(errors).toContain("Allowed choices are en, es, fr, pt.");
      expect(await readTree(folder)).toEqual({});
    }));

  it("starts none inside another one, unless a folder is named", () =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(join(folder, "1-care"), ["init"]);
      expect(code).toBe(2);
      expect(errors).toContain("this folder belongs to an agenda already");
      expect(Object.keys(await readTree(folder)).some((path) => path.includes("agenda/agenda.yml"))).toBe(
        false,
      );
    }));

  it("is what agenda asks for, except where the manifest only has the wrong ending", () =>
    withFolder({ "agenda/agenda.yaml": "title: Ours\n" }, async (folder) => {
      expect(await run(folder, ["lint"])).toMatchObject({
        code: 2,
        errors: "Rename agenda/agenda.yaml: an agenda's manifest must be called agenda.yml.\n",
      });
      expect((await run(folder, ["lint", "agenda"])).errors).toContain("Rename agenda.yaml:");
    }));

  it("replaces nothing", () =>
    withFolder({ "ours/agenda.yml": "title: Ours\n" }, async (folder) => {
      const { code, errors } = await run(folder, ["init", "ours"]);
      expect(code).toBe(2);
      expect(errors).toBe("Nothing was written: ours already holds agenda.yml.\n");
      expect(await readTree(folder)).toEqual({ "ours/agenda.yml": "title: Ours\n" });
    }));

  it("says so where a file stands in the way", () =>
    withFolder({ ours: "a file" }, async (folder) => {
      const { code, errors } = await run(folder, ["init", "ours"]);
      expect(code).toBe(2);
      expect(errors).toMatch(/^Nothing was written: ours can't be made or written to/);
      expect(errors).not.toMatch(stackTrace);
    }));
});
