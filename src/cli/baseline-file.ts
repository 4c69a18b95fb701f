import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import {
  type BaselineEntry,
  type BaselineInput,
  makeBaseline,
  readBaseline,
  sortEntries,
  writeBaseline,
} from "../settle/baseline.ts";
import { writeWholeFile } from "../write/whole-file.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** The name of the baseline that is used where it is present, beside agenda.yml. */
export const usualBaselineName = ".agenda-baseline.json";

/** A baseline file, read. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  readonly shownAs: string;
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineOptions {
  /** The file that the user names, from the working directory; `false` where no baseline is to count. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
}

/** Reads the baseline that the user means. The usual one may be missing; a named one only where it is about to be written. */
export async function openBaseline(
  folder: string,
  { baseline, updateBaseline = false }: BaselineOptions,
  { directory }: Surroundings,
): Promise<BaselineFile> {
  const path = typeof baseline === "string" ? resolve(directory, baseline) : join(folder, usualBaselineName);
  const shownAs = relative(directory, path).replaceAll("\\", "/");
  if (baseline === false) return { path, shownAs, entries: [] };
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isMissing && (baseline === undefined || updateBaseline)) return { path, shownAs, entries: [] };
    if (isMissing)
      throw new UsageError(`There is no baseline ${shownAs}. --update-baseline writes it.`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline ${shownAs} can't be read: ${reason}.`, { cause: error });
  }
  const entries = readBaseline(text);
  if (entries === undefined) {
    throw new UsageError(
      `${shownAs} is not a baseline that this version of agenda can read. Take it away, and write it anew with --update-baseline.`,
    );
  }
  return { path, shownAs, entries };
}

/**
 * Writes the findings that there are now as the baseline. Entries that the user has not selected stay as they are.
 *
 * @returns The new baseline.
 */
export async function updateBaseline(
  file: BaselineFile,
  all: BaselineInput,
  isSelected: (finding: Pick<Diagnostic, "code"> & { readonly path: string }) => boolean,
): Promise<BaselineFile> {
  const kept = file.entries.filter((entry) => !isSelected(entry));
  const now = makeBaseline(all).filter(isSelected);
  const entries = sortEntries([...kept, ...now]);
  try {
    await writeWholeFile(file.path, writeBaseline(entries));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The baseline ${file.shownAs} can't be written: ${reason}.`, { cause: error });
  }
  return { ...file, entries };
}
