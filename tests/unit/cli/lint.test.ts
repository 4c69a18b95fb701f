import { chmod, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { timeBankText, timeBankWith, withRules } from "../../support/settings.ts";
import { run } from "../../support/surroundings.ts";
import { readTree } from "../../support/temporary-folder.ts";

const path = "1-care/strategies/time-bank.md";
const self = "See [[time-bank]].";
const unused = "Hours.\n\n<!-- allow self-reference: why not -->\nBooks.";
/** One error that stops a build, one that does not make it wrong, and one warning that can be fixed. */
const mixed = {
  ...timeBankWith(`${unused}\n\n${self}`),
  "2-commons/strategies/garden.md":
    "---\nid: garden\nkind: strategy\ntitle: Garden\nscales: [local]\nactors: [neighbours]\naddresses: [isolation]\n---\n\nSee [[comons]].\n\n## In plain words\n\nDig together on the free land of our town. Everyone may eat what has grown there.\n",
};

/** The files of an agenda by path, without what agenda remembers from run to run. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const files = Object.entries(await readTree(folder));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith(".agenda-cache/")));
}

/** "AG201", one for each finding, from JSON. */
async function codes(folder: string, ...words: string[]): Promise<string[]> {
  const { output } = await run(folder, ["lint", "--json", ...words]);
  return JSON.parse(output).diagnostics.map(({ code }: { code: string }) => code);
}

describe("what is reported", () => {
  it("is all of it without options", () =>
    withExample(mixed, async (folder) => {
      expect(await codes(folder)).toEqual(["AG342", "AG203", "AG201"]);
    }));

  it("is narrowed to rules", () =>
    withExample(mixed, async (folder) => {
      expect(await codes(folder, "--rule", "self-reference")).toEqual(["AG203"]);
      expect(await codes(folder, "--rule", "AG342", "--rule", "ag201")).toEqual(["AG342", "AG201"]);
      const unknown = await run(folder, ["lint", "--rule", "self-refrence"]);
      expect(unknown.code).toBe(2);
      expect(unknown.errors).toContain("Did you mean `self-reference`?");
      expect((await run(folder, ["lint", "--rule", "missing-file"])).code).toBe(0);
    }));

  it("is narrowed to paths, while the whole agenda is resolved", () =>
    withExample(mixed, async (folder) => {
      const above = join(folder, "..");
      expect(await codes(folder, "1-care")).toEqual(["AG342", "AG203"]);
      expect(await codes(folder, "2-commons/strategies/garden.md", "agenda.yml")).toEqual(["AG201"]);
      expect(await codes(folder, ".", "1-care/index.md")).toEqual([]);
      expect(await codes(above, folder, join(folder, path))).toEqual(["AG342", "AG203"]);
      expect(await codes(above, join(folder, "2-commons"))).toEqual(["AG201"]);
      expect(await codes(join(folder, "1-care"), "strategies")).toEqual(["AG342", "AG203"]);
      expect((await run(folder, ["lint", "issues"])).code).toBe(0);
    }));

  it("passes over what is no part of the agenda, as tools name it that name every changed file", () =>
    withExample({ ...mixed, "README.md": "# Ours" }, async (folder) => {
      const line = (names: string) => `Passed over, as no part of the agenda: ${names}.\n`;
      const lint = (...words: string[]) => run(folder, ["lint", ...words]);
      expect(await lint("gone.md", "..", "/etc/hostname")).toEqual({
        code: 0,
        output: "",
        errors: line("gone.md, .., /etc/hostname"),
      });
      expect(await lint("README.md")).toMatchObject({ code: 0, output: "" });
      expect(await lint(".", "3-none")).toEqual({ code: 0, output: "", errors: line("3-none") });
      const some = await lint("gone.md", "1-care/index.md");
      expect(some.code).toBe((await lint("1-care/index.md")).code);
      expect(some.errors).toContain(line("gone.md"));
    }));

  it("finds the agenda that one of the files is in, wherever agenda is run", () =>
    withExample(mixed, async (folder) => {
      const above = join(folder, "..");
      const own = basename(folder);
      const lint = (...words: string[]) => run(above, ["lint", ...words]);
      const alone = await lint(`${own}/1-care`);
      const { code, errors } = await lint("README.md", "LICENSE", `${own}/1-care`);
      expect({ code, errors }).toEqual({
        code: alone.code,
        errors: `Passed over, as no part of the agenda: README.md, LICENSE.\n${alone.errors}`,
      });
    }));

  it("leaves warnings out with --quiet, and says so", () =>
    withExample(mixed, async (folder) => {
      const { code, errors } = await run(folder, ["lint", "--quiet"]);
      expect(code).toBe(1);
      expect(errors).not.toContain("AG342");
      expect(errors).toContain("Not shown: 1 finding that stops no build.");
      expect(await codes(folder, "--quiet")).toEqual(["AG203", "AG201"]);
    }));
});

describe("a quiet or a narrow run", () => {
  it("shows what fails, warnings too where they do", () =>
    withExample(mixed, async (folder) => {
      expect(await codes(folder, "--quiet", "--strict")).toEqual(["AG342", "AG203", "AG201"]);
      expect(await codes(folder, "--quiet", "--max-warnings", "0")).toEqual(["AG342", "AG203", "AG201"]);
    }));

  it("says what is clean, and what waits in the baseline", () =>
    withExample(mixed, async (folder) => {
      expect((await run(folder, ["lint", "issues"])).errors).toMatch(
        /^Clean in issues: 1 section and \d+ references? checked\.\n$/,
      );
      expect((await run(folder, ["lint", "--rule", "missing-file"])).errors).toMatch(
        /^Clean of missing-file: /,
      );
      await run(folder, ["lint", "--update-baseline"]);
      expect((await run(folder, ["lint", "1-care"])).errors).toMatch(
        /^Clean in 1-care: .*\n2 known findings wait in \.agenda-baseline\.json: --no-baseline shows them\.\n/,
      );
    }));

  it("says that a baseline that was named is not there", () =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["lint", "--baseline", "none.json"]);
      expect({ code, errors }).toEqual({
        code: 2,
        errors: "There is no baseline none.json. --update-baseline writes it.\n",
      });
    }));
});

