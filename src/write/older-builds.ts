import { basename, dirname } from "node:path";
import { outputListName } from "../core/output-list.ts";
import { FolderWriter } from "../files/folder-writer.ts";
import { kindOfNamed } from "../files/whole-file.ts";
import { readOutputList } from "./output-list.ts";

/**
 * Versions before this one wrote an output into a folder beside its own and then put it there. Where one of them was
 * stopped, its folders are still beside: `.public-staging-Ab3xYz` with a `new` in it, which is removed, and
 * `.public-staging-Ab3xYz-old` with the output before it, which is put back where no output is.
 *
 * @param output the output's folder, absolute
 */
export function endOlderBuilds(output: string): void {
  if (kindOfNamed(dirname(output)) !== "folder") return;
  const around = new FolderWriter(dirname(output));
  const name = basename(output);
  const start = `.${name}-staging-`;
  for (const { name: other, kind } of around.list("")) {
    if (kind !== "folder" || !other.startsWith(start)) continue;
    const rest = other.slice(start.length);
    try {
      if (/^\w{6}-old$/u.test(rest)) endOld(around, other, name);
      else if (/^\w{6}$/u.test(rest)) endStaging(around, other);
    } catch {
      // It does no harm, and somebody may still be using it.
    }
  }
}

function endStaging(around: FolderWriter, path: string): void {
  if (around.list(path).every(({ name }) => name === "new")) around.removeTree(path);
}

function endOld(around: FolderWriter, path: string, output: string): void {
  if (!around.isFile(`${path}/${outputListName}`)) return;
  if (around.kindOf(output) === undefined) {
    around.move(path, output);
    return;
  }
  const old = new FolderWriter(around.absolute(path));
  for (const { path: file } of readOutputList(old) ?? []) old.remove(file);
  old.remove(outputListName);
  removeEmptyFolders(old, "");
  old.removeRoot();
}

function removeEmptyFolders(folder: FolderWriter, path: string): void {
  for (const { name, kind } of folder.list(path)) {
    if (kind !== "folder") continue;
    const inner = path === "" ? name : `${path}/${name}`;
    removeEmptyFolders(folder, inner);
    folder.removeEmpty(inner);
  }
}
