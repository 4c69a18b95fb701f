import { resolve, sep } from "node:path";
import type { Agenda } from "../core/agenda.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { RunCache } from "../core/run-cache.ts";
import type { AgendaFiles } from "../core/source.ts";
import { findAgendaFolder, findMisnamedManifest, isFolder } from "../load/agenda-folder.ts";
import { listTemplates, readTemplates } from "../load/agenda-templates.ts";
import { listWordings } from "../load/package-files.ts";
import { readAgenda } from "../load/read-agenda.ts";
import { endStoppedChange, removeLeftovers } from "../write/folder-change.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";
import { holdYoungSpace } from "./young-space.ts";

/** An agenda's folder, read. */
export interface OpenedAgenda {
  /** Absolute. */
  readonly folder: string;
  readonly files: AgendaFiles;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is read for a release: some findings are errors then. */
  readonly release?: boolean;
  /** What earlier runs know; absent where it is not used. */
  readonly cache?: RunCache;
  /** What is known of the web pages that any version of its files links to; absent where nobody has asked. */
  readonly webFindings?: (agenda: Agenda, texts: ReadonlyMap<string, string>) => readonly Diagnostic[];
}

/** Finds and reads the agenda that the user means. */
export async function openAgenda(
  named: string | undefined,
  surroundings: Surroundings,
): Promise<OpenedAgenda> {
  const opened = await readFolder(await locate(named, surroundings));
  holdYoungSpace();
  return opened;
}

/** Reads the agenda in a folder. What a run that was stopped has begun there is ended first. */
export async function readFolder(folder: string): Promise<OpenedAgenda> {
  const ended = await endStoppedChange(folder);
  const { value, diagnostics, leftovers } = await readAgenda(folder);
  removeLeftovers(folder, leftovers);
  const templates = listTemplates(folder);
  const own = templates.value.length === 0 ? undefined : await readTemplates(folder);
  const files = {
    ...value,
    wordings: listWordings(templates.value),
    ...(own === undefined ? {} : { templates: own.value }),
  };
  const found = [...templates.diagnostics, ...(own?.diagnostics ?? [])];
  return { folder, files, diagnostics: [...ended, ...diagnostics, ...found] };
}

/** The folder of the agenda that the user means. */
export async function locate(named: string | undefined, { directory }: Surroundings): Promise<string> {
  if (named === undefined) {
    const found = await findAgendaFolder(directory);
    if (found !== undefined) return found;
    const misnamed = await findMisnamedManifest(directory);
    if (misnamed !== undefined)
      throw new UsageError(`Rename ${misnamed}: an agenda's manifest must be called agenda.yml.`);
    throw new UsageError(
      "There is no agenda here: neither this folder nor one above it holds agenda.yml, or agenda/agenda.yml.\n" +
        "Name the agenda's folder, or let `agenda init` start a new one.",
    );
  }
  const folder = resolve(directory, named);
  if (!(await isFolder(folder))) throw new UsageError(`${named} is not a folder.`);
  return (await findIn(folder)) ?? folder;
}

/** A folder that holds the agenda in its subfolder `agenda/` may be named as well. */
export async function findIn(folder: string): Promise<string | undefined> {
  const found = await findAgendaFolder(folder);
  return found === folder || found?.startsWith(folder + sep) ? found : undefined;
}
