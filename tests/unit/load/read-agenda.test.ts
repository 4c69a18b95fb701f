import { execFileSync } from "node:child_process";
import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAgenda, readAssets } from "../../../src/load/read-agenda.ts";
import { line } from "../../support/example-agenda.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const isRoot = process.getuid?.() === 0;

async function read(folder: string) {
  const { value, diagnostics } = await readAgenda(folder);
  return {
    texts: value.sources.map(({ path }) => path),
    assets: value.assets.map(({ path }) => path),
    found: diagnostics.map(line),
  };
}

describe("readAgenda", () => {
  it("takes Markdown and its three data files as texts, all else as assets, in a stable order", () =>
    withFolder(
      {
        "agenda.yml": "",
        "b/index.md": "",
        "a.md": "",
        "sources.yml": "",
        "b/sources.yml": "",
        "b/plan.png": "12",
      },
      async (folder) => {
        const { value } = await readAgenda(folder);
        expect(value.sources.map(({ path }) => path)).toEqual([
          "a.md",
          "agenda.yml",
          "b/index.md",
          "sources.yml",
        ]);
        expect(value.assets).toEqual([
          { path: "b/plan.png", size: 2 },
          { path: "b/sources.yml", size: 0 },
        ]);
      },
    ));

  it("passes over hidden and underscored names, READMEs, templates and earlier outputs", () =>
    withFolder(
      {
        "agenda.yml": "",
        ".git/x.md": "",
        "_drafts/x.md": "",
        "b/_x.md": "",
        "b/README.md": "",
        "templates/html/page.liquid": "",
        "b/templates/kept.md": "",
        "node_modules/x/y.md": "",
        "public/.agenda-output.json": "{}",
        "public/summary.md": "# Summary",
      },
      async (folder) => {
        expect(await read(folder)).toEqual({
          texts: ["agenda.yml", "b/templates/kept.md"],
          assets: [],
          found: [],
        });
      },
    ));

  it("follows links to files inside the folder, and reports every other", () =>
    withFolder({ "outside.md": "", "agenda/agenda.yml": "", "agenda/shared.md": "" }, async (top) => {
      const folder = join(top, "agenda");
      await mkdir(join(folder, "care"));
      await symlink("../shared.md", join(folder, "care/shared.md"));
      await symlink("../../outside.md", join(folder, "care/outside.md"));
      await symlink("..", join(folder, "care/round"));
      await symlink("loop.md", join(folder, "care/loop.md"));
      await symlink("nothing.md", join(folder, "care/dangling.md"));
      const { texts, found } = await read(folder);
      expect(texts).toEqual(["agenda.yml", "care/shared.md", "shared.md"]);
      expect(found.sort()).toEqual([
        "care/dangling.md:1:1-1:1 error AG001 This can't be read: it is a link to nothing, or was removed meanwhile.",
        "care/loop.md:1:1-1:1 error AG001 This can't be read: it is a link that leads back to itself.",
        "care/outside.md:1:1-1:1 error AG001 This can't be read: it is a link out of the agenda's folder, which is not followed.",
        "care/round:1:1-1:1 error AG001 This can't be read: it is a link to a folder, which is not followed.",
      ]);
    }));

  it("does not wait at a pipe", () =>
    withFolder({ "agenda.yml": "" }, async (folder) => {
      execFileSync("mkfifo", [join(folder, "pipe.md")]);
      expect((await read(folder)).found).toEqual([
        "pipe.md:1:1-1:1 error AG001 This can't be read: it is neither a file nor a folder.",
      ]);
    }));

  it.skipIf(isRoot)("reports what it has no right to read", () =>
    withFolder({ "agenda.yml": "", "a.md": "", "b/c.md": "" }, async (folder) => {
      await chmod(join(folder, "a.md"), 0);
      await chmod(join(folder, "b"), 0);
      const { texts, found } = await read(folder);
      await chmod(join(folder, "b"), 0o700);
      expect(texts).toEqual(["agenda.yml"]);
      expect(found).toEqual([
        "b:1:1-1:1 error AG001 This can't be read: you have no right to it.",
        "a.md:1:1-1:1 error AG001 This can't be read: you have no right to it.",
      ]);
    }),
  );
});

describe("readAssets", () => {
  it("reports a file that went away, and reads the others", () =>
    withFolder({ "plan.png": "12" }, async (folder) => {
      const { value, diagnostics } = await readAssets(folder, ["gone.png", "plan.png"]);
      expect([...value]).toEqual([["plan.png", new TextEncoder().encode("12")]]);
      expect(diagnostics.map(line)).toEqual([
        "gone.png:1:1-1:1 error AG001 This can't be read: it is a link to nothing, or was removed meanwhile.",
      ]);
    }));
});