describe("what makes a run fail", () => {
  it("is an error, and a warning with --strict or beyond --max-warnings", () =>
    withExample(timeBankWith(unused), async (folder) => {
      expect((await run(folder, ["lint"])).code).toBe(0);
      expect((await run(folder, ["lint", "--strict"])).code).toBe(1);
      expect((await run(folder, ["lint", "--max-warnings", "1"])).code).toBe(0);
      const many = await run(folder, ["lint", "--max-warnings", "0", "--quiet"]);
      expect(many.code).toBe(1);
      expect(many.errors).toContain("1 warning: more than the 0 that --max-warnings allows.");
      expect((await run(folder, ["lint", "--max-warnings", "few"])).code).toBe(2);
    }));

  it("is what the manifest says", () =>
    withExample({ ...withRules("self-reference: warning"), ...timeBankWith(self) }, async (folder) => {
      expect((await run(folder, ["lint"])).code).toBe(0);
      expect((await run(folder, ["build", "--format", "data", "--out", "_out"])).code).toBe(0);
    }));
});

describe("formats", () => {
  it.each(["json", "sarif", "github", "junit", "unix"])(
    "%s goes to the output and nothing to the errors",
    (format) =>
      withExample(mixed, async (folder) => {
        const { code, output, errors } = await run(folder, ["lint", "--format", format]);
        expect({ code, errors }).toEqual({ code: 1, errors: "" });
        expect(output).toContain("AG201");
        expect(output).toContain("2-commons/strategies/garden.md");
      }),
  );

  it("has --json as short for --format json, and refuses what it does not know", () =>
    withExample(mixed, async (folder) => {
      const short = await run(folder, ["lint", "--json"]);
      expect(short).toEqual(await run(folder, ["lint", "--format", "json"]));
      const unknown = await run(folder, ["lint", "--format", "xml"]);
      expect(unknown).toMatchObject({
        code: 2,
        errors: expect.stringContaining("text, json, sarif, github, junit, unix"),
      });
    }));
});

describe("--fix", () => {
  it("mends what it can, keeps every other byte, and reports what is left", () =>
    withExample(mixed, async (folder) => {
      const file = join(folder, path);
      const windows = `\ufeff${timeBankText(`${unused}\n\n${self}`, "# a note").replaceAll("\n", "\r\n")}`;
      await writeFile(file, windows);
      await chmod(file, 0o600);
      const before = await filesOf(folder);
      const { code, errors } = await run(folder, ["lint", "--fix"]);
      expect(code).toBe(1);
      expect(errors).toMatch(/^Fixed 1 finding in 1 file\.\n/);
      expect(errors).toContain("AG203");
      expect(errors).not.toContain("AG342");
      const after = windows.replace("<!-- allow self-reference: why not -->\r\n", "");
      expect(await filesOf(folder)).toEqual({ ...before, [path]: after });
      const again = await run(folder, ["lint", "--fix"]);
      expect(again.errors).not.toContain("Fixed");
      expect(await readFile(file, "utf8")).toBe(after);
    }));

  it("mends only what is reported", () =>
    withExample(mixed, async (folder) => {
      const before = await filesOf(folder);
      await run(folder, ["lint", "--fix", "2-commons"]);
      await run(folder, ["lint", "--fix", "--rule", "self-reference"]);
      expect(await filesOf(folder)).toEqual(before);
    }));

  it("shows a diff on a dry run, writes nothing, and exits with 1", () =>
    withExample(timeBankWith(unused), async (folder) => {
      const before = await filesOf(folder);
      const { code, output, errors } = await run(folder, ["lint", "--fix-dry-run"]);
      expect(code).toBe(1);
      expect(output).toContain(`--- a/${path}\n+++ b/${path}\n@@ `);
      expect(output).toContain("\n-<!-- allow self-reference: why not -->\n Books.\n");
      expect(errors).toContain("Would fix 1 finding in 1 file; nothing was written.");
      expect(errors).toContain("Clean");
      expect(await filesOf(folder)).toEqual(before);
      const onTerminal = await run(folder, ["lint", "--fix-dry-run"], { isTerminal: true });
      expect(onTerminal.output).toContain("\u001b[31m-<!--");
    }));

  it("is clean on a dry run where there is nothing to fix", () =>
    withExample({}, async (folder) => {
      expect(await run(folder, ["lint", "--fix-dry-run"])).toMatchObject({ code: 0, output: "" });
    }));

  it.each([
    [["--fix", "--fix-dry-run"], "name one of them"],
    [["--unsafe-fixes"], "needs --fix or --fix-dry-run"],
    [["--fix-dry-run", "--format", "json"], "goes with --format text alone"],
    [["--fix", "--update-baseline"], "a run for each"],
    [["--no-baseline", "--update-baseline"], "contradict each other"],
  ])("refuses %j", (words, sentence) =>
    withExample({}, async (folder) => {
      const { code, errors } = await run(folder, ["lint", ...words]);
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(sentence) });
    }),
  );
});

