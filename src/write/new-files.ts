import { withLock } from "../files/folder-lock.ts";
import { openOrMakeFolder } from "../files/whole-file.ts";
import { planRecord } from "./changes.ts";
import { patience } from "./folder-change.ts";
import { carryOut, recover } from "./transaction.ts";

/**
 * Writes new files below a folder, all or none: where one of them exists already, nothing is written, unless it is there
 * because an earlier run was stopped while it wrote the same.
 *
 * @param records files by path, with their text, that may be there already and are written over
 * @returns The paths that were taken; empty where all is written.
 * @throws what stood in the way, when everything is as it was
 */
export async function writeNewFiles(
  path: string,
  files: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, string> = new Map(),
): Promise<string[]> {
  const { folder, forget } = openOrMakeFolder(path);
  try {
    return await withLock(folder, patience, () => {
      const isFinished = recover(folder)?.outcome === "finished";
      const there = [...files.keys()].filter((file) => folder.kindOf(file) !== undefined);
      if (isFinished && there.length === files.size) return [];
      if (there.length > 0) return there;
      const planned = [
        ...[...files].map(([file, text]) => ({
          path: file,
          before: null,
          after: new TextEncoder().encode(text),
        })),
        ...[...records].map(([file, text]) => planRecord(folder, file, text)),
      ];
      carryOut(folder, { files: planned, sync: true });
      return [];
    });
  } finally {
    forget();
  }
}
