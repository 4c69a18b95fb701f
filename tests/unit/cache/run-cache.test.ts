import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, truncate, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExample } from "../../support/example-agenda.ts";
import { run } from "../../support/surroundings.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const timeBank = "1-care/strategies/time-bank.md";

/** What lint says with the cache, and without it. Equal, whatever the cache holds. */
async function both(folder: string) {
  const cached = await run(folder, ["lint", "--json"]);
  const fresh = await run(folder, ["lint", "--json", "--no-cache"]);
  return { cached: cached.output, fresh: fresh.output };
}

async function change(folder: string, path: string, from: string, to: string): Promise<void> {
  const file = join(folder, path);
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

function cacheFolder(folder: string): string {
  return join(folder, ".agenda-cache");
}

describe("the cache of earlier runs", () => {
  it("is written beside agenda.yml by lint, and not with --no-cache", () =>
    withExample({}, async (folder) => {
      await run(folder, ["lint", "--no-cache"]);
      expect(existsSync(cacheFolder(folder))).toBe(false);
      await run(folder, ["lint"]);
      expect(await readdir(cacheFolder(folder))).not.toEqual([]);
    }));

  it("never hides or keeps a finding: files changed, broken, mended, added, removed", () =>
    withExample({}, async (folder) => {
      const seen: string[] = [];
      const look = async (): Promise<void> => {
        const { cached, fresh } = await both(folder);
        expect(cached).toBe(fresh);
        seen.push(cached);
      };
      await look();
      await change(folder, timeBank, "[[community-land]]", "[[comunity-land]]");
      await look();
      await change(folder, timeBank, "[[comunity-land]]", "[[community-land]]");
      await look();
      await change(folder, "agenda.yml", "id: local,", "id: lokal,");
      await look();
      await change(folder, "agenda.yml", "id: lokal,", "id: local,");
      await writeFile(join(folder, "1-care/notes.md"), "---\nid: notes\n---\n\nNo kind, no title.\n");
      await look();
      await unlink(join(folder, "1-care/notes.md"));
      await unlink(join(folder, "issues/isolation.md"));
      await look();
      expect(seen[1]).toContain("AG201");
      expect(seen[2]).toBe(seen[0]);
      expect(seen[3]).not.toBe(seen[0]);
      expect(seen[4]).toContain("AG101");
      expect(seen[5]).toContain("isolation");
    }));

  it("is ignored where it is cut off, foreign, or a draft that a stopped run left behind", () =>
    withExample({}, async (folder) => {
      const { fresh } = await both(folder);
      for (const name of await readdir(cacheFolder(folder))) {
        if (!name.startsWith(".")) await truncate(join(cacheFolder(folder), name), 40);
      }
      await writeFile(join(cacheFolder(folder), "runs-0-00000000-0000-0000-0000-000000000000.draft"), "half");
      expect((await both(folder)).cached).toBe(fresh);
      for (const name of await readdir(cacheFolder(folder))) {
        if (!name.startsWith("."))
          await writeFile(join(cacheFolder(folder), name), "something else entirely");
      }
      expect((await both(folder)).cached).toBe(fresh);
    }));

  it("stands no run in the way where it can't be written", () =>
    withExample({}, async (folder) => {
      await writeFile(cacheFolder(folder), "a file where the folder should be");
      const { code, errors } = await run(folder, ["lint"]);
      expect(code).toBe(0);
      expect(errors).toContain(".agenda-cache:1:1 warning AG010 unusable-cache");
      expect((await run(folder, ["lint", "--no-cache"])).errors).not.toContain("AG010");
    }));

  it("never goes through a link, and says that there is one", () =>
    withExample({}, async (folder) => {
      await withFolder({ ".gitignore": "secret.env\n" }, async (elsewhere) => {
        await symlink(elsewhere, cacheFolder(folder));
        expect((await run(folder, ["lint"])).errors).toContain("AG010");
        await rm(cacheFolder(folder));
        await mkdir(cacheFolder(folder));
        await symlink(join(elsewhere, ".gitignore"), join(cacheFolder(folder), ".gitignore"));
        await symlink(join(elsewhere, "runs"), join(cacheFolder(folder), "runs-0"));
        execFileSync("mkfifo", [join(cacheFolder(folder), "runs-1")]);
        const { cached, fresh } = await both(folder);
        expect(cached).toBe(fresh);
        expect(await readdir(elsewhere)).toEqual([".gitignore"]);
        expect(await readFile(join(elsewhere, ".gitignore"), "utf8")).toBe("secret.env\n");
      });
    }));

  it("loses what stopped runs have left in it", () =>
    withExample({}, async (folder) => {
      await mkdir(cacheFolder(folder));
      const own = ".runs-1.999999999-0123abcd.agenda-new";
      for (const name of [own, "runs-0-0-0.draft"]) await writeFile(join(cacheFolder(folder), name), "half");
      await run(folder, ["lint"]);
      const left = (await readdir(cacheFolder(folder))).filter((name) => !/^(?:runs|trees)-\d+$/u.test(name));
      expect(left).toEqual([".gitignore"]);
    }));

  it("serves two runs at once", () =>
    withExample({}, async (folder) => {
      await mkdir(cacheFolder(folder), { recursive: true });
      const runs = await Promise.all([1, 2, 3].map(() => run(folder, ["lint", "--json"])));
      const { cached, fresh } = await both(folder);
      for (const { output } of runs) expect(output).toBe(fresh);
      expect(cached).toBe(fresh);
    }));
});
