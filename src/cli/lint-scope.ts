import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { findAgendaFolder, isFolder } from "../load/agenda-folder.ts";
import { findIn, locate } from "./open-agenda.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** Which agenda is checked, and of which of its files the findings are shown. */
export interface LintScope {
  /** Absolute. */
  readonly folder: string;
  /** Whether a file of the agenda, by its path in it, is among those that the user named. */
  readonly includes: (path: string) => boolean;
  /** Those files and folders as the user named them; empty where the whole agenda is meant. */
  readonly named: readonly string[];
}

/**
 * Reads the arguments of `agenda lint`. The first one names the agenda where it is a folder that is or holds one; else it is
 * a file or folder inside an agenda, like all that follow. Without any, the whole nearest agenda is meant.
 */
export async function readScope(words: readonly string[], surroundings: Surroundings): Promise<LintScope> {
  const [first, ...rest] = words;
  if (first === undefined)
    return { folder: await locate(undefined, surroundings), includes: () => true, named: [] };
  const target = resolve(surroundings.directory, first);
  const own = (await isFolder(target)) ? await findIn(target) : undefined;
  if (own !== undefined) return within(own, rest, surroundings);
  const around = await findAgendaFolder(dirname(target));
  if (around !== undefined && isInside(around, target)) return within(around, words, surroundings);
  return within(await locate(first, surroundings), rest, surroundings);
}

function within(folder: string, words: readonly string[], { directory }: Surroundings): LintScope {
  const paths = words.map((word) => {
    const target = resolve(directory, word);
    if (!existsSync(target)) throw new UsageError(`There is no file or folder ${word}.`);
    if (!isInside(folder, target)) {
      const shown = relative(directory, folder) || ".";
      throw new UsageError(`${word} is not in the agenda that is checked, ${shown}.`);
    }
    return relative(folder, target).replaceAll(sep, "/");
  });
  const includes = (path: string): boolean =>
    paths.length === 0 || paths.some((one) => one === "" || path === one || path.startsWith(`${one}/`));
  return { folder, includes, named: paths.includes("") ? [] : words };
}

function isInside(folder: string, target: string): boolean {
  return target === folder || target.startsWith(folder + sep);
}
