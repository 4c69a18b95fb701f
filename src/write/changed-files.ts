import { access, constants, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { unwrittenChange } from "./diagnostics.ts";
import { writeBeside } from "./whole-file.ts";

/** A text file of the agenda, as it was read and as it is to be. */
export interface TextChange {
  /** Relative to the agenda's folder, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A change that stands in a temporary file beside its target. */
interface StagedChange {
  readonly change: TextChange;
  readonly target: string;
  readonly temporary: string;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes changes, all or none: each is put into a temporary file beside its target and brought to the disk, and then takes
 * its place by renaming. Mode, byte order mark and links to files stay. A file that no longer holds the text that was read
 * is not overwritten.
 *
 * @returns What stood in the way; nothing where all is written.
 */
export async function writeChangedFiles(
  folder: string,
  changes: readonly TextChange[],
): Promise<Diagnostic[]> {
  const staged: StagedChange[] = [];
  try {
    const problems = await attempt(
      changes,
      (change) => change,
      async (change) => {
        staged.push(await stage(folder, change));
      },
    );
    if (problems.length > 0) return problems;
    const changed = await attempt(staged, ofStaged, async ({ target, change }) => {
      await readUnchanged(target, change.before);
    });
    if (changed.length > 0) return changed;
    return await attempt(staged, ofStaged, ({ temporary, target }) => rename(temporary, target));
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

function ofStaged({ change }: StagedChange): TextChange {
  return change;
}

/** Does something with each item, and tells of those with which it failed. */
async function attempt<Item>(
  items: readonly Item[],
  changeOf: (item: Item) => TextChange,
  act: (item: Item) => Promise<void>,
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const item of items) {
    try {
      await act(item);
    } catch (error) {
      problems.push(problem(changeOf(item), error));
    }
  }
  return problems;
}

/** The file is not what was read: a reason in words. */
class ChangedMeanwhile extends Error {
  override readonly name = "ChangedMeanwhile";
}

async function stage(folder: string, change: TextChange): Promise<StagedChange> {
  const target = await realpath(join(folder, change.path));
  await access(target, constants.W_OK);
  const bytes = await readUnchanged(target, change.before);
  const hasMark = bytes.subarray(0, 3).equals(byteOrderMark);
  const text = Buffer.from(change.after, "utf8");
  const whole = hasMark ? Buffer.concat([byteOrderMark, text]) : text;
  const temporary = await writeBeside(target, whole, await stat(target));
  return { change, target, temporary };
}

/** The file's bytes, if they still say what was read. */
async function readUnchanged(target: string, before: string): Promise<Buffer> {
  const bytes = await readFile(target);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text !== before) throw new ChangedMeanwhile("it has changed since it was read");
  return bytes;
}

function problem({ path }: TextChange, error: unknown): Diagnostic {
  const reason = reasonOf(error);
  const message = `This file could not be changed: ${reason}. It is as it was.`;
  const hint = "Mend that and run the same command again.";
  return stamp(unwrittenChange, { span: startOf(path), message, hint });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "you have no right to write it";
  if (code === "ENOENT") return "it was removed meanwhile";
  if (code === "ENOSPC") return "there is no space left";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8";
  return error instanceof Error ? error.message : String(error);
}
