import { relative, resolve } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { AgendaFiles } from "../core/source.ts";
import { findAgendaFolder, isFolder } from "../load/agenda-folder.ts";
import { readAgenda } from "../load/read-agenda.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** An agenda's folder, read. */
export interface OpenedAgenda {
  /** Absolute. */
  readonly folder: string;
  /** The way there from the working directory, for messages: "agenda/", or "" for the directory itself. */
  readonly prefix: string;
  readonly files: AgendaFiles;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds and reads the agenda that the user means. */
export async function openAgenda(
  named: string | undefined,
  surroundings: Surroundings,
): Promise<OpenedAgenda> {
  const folder = await locate(named, surroundings);
  const { value, diagnostics } = await readAgenda(folder);
  const way = relative(surroundings.directory, folder).replaceAll("\\", "/");
  return { folder, prefix: way === "" ? "" : `${way}/`, files: value, diagnostics };
}

async function locate(named: string | undefined, { directory }: Surroundings): Promise<string> {
  if (named === undefined) {
    const found = await findAgendaFolder(directory);
    if (found !== undefined) return found;
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
async function findIn(folder: string): Promise<string | undefined> {
  const found = await findAgendaFolder(folder);
  return found?.startsWith(folder) ? found : undefined;
}
