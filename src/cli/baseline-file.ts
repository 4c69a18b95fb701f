import { relative, resolve } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import { GuardedFolder } from "../files/guarded-folder.ts";
import { codeOf, reasonOf } from "../files/refusal.ts";
import { longestText } from "../files/regular-file.ts";
import { readNamedFile, writeNamedFile } from "../files/whole-file.ts";
import { unreadable } from "../load/unreadable.ts";
import {
  type BaselineEntry,
  type BaselineInput,
  makeBaseline,
  readBaseline,
  relocate,
  sortEntries,
  writeBaseline,
} from "../settle/baseline.ts";
import { writeChanges } from "../write/changes.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** The name of the baseline that is used where it is present, beside agenda.yml. */
export const usualBaselineName = ".agenda-baseline.json";

/** A baseline file, read. */
export interface BaselineFile {
  /** The agenda's folder, absolute. */
  readonly folder: string;
  /** The file that the user has named, absolute; absent for the usual one. */
  readonly named?: string;
  readonly shownAs: string;
  readonly entries: readonly BaselineEntry[];
  /** Why the usual one can't be read. */
  readonly diagnostics: readonly Diagnostic[];
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
  const named = typeof baseline === "string" ? { named: resolve(directory, baseline) } : {};
  const path = named.named ?? resolve(folder, usualBaselineName);
  const shownAs = relative(directory, path).replaceAll("\\", "/");
  const empty: BaselineFile = { folder, ...named, shownAs, entries: [], diagnostics: [] };
  if (baseline === false) return empty;
  let text: string | undefined;
  try {
    text = named.named === undefined ? readUsual(folder) : decode(readNamedFile(named.named, longestText));
  } catch (error) {
    if (named.named === undefined) return { ...empty, diagnostics: [unreadable(usualBaselineName, error)] };
    const isMissing = codeOf(error) === "ENOENT";
    if (isMissing && updateBaseline) return empty;
    const why = isMissing
      ? `There is no baseline ${shownAs}. --update-baseline writes it.`
      : `The baseline ${shownAs} can't be read: ${reasonOf(error)}.`;
    throw new UsageError(why, { cause: error });
  }
  if (text === undefined) return empty;
  const entries = readBaseline(text);
  if (entries === undefined) {
    throw new UsageError(
      `${shownAs} is not a baseline that this version of agenda can read. Take it away, and write it anew with --update-baseline.`,
    );
  }
  return { ...empty, entries };
}

/** The text of the baseline beside agenda.yml; `undefined` where there is none. */
function readUsual(folder: string): string | undefined {
  const root = new GuardedFolder(folder);
  if (root.kindOf(usualBaselineName) === undefined) return undefined;
  return decode(root.read(usualBaselineName, longestText));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
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
  const kept = relocate(file.entries, all.sections).filter((entry) => !isSelected(entry));
  const now = makeBaseline(all).filter(isSelected);
  const entries = sortEntries([...kept, ...now]);
  const problem = await save(file, writeBaseline(entries));
  if (problem !== undefined)
    throw new UsageError(`The baseline ${file.shownAs} can't be written. ${problem}`);
  return { ...file, entries };
}

/** Writes a baseline whole or not at all. @returns why it could not be */
async function save({ folder, named, diagnostics }: BaselineFile, text: string): Promise<string | undefined> {
  if (named === undefined) {
    if (diagnostics[0] !== undefined) return diagnostics[0].message;
    const problems = await writeChanges(folder, { records: new Map([[usualBaselineName, text]]) });
    return problems[0]?.message;
  }
  try {
    writeNamedFile(named, text);
    return undefined;
  } catch (error) {
    return `This can't be written: ${reasonOf(error)}.`;
  }
}