describe("a baseline", () => {
  const usual = ".agenda-baseline.json";

  it("lets an old agenda adopt a rule: known findings wait, new ones are reported, in builds too", () =>
    withExample(timeBankWith(self), async (folder) => {
      expect((await run(folder, ["lint"])).code).toBe(1);
      const written = await run(folder, ["lint", "--update-baseline"]);
      expect(written).toMatchObject({
        code: 0,
        errors: expect.stringContaining(`Wrote 1 known finding to ${usual}.`),
      });
      expect((await run(folder, ["lint", "--strict"])).errors).toMatch(/^Clean/);
      expect((await run(folder, ["build", "--format", "data", "--out", "_out"])).code).toBe(0);
      expect(await codes(folder, "--no-baseline")).toEqual(["AG203"]);
      await writeFile(join(folder, path), timeBankText(`A new line.\n\n${self} And [[time-bank]].`));
      const more = await run(folder, ["lint"]);
      expect(more.code).toBe(1);
      expect(more.errors).toContain("1 error in 1 file");
    }));

  it("says when known findings are gone, and becomes smaller when it is written anew", () =>
    withExample(timeBankWith(self), async (folder) => {
      await run(folder, ["lint", "--update-baseline"]);
      await writeFile(join(folder, path), timeBankText("Hours."));
      const { code, errors } = await run(folder, ["lint"]);
      expect(code).toBe(0);
      expect(errors).toContain(
        `1 of the known findings in ${usual} is gone: --update-baseline takes it out.`,
      );
      await run(folder, ["lint", "--update-baseline"]);
      expect(JSON.parse(await readFile(join(folder, usual), "utf8")).findings).toEqual([]);
      expect((await run(folder, ["lint"])).errors).toMatch(/^Clean.*\n$/);
    }));

  it("never holds what makes an output wrong", () =>
    withExample(mixed, async (folder) => {
      const { code, errors } = await run(folder, ["lint", "--update-baseline"]);
      expect(code).toBe(1);
      expect(errors).toContain("1 error can't wait there: it makes an output wrong.");
      expect(errors).toContain("AG201");
      expect(errors).toContain("1 error in 1 file");
    }));

  it("adds one rule and keeps the other entries", () =>
    withExample({ ...mixed, ...timeBankWith(`${unused}\n\n${self}`) }, async (folder) => {
      await run(folder, ["lint", "--update-baseline", "--rule", "unused-allowance"]);
      expect(await codes(folder)).toEqual(["AG203", "AG201"]);
      await run(folder, ["lint", "--update-baseline", "--rule", "self-reference"]);
      expect(await codes(folder)).toEqual(["AG201"]);
    }));

  it("may have another name, from the working directory", () =>
    withExample(timeBankWith(self), async (folder) => {
      const named = ["--baseline", "_known.json"];
      expect(await run(folder, ["lint", ...named])).toMatchObject({
        code: 2,
        errors: expect.stringContaining("There is no baseline _known.json. --update-baseline writes it."),
      });
      await run(folder, ["lint", ...named, "--update-baseline"]);
      expect((await run(folder, ["lint", ...named])).code).toBe(0);
      expect((await run(folder, ["lint"])).code).toBe(1);
    }));

  it("is refused where it is none", () =>
    withExample({ [usual]: "[]" }, async (folder) => {
      const { code, errors } = await run(folder, ["lint"]);
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining("is not a baseline") });
    }));
});
