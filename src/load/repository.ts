import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** The top folder of the git repository that a folder stands in; `undefined` where there is none. */
export function findRepository(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The text of `.gitignore` in a folder; empty where there is none. */
export function readIgnored(folder: string): Promise<string> {
  return readFile(join(folder, ".gitignore"), "utf8").catch(() => "");
}

/** Whether the `package.json` of a folder names this package, so that `npm ci` there installs it. */
export async function installs(folder: string, packageName: string): Promise<boolean> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "");
  return text.includes(`"${packageName}"`);
}
