import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import { GuardedFolder } from "../files/guarded-folder.ts";
import { FileRefusal } from "../files/refusal.ts";
import { unreadable } from "./unreadable.ts";

/** The folder beside agenda.yml whose files the site has as they are. */
export const staticFolder = "static";

/** What file managers and git leave in any folder: nobody means to publish it. */
const strays = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".gitignore", ".gitkeep"]);

/**
 * Reads the files that a publisher wants on the site as they are (`CNAME`, `robots.txt`, `.well-known/`), by their path below
 * `static/`, sorted. Hidden ones count, as hosts ask for some. What can't be read is reported and left out.
 */
export function readStaticFiles(agendaFolder: string): Staged<ReadonlyMap<string, Uint8Array>> {
  const root = new GuardedFolder(agendaFolder);
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, Uint8Array>();
  const kind = root.kindOf(staticFolder);
  if (kind === "folder") collect(root, staticFolder, { files, diagnostics });
  else if (kind !== undefined)
    diagnostics.push(unreadable(staticFolder, new FileRefusal("it must be a folder")));
  return { value: new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1))), diagnostics };
}

interface Collected {
  readonly files: Map<string, Uint8Array>;
  readonly diagnostics: Diagnostic[];
}

function collect(root: GuardedFolder, folder: string, found: Collected): void {
  for (const { name, kind } of listed(root, folder, found)) {
    if (strays.has(name)) continue;
    const path = `${folder}/${name}`;
    if (kind === "folder") {
      collect(root, path, found);
      continue;
    }
    try {
      found.files.set(path.slice(staticFolder.length + 1), root.read(path));
    } catch (error) {
      found.diagnostics.push(unreadable(path, error));
    }
  }
}

function listed(root: GuardedFolder, folder: string, found: Collected) {
  try {
    return root.list(folder);
  } catch (error) {
    found.diagnostics.push(unreadable(folder, error));
    return [];
  }
}
