import type { Diagnostic } from "../core/diagnostic.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { reasonOf } from "../files/refusal.ts";
import { unreadableFile } from "./diagnostics.ts";

/** Says that a file of an agenda can't be read, and why. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const message = `This can't be read: ${reasonOf(error)}.`;
  const hint =
    "Put the file or the folder itself there, mend its rights, or take it out of the agenda's folder.";
  return stamp(unreadableFile, { span: startOf(path), message, hint });
}
