import type { FolderWriter } from "../files/folder-writer.ts";
import { isPlainPath } from "../files/plain-path.ts";
import { longestText } from "../files/regular-file.ts";

/** Where a change of several files is prepared, in the folder that it changes. */
export const workshop = ".agenda-change";

const journalPath = `${workshop}/journal.json`;

/** One file of a change: the hashes of what it held before and holds afterwards, `null` where it is not there. */
export interface JournalEntry {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Another path for a file or a folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What a change does. As long as it is there, the change is not finished. */
export interface Journal {
  /** Whether the change is being made or taken back. */
  readonly direction: "forward" | "back";
  readonly entries: readonly JournalEntry[];
  readonly move?: Move;
}

/** Where the new content of a file waits, and where its old one is kept. */
export const stagedPath = (index: number): string => `${workshop}/new-${index}`;
export const keptPath = (index: number): string => `${workshop}/old-${index}`;

/** Writes the journal in one step. From then on the change is made, now or by a later run. */
export function writeJournal(folder: FolderWriter, journal: Journal, sync: boolean): void {
  const inode = folder.placeOf(workshop)?.inode;
  folder.replace(journalPath, `${JSON.stringify({ version: 1, inode, ...journal })}\n`, { sync });
  if (sync) folder.syncFolder(workshop);
}

/**
 * Reads the journal of a change that was stopped.
 *
 * @returns `undefined` where there is none, or none that this program has written in this place: a journal names the place
 *   on the disk of the folder that it lies in, so that one which came with a repository counts for nothing
 */
export function readJournal(folder: FolderWriter): Journal | undefined {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(folder.readOwn(journalPath, longestText)));
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== 1 || data.inode !== folder.placeOf(workshop)?.inode)
    return undefined;
  const { direction, entries, move } = data;
  const isWhole =
    (direction === "forward" || direction === "back") &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    (move === undefined || isMove(move));
  return isWhole ? (data as unknown as Journal) : undefined;
}

/** Takes the journal away: the change is finished, and what it kept is of no use any more. */
export function closeJournal(folder: FolderWriter): void {
  folder.removeIfThere(journalPath);
}

function isEntry(value: unknown): boolean {
  return isRecord(value) && isPath(value.path) && isHash(value.before) && isHash(value.after);
}

function isMove(value: unknown): boolean {
  return isRecord(value) && isPath(value.from) && isPath(value.to);
}

/** Nothing of git's own, and no installed program, is ever part of a change. */
function isPath(value: unknown): boolean {
  if (typeof value !== "string" || !isPlainPath(value)) return false;
  return !value.split("/").some((step) => [".git", "node_modules"].includes(step.toLowerCase()));
}

function isHash(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
