import { join } from "node:path";
import { kindOfKept, openKeptFolder, readKeptFolder } from "../files/kept-folder.ts";
import { RunMemory } from "./run-memory.ts";

/** The folder beside agenda.yml. What begins with a dot is never part of an agenda. */
const folderName = ".agenda-cache";

/**
 * What earlier runs know of the files in an agenda's folder. A cache that can't be read, or that another version wrote, is
 * as good as none.
 *
 * @param maker see `RunMemory`
 */
export function readRunMemory(agendaFolder: string, maker: string): RunMemory {
  const folder = join(agendaFolder, folderName);
  try {
    const read = readKeptFolder(folder);
    return new RunMemory(maker, (name) => readKept(read, name));
  } catch {
    return new RunMemory(maker, () => new Uint8Array());
  }
}

function readKept(read: (name: string) => Uint8Array, name: string): Uint8Array {
  try {
    return read(name);
  } catch {
    return new Uint8Array();
  }
}

/**
 * Keeps it for the next run. Each file is written beside its place and then put there in one step, so that a run which is
 * stopped, or another one at the same time, leaves a whole file of one of them. Where nothing can be written, nothing is.
 */
export function writeRunMemory(agendaFolder: string, memory: RunMemory): void {
  const files = memory.changedFiles();
  if (files.size === 0) return;
  try {
    const folder = openKeptFolder(join(agendaFolder, folderName));
    for (const [name, bytes] of files) folder.replace(name, bytes);
  } catch {
    // A cache saves time and nothing else: a folder that can't be written to is no reason to complain.
  }
}

/** Whether something stands where the cache should be, so that there is none. */
export function isCacheTaken(agendaFolder: string): boolean {
  const kind = kindOfKept(join(agendaFolder, folderName));
  return kind !== undefined && kind !== "folder";
}
