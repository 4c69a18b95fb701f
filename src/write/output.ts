import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Artifact } from "../core/artifact.ts";
import type { Diagnostic, Finding } from "../core/diagnostic.ts";
import { outputListName } from "../core/output-list.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { failedWrite, foreignOutput } from "./diagnostics.ts";

/** A file of the output, with the format that it belongs to. */
export interface OutputFile extends Artifact {
  readonly format: string;
}

export interface OutputRequest {
  /** Absolute. */
  readonly folder: string;
  /** The agenda's folder, absolute: the output may neither be it nor hold it. */
  readonly agendaFolder: string;
  readonly artifacts: readonly OutputFile[];
  /** The formats that are made anew. What other formats wrote before is kept. */
  readonly formats: readonly string[];
}

/**
 * Writes a build, whole or not at all: staged in a folder beside the output's, with what formats that are not made now wrote
 * before, then swapped in. Only files of the output's own list are ever replaced or removed; a folder with any other file is
 * refused and left alone.
 *
 * @returns What stood in the way; nothing where all is written.
 */
export async function writeOutput(request: OutputRequest): Promise<Diagnostic[]> {
  const refusal = await refuse(request);
  if (refusal !== undefined) return [refusal];
  const parent = dirname(request.folder);
  let workshop: string | undefined;
  try {
    await mkdir(parent, { recursive: true });
    workshop = await mkdtemp(join(parent, `.${basename(request.folder)}-staging-`));
    // A temporary folder is its owner's alone; the output gets the rights of any new folder, so that a server can read it.
    const staging = join(workshop, "new");
    await mkdir(staging);
    await stage(staging, request);
    await swap(staging, request.folder, `${workshop}-old`);
    return [];
  } catch (error) {
    return [failure(request, error)];
  } finally {
    if (workshop !== undefined) await rm(workshop, { recursive: true, force: true });
  }
}

type OutputPlace = Pick<OutputRequest, "folder" | "agendaFolder">;

/** The output folder, as every path in a diagnostic: seen from the agenda's folder. */
function placeOf({ folder, agendaFolder }: OutputPlace): Finding["span"] {
  return startOf(relative(agendaFolder, folder).replaceAll(sep, "/") || ".");
}

function failure(place: OutputPlace, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The output could not be written: ${reason}. The last output is as it was.`;
  const hint = "Free space or change the rights, or choose another folder with --out.";
  return stamp(failedWrite, { span: placeOf(place), message, hint });
}

/** Whether the output folder may be replaced. Called before rendering as well, so that a refusal costs no time. */
export async function refuse(request: OutputPlace): Promise<Diagnostic | undefined> {
  const { folder, agendaFolder } = request;
  const refused = (message: string, hint: string): Diagnostic => {
    const finding: Finding = { span: placeOf(request), message, hint };
    return stamp(foreignOutput, finding);
  };
  if (contains(folder, agendaFolder)) {
    return refused(
      "The output folder holds the agenda itself, which a build would replace.",
      "Choose another with --out.",
    );
  }
  let files: string[];
  try {
    files = await filesBelow(folder);
  } catch (error) {
    if (!isCode(error, "ENOTDIR")) return failure(request, error);
    return refused("A file stands where the output folder should be.", "Choose another folder with --out.");
  }
  const own = await listedFiles(folder);
  const foreign = files.filter((file) => file !== outputListName && !own.has(file));
  if (foreign.length === 0) return undefined;
  const shown = foreign.slice(0, 3).join(", ");
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
  const message = `The output folder holds ${foreign.length === 1 ? "a file" : "files"} that agenda did not write: ${shown}${more}.`;
  return refused(message, "Choose another folder with --out, or move these files away.");
}

function contains(folder: string, other: string): boolean {
  const path = relative(resolve(folder), resolve(other));
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || resolve(path) === path);
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .sort();
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/**
 * The files that the folder's list names, each with its format; `undefined` for those of lists without formats. A list that
 * names anything outside the folder was not written by us.
 */
async function listedFiles(folder: string): Promise<Map<string, string | undefined>> {
  try {
    const list = JSON.parse(await readFile(join(folder, outputListName), "utf8")) as {
      files?: unknown;
      formats?: unknown;
    };
    const files = Array.isArray(list.files) ? list.files : [];
    const texts = files.filter((file): file is string => typeof file === "string");
    const formatOf = new Map(
      Object.entries(list.formats ?? {}).flatMap(([format, made]) =>
        Array.isArray(made) ? made.map((file: unknown) => [file, format] as const) : [],
      ),
    );
    const own = texts.filter((file) => contains(folder, join(folder, file)));
    return new Map(own.map((file) => [file, formatOf.get(file)]));
  } catch {
    return new Map();
  }
}

async function stage(staging: string, request: OutputRequest): Promise<void> {
  const { artifacts } = request;
  for (const { path, bytes } of artifacts) {
    const target = join(staging, path);
    if (!contains(staging, target) || target === staging)
      throw new Error(`${path} would leave the output folder`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: "wx" });
  }
  const files = [...artifacts, ...(await keepOthers(staging, request))];
  const list = {
    note: "Written by agenda: the files that a build may replace.",
    files: files.map(({ path }) => path).sort(),
    formats: byFormat(files),
  };
  await writeFile(join(staging, outputListName), `${JSON.stringify(list, null, 2)}\n`);
}

type Listed = Pick<OutputFile, "path" | "format">;

/** Copies what formats that are not made now have written before. A file that is gone, or is made now, is not kept. */
async function keepOthers(staging: string, { folder, artifacts, formats }: OutputRequest): Promise<Listed[]> {
  const made = new Set(artifacts.map(({ path }) => path));
  const kept: Listed[] = [];
  const present = new Set(await filesBelow(folder));
  for (const [path, format] of await listedFiles(folder)) {
    if (format === undefined || formats.includes(format) || made.has(path) || !present.has(path)) continue;
    const target = join(staging, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, path), target);
    kept.push({ path, format });
  }
  return kept;
}

/** The sorted paths of each format, the formats by name: two builds of the same text list the same. */
function byFormat(files: readonly Listed[]): Record<string, string[]> {
  const formats = [...new Set(files.map(({ format }) => format))].sort();
  return Object.fromEntries(
    formats.map((name) => [
      name,
      files.flatMap(({ path, format }) => (format === name ? [path] : [])).sort(),
    ]),
  );
}

/** Puts the staged folder in the place of the old one. If that fails half-way, the old one is put back. */
async function swap(staging: string, folder: string, old: string): Promise<void> {
  let moved = false;
  try {
    await rename(folder, old);
    moved = true;
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  try {
    await rename(staging, folder);
  } catch (error) {
    if (moved) await rename(old, folder);
    throw error;
  }
  if (moved) await removeListed(old);
}

/** Removes what the list names, and the folders that are then empty; a file that appeared meanwhile survives. */
async function removeListed(folder: string): Promise<void> {
  for (const file of [...(await listedFiles(folder)).keys(), outputListName])
    await unlink(join(folder, file)).catch(() => undefined);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const empty of [...folders.sort().reverse(), folder]) await rmdir(empty).catch(() => undefined);
}
