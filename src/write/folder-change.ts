import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { FolderInUse, lockName, withLock } from "../files/folder-lock.ts";
import { FolderWriter } from "../files/folder-writer.ts";
import { reasonOf } from "../files/refusal.ts";
import { folderInUse, stoppedChange } from "./diagnostics.ts";
import { workshop } from "./journal.ts";
import { type Recovery, recover } from "./transaction.ts";

/** How long to wait for another run, in milliseconds: none writes for longer. */
export const patience = 20_000;

/**
 * Ends what a run that was stopped has begun in an agenda's folder, before anybody reads it.
 *
 * @param folder absolute
 * @returns what was done, or why it could not be; nothing in all but few runs
 */
export async function endStoppedChange(folder: string): Promise<Diagnostic[]> {
  try {
    const writer = new FolderWriter(folder);
    const isClean = writer.kindOf(workshop) === undefined;
    if (isClean && writer.kindOf(lockName) === undefined) return [];
    return await withLock(writer, patience, () => toldOf(recover(writer)));
  } catch (error) {
    return [unfinished(error)];
  }
}

/** Removes files that runs before have left behind, and that take nobody's place any more. */
export function removeLeftovers(folder: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const writer = new FolderWriter(folder);
  for (const path of paths) {
    try {
      writer.removeIfThere(path);
    } catch {
      // They do no harm.
    }
  }
}

/** What there is to say of a change that was ended. */
function toldOf(recovery: Recovery | undefined): Diagnostic[] {
  if (recovery === undefined) return [];
  const { outcome, files, conflicts } = recovery;
  const what = `An earlier run was stopped while it changed ${plural(files.length, "file")}: ${files.slice(0, 3).join(", ")}${files.length > 3 ? " and others" : ""}.`;
  const [first = files[0] ?? "agenda.yml"] = conflicts;
  if (conflicts.length === 0) {
    const message = `${what} ${outcome === "finished" ? "It is finished now." : "It is taken back: all is as it was before."}`;
    return [{ ...stamp(stoppedChange, { span: startOf(first), message }), severity: "info" }];
  }
  const message = `${what} It is taken back, but not in ${conflicts.join(", ")}, which somebody has edited since.`;
  const hint = "Look there for words of the stopped run, and run it again if you still want it.";
  return [stamp(stoppedChange, { span: startOf(first), message, hint })];
}

/** What stops a run from ending what another one has begun, or from beginning at all. */
function unfinished(error: unknown): Diagnostic {
  if (error instanceof FolderInUse) {
    const hint = `Wait for it. If there is none, remove ${lockName} from the folder.`;
    return stamp(folderInUse, {
      span: startOf("agenda.yml"),
      message: `The agenda is not free: ${error.message}.`,
      hint,
    });
  }
  const message = `An earlier run was stopped while it changed files, and this can't be ended: ${reasonOf(error)}.`;
  const hint = `Mend that and run agenda again. To keep all files as they are now, remove ${workshop} from the folder.`;
  return stamp(stoppedChange, { span: startOf("agenda.yml"), message, hint });
}
