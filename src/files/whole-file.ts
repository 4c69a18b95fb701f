import { lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { FolderWriter } from "./folder-writer.ts";
import { codeOf, FileRefusal } from "./refusal.ts";
import { largestFile, readRegularFile } from "./regular-file.ts";
import { isLeftBehind } from "./temporary-name.ts";

/** Reads a file that whoever runs agenda has named, wherever links lead: it is theirs to choose. */
export function readNamedFile(path: string, most: number = largestFile): Uint8Array<ArrayBuffer> {
  return readRegularFile(realpathSync.native(path), most);
}

/**
 * Writes a file that whoever runs agenda has named, whole or not at all, over an older one if there is one; a link to a file
 * stays a link, and rights stay as they are.
 */
export function writeNamedFile(path: string, content: string | Uint8Array): void {
  const target = realPath(path);
  const folder = new FolderWriter(dirname(target));
  const name = basename(target);
  const kind = folder.kindOf(name);
  if (kind !== undefined && kind !== "file")
    throw new FileRefusal(kind === "folder" ? "it is a folder" : "it is neither a file nor a folder");
  for (const { name: other } of folder.list(""))
    if (other.startsWith(`.${name}.`) && isLeftBehind(other)) folder.removeIfThere(other);
  folder.replace(name, content, {
    sync: true,
    ...(kind === undefined ? {} : { rights: folder.rightsOf(name) }),
  });
}

/** The path without links; of what is not there, with the real path of the folder that it would be in. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return join(realPath(dirname(resolve(path))), basename(path));
  }
}

/**
 * What stands at a path that whoever runs agenda has named, links followed; `undefined` where nothing does.
 *
 * @throws FileRefusal for a link to nothing
 */
export function kindOfNamed(path: string): "file" | "folder" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isDirectory() ? "folder" : "file";
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  throw new FileRefusal("its folder is a link to nothing");
}

/** A folder to write in, with what takes back that it was made. */
export interface OpenedFolder {
  readonly folder: FolderWriter;
  /** Removes the folder, and those around it that were made for it, where they are empty. */
  readonly forget: () => void;
}

/** Opens a folder that whoever runs agenda has named; makes it, and those around it, where it is not there yet. */
export function openOrMakeFolder(path: string): OpenedFolder {
  const first = mkdirSync(path, { recursive: true });
  const folder = new FolderWriter(path);
  if (first === undefined) return { folder, forget: () => undefined };
  const around = new FolderWriter(dirname(realpathSync.native(first)));
  const own = folder.root.slice(around.root.length + 1).replaceAll("\\", "/");
  return { folder, forget: () => around.removeEmpty(own) };
}
