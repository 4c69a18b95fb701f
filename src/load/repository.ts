import { dirname, join, resolve } from "node:path";
import { kindOfNamed, readNamedFile } from "../files/whole-file.ts";

/** The top folder of the git repository that a folder stands in; `undefined` where there is none. */
export function findRepository(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (kindOfNamed(join(folder, ".git")) !== undefined) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The text of `.gitignore` in a folder; empty where there is none. */
export async function readIgnored(folder: string): Promise<string> {
  return textOf(join(folder, ".gitignore"));
}

/** Whether the `package.json` of a folder names this package, so that `npm ci` there installs it. */
export async function installs(folder: string, packageName: string): Promise<boolean> {
  return textOf(join(folder, "package.json")).includes(`"${packageName}"`);
}

function textOf(path: string): string {
  try {
    return new TextDecoder().decode(readNamedFile(path));
  } catch {
    return "";
  }
}
