import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { type TextChange, writeChangedFiles } from "./changed-files.ts";
import { unwrittenChange } from "./diagnostics.ts";
import { writeNewFiles } from "./new-files.ts";

/** Changes of an agenda's files that belong together. Paths count from the agenda's folder, with `/`. */
export interface Changes {
  /** New texts of files that are there, by their paths before the move. */
  readonly texts: readonly TextChange[];
  /** New files by path, with their text. */
  readonly additions?: ReadonlyMap<string, string>;
  /** A file or a folder that gets another name; files that are no part of the agenda go along. */
  readonly move?: { readonly from: string; readonly to: string };
}

/**
 * Makes changes, all or none: what would stand in the way is looked for first, and what was done is undone when a later step
 * fails.
 *
 * @returns What stood in the way; nothing where all is written.
 */
export async function writeChanges(folder: string, changes: Changes): Promise<Diagnostic[]> {
  const { texts, additions = new Map<string, string>(), move } = changes;
  const taken = [...additions.keys(), ...(move === undefined ? [] : [move.to])];
  const refusals = taken
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => refusal(path, "it is there already"));
  if (refusals.length > 0) return refusals;
  const unwritten = await writeChangedFiles(folder, texts);
  if (unwritten.length > 0) {
    await undo(folder, texts);
    return unwritten;
  }
  try {
    if (move !== undefined) await rename(join(folder, move.from), join(folder, move.to));
    await writeNewFiles(folder, additions);
    return [];
  } catch (error) {
    if (move !== undefined && existsSync(join(folder, move.to)) && !existsSync(join(folder, move.from)))
      await rename(join(folder, move.to), join(folder, move.from));
    await undo(folder, texts);
    return [refusal(move?.from ?? taken[0] ?? "", error instanceof Error ? error.message : String(error))];
  }
}

/** Gives files their old texts back. One that does not hold the new text was never changed, and is left alone. */
async function undo(folder: string, texts: readonly TextChange[]): Promise<void> {
  for (const { path, before, after } of texts)
    await writeChangedFiles(folder, [{ path, before: after, after: before }]);
}

function refusal(path: string, reason: string): Diagnostic {
  const message = `This could not be written or moved: ${reason}. Everything is as it was.`;
  return stamp(unwrittenChange, {
    span: startOf(path),
    message,
    hint: "Mend that and run the same command again.",
  });
}
