import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../support/surroundings.ts";

/** Every file below a folder, by path. */
async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, "latin1")));
  return new Map(files.map((file, index) => [file.slice(folder.length), texts[index] ?? ""]));
}

it("builds the default agenda to the same bytes from a cache as without one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "agenda-cached-"));
  try {
    await cp("agenda", join(folder, "agenda"), { recursive: true });
    const build = (...words: string[]) =>
      run(folder, ["build", "agenda", "--format", "html,summary,data", "--out", ...words]);
    for (const words of [["fresh", "--no-cache"], ["first"], ["again"]])
      expect((await build(...words)).code).toBe(0);
    const fresh = await contents(join(folder, "fresh"));
    expect(fresh.size).toBeGreaterThan(100);
    expect(await contents(join(folder, "first"))).toEqual(fresh);
    expect(await contents(join(folder, "again"))).toEqual(fresh);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
