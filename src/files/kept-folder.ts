import { basename, dirname } from "node:path";
import { FolderWriter } from "./folder-writer.ts";
import { type EntryKind, GuardedFolder } from "./guarded-folder.ts";
import { FileRefusal } from "./refusal.ts";
import { isLeftBehind } from "./temporary-name.ts";

/** What versions before this one left behind when they were stopped. */
const olderDraft = /^(?:(?:runs|trees)-\d+-[\da-f-]+\.draft|external\.json\.[\da-f-]{36})$/;

/**
 * Opens a folder in which agenda keeps what saves time: makes it where it is not there yet, removes what stopped runs have
 * left in it, and lets git ignore it.
 *
 * @param path absolute
 * @throws where there is no such folder, or a link is in its place, which is not followed
 */
export function openKeptFolder(path: string): FolderWriter {
  const around = new FolderWriter(dirname(path));
  around.makeFolder(basename(path));
  const folder = new FolderWriter(path);
  const names = folder.list("").map(({ name }) => name);
  if (!names.includes(".gitignore")) folder.replace(".gitignore", "*\n");
  for (const name of names) if (isLeftBehind(name) || olderDraft.test(name)) folder.removeIfThere(name);
  return folder;
}

/** Reads files of such a folder. @throws as above */
export function readKeptFolder(path: string): (name: string) => Uint8Array<ArrayBuffer> {
  const kind = kindOfKept(path);
  if (kind !== "folder") throw new FileRefusal("it is no folder");
  const folder = new GuardedFolder(path);
  return (name) => folder.readOwn(name);
}

/** What stands where such a folder is kept or will be made. */
export function kindOfKept(path: string): EntryKind | undefined {
  return new GuardedFolder(dirname(path)).kindOf(basename(path));
}
