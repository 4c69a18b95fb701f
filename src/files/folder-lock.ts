import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { FolderWriter } from "./folder-writer.ts";
import { codeOf, FileRefusal } from "./refusal.ts";
import { isRunning } from "./running.ts";

/** The file that says who writes in a folder just now. */
export const lockName = ".agenda-lock";

/** While somebody takes over the lock of a process that is gone, nobody else does. */
const takeoverName = ".agenda-lock-takeover";

/** In milliseconds: how often to look again, and how old a lock may be: one that says nothing, one of another computer, any. */
const pause = 25;
const longestSilence = 1000;
const longestOfStrangers = 2 * 60_000;
const longestRun = 10 * 60_000;

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** The lock's own place on the disk. */
  readonly inode: string;
}

/** A folder that another run is writing in. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/** The locks that this process holds, by their paths: it is running, and may yet have left one behind. */
const held = new Set<string>();

/**
 * Takes a folder for this process alone, does something in it, and gives it back. Waits for another run that is writing
 * there. A lock of a process that is gone is taken over, and so is one that came with the folder, from a repository or a
 * copy: a lock names its own place on the disk, which only who made it there can know.
 *
 * @param patience how long to wait, in milliseconds
 * @throws FolderInUse, FileRefusal, or what the system says of a folder that can't be written
 */
export async function withLock<Result>(
  folder: FolderWriter,
  patience: number,
  act: () => Result | Promise<Result>,
): Promise<Result> {
  const path = folder.absolute(lockName);
  const end = Date.now() + patience;
  while (held.has(path) || !tryLock(folder, lockName)) {
    if (!held.has(path) && takeOver(folder)) continue;
    if (Date.now() >= end) throw new FolderInUse(inUse(folder));
    await wait(pause);
  }
  held.add(path);
  try {
    return await act();
  } finally {
    held.delete(path);
    release(folder);
  }
}

function release(folder: FolderWriter): void {
  try {
    folder.removeIfThere(lockName);
  } catch {
    // What was done is done. Whoever finds the lock sees that nobody holds it.
  }
}

/** Whether there was no such lock, and now is ours. */
function tryLock(folder: FolderWriter, name: string): boolean {
  try {
    folder.write(name, "");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  const holder: Holder = {
    process: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    inode: folder.placeOf(name)?.inode ?? "",
  };
  try {
    folder.fill(name, `${JSON.stringify(holder)}\n`);
  } catch (error) {
    folder.removeIfThere(name);
    throw error;
  }
  return true;
}

/** Removes a lock that nobody holds any more. Gives whether there is none now. */
function takeOver(folder: FolderWriter): boolean {
  if (!isAbandoned(folder, lockName)) return false;
  if (isAbandoned(folder, takeoverName)) folder.removeIfThere(takeoverName);
  if (!tryLock(folder, takeoverName)) return false;
  try {
    // Somebody else may have done it meanwhile, and hold a new one.
    if (!isAbandoned(folder, lockName)) return false;
    folder.removeIfThere(lockName);
    return true;
  } finally {
    folder.removeIfThere(takeoverName);
  }
}

function isAbandoned(folder: FolderWriter, name: string): boolean {
  const [kind, place] = [folder.kindOf(name), folder.placeOf(name)];
  if (kind === undefined || place === undefined) return false;
  if (kind !== "file") throw new FileRefusal(`${name} there is no file that agenda has made: take it away`);
  const holder = holderOf(folder, name);
  if (holder === undefined) return place.age > longestSilence;
  if (holder.inode !== place.inode || place.age > longestRun) return true;
  if (holder.host !== hostname()) return place.age > longestOfStrangers;
  return holder.process === process.pid ? !held.has(folder.absolute(name)) : !isRunning(holder.process);
}

function holderOf(folder: FolderWriter, name: string): Holder | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(folder.readOwn(name, 4096)));
    if (typeof data !== "object" || data === null) return undefined;
    const { process: id, host, since, inode } = data as Partial<Record<keyof Holder, unknown>>;
    const isWhole =
      typeof id === "number" && [host, since, inode].every((value) => typeof value === "string");
    return isWhole ? (data as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function inUse(folder: FolderWriter): string {
  const holder = holderOf(folder, lockName);
  if (holder === undefined) return "another run of agenda is writing there";
  const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
  return `another run of agenda is writing there: process ${holder.process}${where}, since ${holder.since}`;
}
