import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Entries, mergeEntries, readEntries, writeEntries } from "../cache.ts";

const fileName = "external.json";

/** Reads the cache in a folder; an empty one where there is none, or none that can be read. */
export async function loadCache(folder: string): Promise<Entries> {
  try {
    return readEntries(await readFile(join(folder, fileName), "utf8"));
  } catch {
    return new Map();
  }
}

/**
 * Adds entries to the cache in a folder. The file is replaced whole, so that a run at the same time reads the old one or the
 * new one; what such a run has added meanwhile is read again first, and stays. A cache that can't be written is no mistake
 * of the authors: the next run asks again.
 */
export async function saveCache(
  folder: string,
  entries: Entries,
  age: { now: number; longestAge: number },
): Promise<void> {
  const staged = join(folder, `${fileName}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await hideFromGit(folder);
    const merged = mergeEntries(await loadCache(folder), entries, age.now, age.longestAge);
    await writeFile(staged, writeEntries(merged));
    await rename(staged, join(folder, fileName));
  } catch {
    await rm(staged, { force: true }).catch(() => undefined);
  }
}

/** What a cache holds belongs to one computer. The folder says so itself, whatever the repository's own .gitignore holds. */
async function hideFromGit(folder: string): Promise<void> {
  await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch(() => undefined);
}
