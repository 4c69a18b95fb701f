import { openKeptFolder, readKeptFolder } from "../../files/kept-folder.ts";
import { type Entries, mergeEntries, readEntries, writeEntries } from "../cache.ts";

const fileName = "external.json";

/** Reads the cache in a folder; an empty one where there is none, or none that can be read. */
export async function loadCache(folder: string): Promise<Entries> {
  try {
    return readEntries(new TextDecoder().decode(readKeptFolder(folder)(fileName)));
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
  try {
    const kept = openKeptFolder(folder);
    const merged = mergeEntries(await loadCache(folder), entries, age.now, age.longestAge);
    kept.replace(fileName, writeEntries(merged));
  } catch {
    // The folder can't be made or written to.
  }
}
