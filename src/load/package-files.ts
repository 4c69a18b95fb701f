import { existsSync, readdirSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readNamedFile } from "../files/whole-file.ts";

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

/** The templates that come with agenda, by their path below `templates/`. They stay what they are while it runs. */
export function readOurTemplates(): Promise<ReadonlyMap<string, string>> {
  ourTemplates ??= readAll([join(packageFolder(), "templates"), join(packageFolder(), "dist", "site")]);
  return ourTemplates;
}

let ourTemplates: Promise<ReadonlyMap<string, string>> | undefined;

/** The files of those of the folders that there are, later ones over earlier ones. */
async function readAll(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const present = folders.filter((folder) => existsSync(folder));
  const read = await Promise.all(present.map(readFolder));
  return new Map(read.flatMap((files) => [...files]));
}

/**
 * The files of fixed words, those that come with agenda and those among the agenda's own templates, by their path below
 * `templates/`: "html/wording.fr.json". Their text is read when something is drawn.
 */
export function listWordings(ownTemplates: readonly string[]): string[] {
  const own = ownTemplates.filter((path) => /^[^/]+\/wording\.[^/]+\.json$/.test(path));
  return [...new Set([...wordingsIn(join(packageFolder(), "templates")), ...own])].sort();
}

function wordingsIn(templates: string): string[] {
  return subfolders(templates).flatMap((name) =>
    readdirSync(join(templates, name))
      .filter((file) => /^wording\..+\.json$/.test(file))
      .map((file) => `${name}/${file}`),
  );
}

function subfolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The languages that a new agenda can begin in, English first. */
export const starterLanguages = ["en", "es", "fr", "pt"] as const;

/** The files of a new agenda in a language, by path: what `agenda init` writes. */
export async function readStarter(language: (typeof starterLanguages)[number]): Promise<Map<string, string>> {
  const templates = await readFolder(join(packageFolder(), "templates", "starter", language));
  return new Map([...templates].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The places that an agenda's repository can live at, the usual one first. */
export const repositoryHosts = ["github", "gitlab"] as const;

/** What a repository of an agenda needs, as templates: what git ignores, and the workflow of its host. */
export async function readRepositoryTemplates(
  host: (typeof repositoryHosts)[number],
): Promise<{ readonly ignored: string; readonly workflow: string }> {
  const folder = join(packageFolder(), "templates", "repository");
  const [ignored, workflow] = await Promise.all(
    ["gitignore", `${host}.yml`].map((name) => readFile(join(folder, name), "utf8")),
  );
  return { ignored: ignored ?? "", workflow: workflow ?? "" };
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
 * @param wanted The places that a file may lie in, by a name, the best one first: "@scope/package/file.ttf"
 */
export async function readInstalledFonts(
  wanted: Readonly<Record<string, readonly string[]>>,
  agendaFolder: string,
): Promise<Map<string, Uint8Array>> {
  const places = [createRequire(join(resolve(agendaFolder), "agenda.yml")), createRequire(import.meta.url)];
  const found = new Map<string, Uint8Array>();
  for (const name of Object.keys(wanted).sort()) {
    const file = (wanted[name] ?? [])
      .flatMap((module) => places.map((require) => resolved(require, module)))
      .find((path) => path !== undefined);
    if (file !== undefined) found.set(name, readNamedFile(file));
  }
  return found;
}

/**
 * The fonts of a package that is installed in the agenda's folder or one around it, by their path in the package, sorted.
 *
 * @param name as npm has it; the manifest's schema lets no other through
 * @returns undefined where it isn't installed
 */
export async function listFontPackage(name: string, agendaFolder: string): Promise<PackageFonts | undefined> {
  let folder = resolve(agendaFolder);
  while (!existsSync(join(folder, "node_modules", name))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  const root = join(folder, "node_modules", name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:ttf|otf)$/iu.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  return { paths, read: (path) => readNamedFile(join(root, path)) };
}

export interface PackageFonts {
  readonly paths: readonly string[];
  /** @throws FileRefusal, or what the system says of a file that can't be read */
  read(path: string): Uint8Array;
}

function resolved(require: NodeJS.Require, module: string): string | undefined {
  try {
    return require.resolve(module);
  } catch {
    return undefined;
  }
}

/** Reads font files that come with agenda. `wanted` maps a name to a package's file: "@scope/package/file.ttf". */
export async function readFonts(wanted: Readonly<Record<string, string>>): Promise<Map<string, Uint8Array>> {
  const names = Object.keys(wanted).sort();
  const files = await Promise.all(names.map((name) => readPackageFile(wanted[name] ?? "")));
  return new Map(names.map((name, index) => [name, files[index] ?? new Uint8Array()]));
}

/** Reads one file of a package that the bundle carries: "@scope/package/file.wasm". */
export async function readPackageFile(module: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(packageFolder(), "dist", "packages", module)));
}
