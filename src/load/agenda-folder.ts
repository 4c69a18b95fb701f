import { dirname, join, resolve } from "node:path";
import { codeOf, FileRefusal } from "../files/refusal.ts";
import { kindOfNamed } from "../files/whole-file.ts";

const manifest = "agenda.yml";

/** What people call the manifest by mistake. */
export const misnamedManifest = "agenda.yaml";

/**
 * The agenda that someone in this folder means: the nearest folder at or above it that holds `agenda.yml`, itself or in its
 * subfolder `agenda/`. `undefined` where there is none.
 */
export async function findAgendaFolder(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, "agenda")]) {
      if (isFile(join(candidate, manifest))) return candidate;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** The manifest with the wrong ending, in this folder or in its subfolder `agenda/`, as a path from it. */
export async function findMisnamedManifest(folder: string): Promise<string | undefined> {
  for (const path of [misnamedManifest, `agenda/${misnamedManifest}`]) {
    if (isFile(join(folder, path))) return path;
  }
  return undefined;
}

/** Whether something other than a folder stands there. What is no file, or a link to nothing, is reported when it is read. */
function isFile(path: string): boolean {
  try {
    return kindOfNamed(path) === "file";
  } catch (error) {
    return error instanceof FileRefusal || codeOf(error) === "ELOOP";
  }
}

/** Whether a path is an existing folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return kindOfNamed(path) === "folder";
  } catch {
    return false;
  }
}
