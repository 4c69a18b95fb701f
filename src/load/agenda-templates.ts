import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import type { TemplateFiles } from "../core/source.ts";
import { GuardedFolder } from "../files/guarded-folder.ts";
import { FileRefusal } from "../files/refusal.ts";
import { longestText } from "../files/regular-file.ts";
import { readOurTemplates } from "./package-files.ts";
import { unreadable } from "./unreadable.ts";

/** The folder beside agenda.yml with the templates of the agenda's own. */
const folderName = "templates";

/**
 * The paths of an agenda's own templates below `templates/`, sorted. Hidden files are no templates. What can't be one is
 * reported: a link out of the agenda's folder could put any file of this computer on a page.
 */
export function listTemplates(agendaFolder: string): Staged<string[]> {
  const root = new GuardedFolder(agendaFolder);
  const diagnostics: Diagnostic[] = [];
  const paths: string[] = [];
  const kind = root.kindOf(folderName);
  if (kind === "folder") collect(root, folderName, { paths, diagnostics });
  else if (kind !== undefined) diagnostics.push(unreadable(folderName, refusedFolder(root, folderName)));
  return { value: paths.map((path) => path.slice(folderName.length + 1)).sort(), diagnostics };
}

/** Why something is not the folder that it should be. */
function refusedFolder(root: GuardedFolder, path: string): unknown {
  try {
    const { kind } = root.follow(path);
    const isLink = root.kindOf(path) === "link";
    if (kind === "folder" && isLink)
      return new FileRefusal("it is a link to a folder, which is not followed");
    return new FileRefusal("it must be a folder");
  } catch (error) {
    return error;
  }
}

interface Collected {
  readonly paths: string[];
  readonly diagnostics: Diagnostic[];
}

function collect(root: GuardedFolder, folder: string, found: Collected): void {
  try {
    for (const { name, kind } of root.list(folder)) {
      const path = `${folder}/${name}`;
      if (name.startsWith(".")) continue;
      if (kind === "folder") collect(root, path, found);
      else collectFile(root, path, found);
    }
  } catch (error) {
    found.diagnostics.push(unreadable(folder, error));
  }
}

function collectFile(root: GuardedFolder, path: string, found: Collected): void {
  try {
    const { kind } = root.follow(path);
    if (kind !== "file") throw refusedFile(kind === "folder");
    found.paths.push(path);
  } catch (error) {
    found.diagnostics.push(unreadable(path, error));
  }
}

function refusedFile(isFolder: boolean): FileRefusal {
  return new FileRefusal(
    isFolder ? "it is a link to a folder, which is not followed" : "it is neither a file nor a folder",
  );
}

/**
 * The templates: those that come with agenda, with the libraries that the bundle made for the site's scripts, and those of the
 * agenda's own `templates/` folder. Reports what can't be read, beside what `listTemplates` reports.
 */
export async function readTemplates(agendaFolder: string): Promise<Staged<TemplateFiles>> {
  const root = new GuardedFolder(agendaFolder);
  const diagnostics: Diagnostic[] = [];
  const own = new Map<string, string>();
  for (const path of listTemplates(agendaFolder).value) {
    try {
      const bytes = root.read(`${folderName}/${path}`, longestText);
      own.set(path, new TextDecoder().decode(bytes));
    } catch (error) {
      diagnostics.push(unreadable(`${folderName}/${path}`, error));
    }
  }
  return { value: { ours: await readOurTemplates(), own }, diagnostics };
}
