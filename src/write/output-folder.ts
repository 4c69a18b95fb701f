import { relative, sep } from "node:path";
import type { Diagnostic, Finding } from "../core/diagnostic.ts";
import { outputListName } from "../core/output-list.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { FolderInUse, lockName, withLock } from "../files/folder-lock.ts";
import { FolderWriter } from "../files/folder-writer.ts";
import type { EntryKind, GuardedFolder } from "../files/guarded-folder.ts";
import { codeOf, FileRefusal, reasonOf } from "../files/refusal.ts";
import { kindOfNamed, realPath } from "../files/whole-file.ts";
import { failedWrite, folderInUse, foreignOutput } from "./diagnostics.ts";
import { patience } from "./folder-change.ts";
import { workshop } from "./journal.ts";
import { endOlderBuilds } from "./older-builds.ts";
import { readOutputList } from "./output-list.ts";
import { HalfMade, recover } from "./transaction.ts";

/** Where an output goes. */
export interface OutputPlace {
  /** Absolute. */
  readonly folder: string;
  /** The agenda's folder, absolute: the output may neither be it nor hold it. */
  readonly agendaFolder: string;
}

/**
 * Ends what a stopped build has begun in an output folder, and looks whether one may be written there. Called before
 * rendering, so that a refusal costs no time, and so that a build with errors mends what was broken as well.
 */
export async function prepareOutput(place: OutputPlace): Promise<Diagnostic | undefined> {
  try {
    endOlderBuilds(place.folder);
    const kind = kindOfNamed(place.folder);
    if (kind === undefined) return undefined;
    if (kind !== "folder")
      return refused(place, "A file stands where the output folder should be.", elsewhere);
    const folder = new FolderWriter(place.folder);
    if (folder.kindOf(workshop) !== undefined || folder.kindOf(lockName) !== undefined)
      await withLock(folder, patience, () => recover(folder));
    return refuseForeign(place, folder);
  } catch (error) {
    return outputFailure(place, error);
  }
}

const elsewhere = "Choose another folder with --out.";

/** Why nothing may be written into a folder that is there. */
export function refuseForeign(place: OutputPlace, folder: GuardedFolder): Diagnostic | undefined {
  if (holds(folder.root, realPath(place.agendaFolder)))
    return refused(
      place,
      "The output folder holds the agenda itself, and a build would write over it.",
      elsewhere,
    );
  if (readOutputList(folder) !== undefined) return undefined;
  const foreign = folder.list("").filter(({ name, kind }) => !isTolerated(folder, name, kind));
  if (foreign.length === 0) return undefined;
  const names = foreign.map(({ name, kind }) => (kind === "folder" ? `${name}/` : name)).sort();
  const message = `The output folder holds ${names.length === 1 ? "a file" : "files"} that agenda did not write: ${shortList(names)}.`;
  return refused(place, message, "Choose another folder with --out, or move these files away.");
}

/** What other programs leave in a folder, and what its host wants there. */
const usualGuests: ReadonlySet<string> = new Set([
  "Thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "Icon\r",
  "CNAME",
  "lost+found",
  "$RECYCLE.BIN",
  "System Volume Information",
  "@eaDir",
]);

/** Whether something in a folder without a list says nothing of whose folder it is. Hidden files belong to tools: `.git`. */
function isTolerated(folder: GuardedFolder, name: string, kind: EntryKind): boolean {
  if (name.startsWith(".") || usualGuests.has(name)) return true;
  return kind === "folder" && folder.isFile(`${name}/${outputListName}`);
}

function holds(folder: string, other: string): boolean {
  return other === folder || other.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** "a, b, c and 4 more". */
export function shortList(names: readonly string[]): string {
  return names.slice(0, 3).join(", ") + (names.length > 3 ? ` and ${names.length - 3} more` : "");
}

/** The output folder, as every path in a diagnostic: seen from the agenda's folder. */
function spanOf({ folder, agendaFolder }: OutputPlace): Finding["span"] {
  return startOf(relative(agendaFolder, folder).replaceAll(sep, "/") || ".");
}

export function refused(place: OutputPlace, message: string, hint: string): Diagnostic {
  return stamp(foreignOutput, { span: spanOf(place), message, hint });
}

/** What the system says, or another run, when an output can't be written. */
export function outputFailure(place: OutputPlace, error: unknown): Diagnostic {
  const span = spanOf(place);
  if (error instanceof FolderInUse) {
    const message = `The output folder is not free: ${error.message}. Nothing was written.`;
    const hint = `Wait for it. If there is none, remove ${lockName} from the folder.`;
    return stamp(folderInUse, { span, message, hint });
  }
  if (error instanceof HalfMade) {
    const message = `The output could be written only in part: ${error.message}. What is missing waits in the folder.`;
    return stamp(failedWrite, {
      span,
      message,
      hint: "Mend that and build again: this ends what was begun.",
    });
  }
  const message = `The output could not be written: ${reasonFor(error)}. The last output is as it was.`;
  return stamp(failedWrite, { span, message, hint: "Mend that, or choose another folder with --out." });
}

function reasonFor(error: unknown): string {
  if (error instanceof FileRefusal || codeOf(error) === "ENOENT") return reasonOf(error);
  const file = error instanceof Error && "path" in error ? ` (${String(error.path)})` : "";
  return `${reasonOf(error)}${file}`;
}
