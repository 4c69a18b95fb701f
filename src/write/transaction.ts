import { createHash } from "node:crypto";
import { type FolderWriter, parentOf, type Rights } from "../files/folder-writer.ts";
import { reasonOf } from "../files/refusal.ts";
import {
  closeJournal,
  type Journal,
  type JournalEntry,
  keptPath,
  type Move,
  readJournal,
  stagedPath,
  workshop,
  writeJournal,
} from "./journal.ts";

/** A file that is written, replaced or removed. */
export interface PlannedFile {
  readonly path: string;
  /** The hash of what it holds now, as `hashOf` gives it; `null` where it is not there. */
  readonly before: string | null;
  /** What it is to hold; absent where it is to go. */
  readonly after?: Uint8Array;
  readonly rights?: Rights;
}

/** Changes of a folder that belong together. Paths count from it; none of them leads through a link. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Comes last: the files above are named as before it. */
  readonly move?: Move;
  /** Whether it has to survive that the power fails, and not only that the program does. */
  readonly sync: boolean;
}

/** A change that failed and could not be taken back either. The next run tries again. */
export class HalfMade extends Error {
  override readonly name = "HalfMade";
}

/**
 * Makes changes, all or none, whatever happens in the middle. All new content is written first, into a folder beside the
 * files, and then a journal; from then on this run makes the change, or the next one does. Where a step fails, those before
 * it are taken back.
 *
 * To be called with the folder's lock, when nothing is left of an earlier change.
 *
 * @throws what stood in the way, when everything is as it was; HalfMade
 */
export function carryOut(folder: FolderWriter, { files, move, sync }: Plan): void {
  const entries = files.map(({ path, before, after }) => ({
    path,
    before,
    after: after === undefined ? null : hashOf(after),
  }));
  const journal = { entries, ...(move === undefined ? {} : { move }) };
  try {
    folder.makeFolder(workshop);
    folder.write(`${workshop}/.gitignore`, "*\n");
    for (const [index, { after, rights }] of files.entries())
      if (after !== undefined)
        folder.write(stagedPath(index), after, { sync, ...(rights === undefined ? {} : { rights }) });
    writeJournal(folder, { direction: "forward", ...journal }, sync);
  } catch (error) {
    cleanUp(folder);
    throw error;
  }
  try {
    goForward(folder, journal);
  } catch (error) {
    takeBack(folder, journal, sync, error);
    throw error;
  }
  try {
    finish(folder, journal, sync);
  } catch {
    // The change is made. The next run cleans up.
  }
}

type Steps = Omit<Journal, "direction">;

function takeBack(folder: FolderWriter, journal: Steps, sync: boolean, cause: unknown): void {
  try {
    writeJournal(folder, { direction: "back", ...journal }, sync);
    goBack(folder, journal);
  } catch (error) {
    throw new HalfMade(reasonOf(cause), { cause: error });
  }
  finish(folder, journal, sync);
}

/** What became of a change that was stopped. */
export interface Recovery {
  readonly outcome: "finished" | "undone";
  readonly files: readonly string[];
  /** Files that somebody has changed since, and which are left as they are. */
  readonly conflicts: readonly string[];
}

/**
 * Ends a change that was stopped: makes what is left of it, or takes it back where files have changed that were still to be
 * written. Removes what else is left of it. To be called with the folder's lock.
 *
 * @returns `undefined` where no change was begun
 * @throws what stood in the way; the next run tries again
 */
export function recover(folder: FolderWriter): Recovery | undefined {
  const journal = readJournal(folder);
  if (journal === undefined) {
    cleanUp(folder);
    return undefined;
  }
  const isForward = journal.direction === "forward" && canGoForward(folder, journal);
  const conflicts = isForward ? [] : goBack(folder, journal);
  if (isForward) goForward(folder, journal);
  finish(folder, journal, true);
  const files = journal.entries.map(({ path }) => path);
  return { outcome: isForward ? "finished" : "undone", files, conflicts };
}

/** Whether all that is still to be written is whole, and would replace what it was written for. */
function canGoForward(folder: FolderWriter, { entries, move }: Steps): boolean {
  if (isMoved(folder, move)) return true;
  if (move !== undefined && folder.kindOf(move.to) !== undefined) return false;
  return entries.every(({ path, before, after }, index) => {
    const staged = hashAt(folder, stagedPath(index));
    // What is written already may have been edited since.
    if (after !== null && staged === null) return true;
    const now = hashAt(folder, path);
    return now === after || (now === before && staged === after);
  });
}

function isMoved(folder: FolderWriter, move: Move | undefined): boolean {
  return move !== undefined && folder.kindOf(move.from) === undefined && folder.kindOf(move.to) !== undefined;
}

function goForward(folder: FolderWriter, { entries, move }: Steps): void {
  if (isMoved(folder, move)) return;
  for (const [index, entry] of entries.entries()) makeStep(folder, entry, index);
  if (move === undefined) return;
  folder.makeFolder(parentOf(move.to));
  folder.move(move.from, move.to);
}

function makeStep(folder: FolderWriter, { path, before, after }: JournalEntry, index: number): void {
  // Where a file was, a later step may have made a folder.
  const isThere = folder.kindOf(path) === "file";
  if (isThere && before !== null) folder.keep(path, keptPath(index));
  if (after === null) {
    if (isThere) folder.remove(path);
    folder.removeEmpty(parentOf(path));
  } else if (folder.kindOf(stagedPath(index)) !== undefined) {
    folder.makeFolder(parentOf(path));
    folder.move(stagedPath(index), path);
  }
}

/** Takes back what was done, the last step first. @returns the files that hold something else by now, and stay so */
function goBack(folder: FolderWriter, { entries, move }: Steps): string[] {
  if (move !== undefined && isMoved(folder, move)) folder.move(move.to, move.from);
  const conflicts: string[] = [];
  for (const [index, entry] of [...entries.entries()].reverse())
    if (!undoStep(folder, entry, index)) conflicts.push(entry.path);
  return conflicts.reverse();
}

function undoStep(folder: FolderWriter, { path, before, after }: JournalEntry, index: number): boolean {
  const now = hashAt(folder, path);
  if (before === null && now !== null && now === after) folder.remove(path);
  if (before === null) folder.removeEmpty(parentOf(path));
  if (before === null || now === before) return now === before || now === after;
  if (now !== after || hashAt(folder, keptPath(index)) !== before) return false;
  folder.makeFolder(parentOf(path));
  folder.move(keptPath(index), path);
  return true;
}

function finish(folder: FolderWriter, { entries, move }: Steps, sync: boolean): void {
  if (sync) {
    const changed = [...entries.map(({ path }) => path), ...(move === undefined ? [] : [move.from, move.to])];
    for (const parent of new Set(changed.map(parentOf))) folder.syncFolder(parent);
  }
  closeJournal(folder);
  cleanUp(folder);
}

/** Removes what is left of a change. Where that fails, the next one says why. */
function cleanUp(folder: FolderWriter): void {
  try {
    if (folder.kindOf(workshop) === "folder") folder.removeTree(workshop);
  } catch {
    // Nothing depends on it.
  }
}

/** What a file's content is known by. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The hash of what a file holds; `null` where it is not there. What is no file has no hash that anything else has. */
function hashAt(folder: FolderWriter, path: string): string | null {
  const kind = folder.kindOf(path);
  if (kind === undefined || kind === "folder") return null;
  return kind === "file" ? hashOf(folder.readOwn(path)) : kind;
}
