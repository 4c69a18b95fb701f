import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package that this program belongs to, whether it runs bundled or from its sources. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** "agenda-compiler 0.1.0", from package.json. */
export async function generatorName(): Promise<string> {
  const text = await readFile(join(packageFolder(), "package.json"), "utf8");
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return `${name} ${version}`;
}

/** What changes when the program itself does, even under one version, while people work on it. */
export async function programStamp(): Promise<string> {
  const { size, mtimeMs } = await stat(fileURLToPath(import.meta.url));
  return `${size}-${Math.round(mtimeMs)}`;
}

/**
 * The templates by their path below `templates/`: those that come with agenda, and over them, file by file, those in the
 * agenda's own `templates/` folder.
 */
export async function readTemplates(agendaFolder: string): Promise<Map<string, string>> {
  const templates = new Map<string, string>();
  for (const folder of [join(packageFolder(), "templates"), join(agendaFolder, "templates")]) {
    if (!existsSync(folder)) continue;
    for (const [path, text] of await readFolder(folder)) templates.set(path, text);
  }
  return templates;
}

/** The files of a new agenda, by path: what `agenda init` writes. */
export async function readStarter(): Promise<Map<string, string>> {
  const templates = await readFolder(join(packageFolder(), "templates", "starter"));
  return new Map([...templates].sort(([left], [right]) => (left < right ? -1 : 1)));
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, "utf8")));
  const path = (file: string): string => file.slice(folder.length + 1).replaceAll("\\", "/");
  return new Map(files.map((file, index) => [path(file), texts[index] ?? ""]));
}

/**
 * Reads those of the font files whose package is installed: in the agenda's folder or one around it, or beside this program.
 *
 * @param wanted As for `readFonts`.
 */
export async function readInstalledFonts(
  wanted: Readonly<Record<string, string>>,
  agendaFolder: string,
): Promise<Map<string, Uint8Array>> {
  const places = [createRequire(join(resolve(agendaFolder), "agenda.yml")), createRequire(import.meta.url)];
  const found = new Map<string, Uint8Array>();
  for (const name of Object.keys(wanted).sort()) {
    const file = places
      .map((require) => resolved(require, wanted[name] ?? ""))
      .find((path) => path !== undefined);
    if (file !== undefined) found.set(name, new Uint8Array(await readFile(file)));
  }
  return found;
}

function resolved(require: NodeJS.Require, module: string): string | undefined {
  try {
    return require.resolve(module);
  } catch {
    return undefined;
  }
}

/** Reads font files out of installed packages. `wanted` maps a name to a package's file: "@scope/package/file.ttf". */
export async function readFonts(wanted: Readonly<Record<string, string>>): Promise<Map<string, Uint8Array>> {
  const { resolve } = createRequire(import.meta.url);
  const names = Object.keys(wanted).sort();
  const files = await Promise.all(names.map((name) => readFile(resolve(wanted[name] ?? ""))));
  return new Map(names.map((name, index) => [name, new Uint8Array(files[index] ?? [])]));
}
