import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const manifest = "agenda.yml";

/**
 * The agenda that someone in this folder means: the nearest folder at or above it that holds `agenda.yml`, itself or in its
 * subfolder `agenda/`. `undefined` where there is none.
 */
export async function findAgendaFolder(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, "agenda")]) {
      if (await isFile(join(candidate, manifest))) return candidate;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Whether a path is an existing folder. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
