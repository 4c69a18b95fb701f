import { spawn, spawnSync } from "node:child_process";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { FolderInUse, lockName, withLock } from "../../../src/files/folder-lock.ts";
import { FolderWriter } from "../../../src/files/folder-writer.ts";
import { withFolder } from "../../support/temporary-folder.ts";

const ended = spawnSync(process.execPath, ["--version"]).pid;

/** Leaves a lock in a folder as another run would. */
async function leaveLock(folder: string, holder: object, age = 0): Promise<void> {
  const path = join(folder, lockName);
  await writeFile(path, "");
  const inode = String((await stat(path, { bigint: true })).ino);
  const since = "2026-01-01T00:00:00.000Z";
  await writeFile(path, JSON.stringify({ process: ended, host: hostname(), since, inode, ...holder }));
  const then = (Date.now() - age) / 1000;
  await utimes(path, then, then);
}

const patience = 150;
const take = (folder: string) => withLock(new FolderWriter(folder), patience, () => "taken");

describe("a lock of a folder", () => {
  it("is there as long as something is done, says who does it, and is gone afterwards", () =>
    withFolder({}, async (folder) => {
      const text = await withLock(new FolderWriter(folder), patience, () =>
        readFile(join(folder, lockName), "utf8"),
      );
      expect(JSON.parse(text)).toMatchObject({ process: process.pid, host: hostname() });
      expect(await readdir(folder)).toEqual([]);
      await expect(
        withLock(new FolderWriter(folder), patience, () => Promise.reject(new Error("no"))),
      ).rejects.toThrow("no");
      expect(await readdir(folder)).toEqual([]);
    }));

  it("lets one in after the other", () =>
    withFolder({}, async (folder) => {
      let inside = 0;
      const counts = await Promise.all(
        [1, 2, 3].map(() =>
          withLock(new FolderWriter(folder), 5000, async () => {
            inside++;
            await wait(20);
            return inside--;
          }),
        ),
      );
      expect(counts).toEqual([1, 1, 1]);
    }));

  it.each([
    ["a process that is gone", {}, 0],
    ["this process, which does not hold it", { process: process.pid }, 0],
    ["another place: it came with a repository", { process: process.ppid, inode: "1" }, 0],
    ["another computer, long ago", { host: "elsewhere" }, 3 * 60_000],
    ["a process that has the number of one that is gone", { process: process.ppid }, 11 * 60_000],
    ["nobody, for more than a moment", { process: "x" }, 1500],
  ])("is taken over from %s", (_who, holder, age) =>
    withFolder({}, async (folder) => {
      await leaveLock(folder, holder, age);
      expect(await take(folder)).toBe("taken");
      expect(await readdir(folder)).toEqual([]);
    }),
  );

  it("is taken over though an earlier takeover was stopped", () =>
    withFolder({}, async (folder) => {
      await leaveLock(folder, {});
      const { ino } = await stat(join(folder, lockName), { bigint: true });
      await writeFile(
        join(folder, `${lockName}-takeover`),
        JSON.stringify({ process: ended, host: hostname(), since: "x", inode: String(ino) }),
      );
      expect(await take(folder)).toBe("taken");
      expect(await readdir(folder)).toEqual([]);
    }));

  it("is respected where a process of this computer, or a run of another one, holds it", () =>
    withFolder({}, async (folder) => {
      const other = spawn("sleep", ["30"]);
      await leaveLock(folder, { process: other.pid });
      await expect(take(folder)).rejects.toThrow(
        `another run of agenda is writing there: process ${other.pid}, since 2026-01-01T00:00:00.000Z`,
      );
      other.kill();
      await leaveLock(folder, { process: 5, host: "elsewhere" });
      await expect(take(folder)).rejects.toThrow(FolderInUse);
      await expect(take(folder)).rejects.toThrow("process 5 on elsewhere");
    }));
});
