import { dirname, extname, relative, resolve, sep } from "node:path";
import { kindOfNamed } from "../files/whole-file.ts";
import { findAgendaFolder, isFolder } from "../load/agenda-folder.ts";
import { findIn, locate } from "./open-agenda.ts";
import type { Surroundings } from "./types.ts";

/** Which agenda is checked, and of which of its files the findings are shown. */
export interface LintScope {
  /** Absolute. */
  readonly folder: string;
  /** Whether a file of the agenda, by its path in it, is among those that the user named. */
  readonly includes: (path: string) => boolean;
  /** Those files and folders as the user named them; empty where the whole agenda is meant. */
  readonly named: readonly string[];
  /** What was named and is no part of the agenda. */
  readonly passedOver: readonly string[];
}

/**
 * Reads the arguments of `agenda lint`. The first one names the agenda where it is a folder that is or holds one; else it is
 * a file or folder inside an agenda, like all that follow. Without any, the whole nearest agenda is meant. Tools name every
 * file that has changed, also those that have gone or belong to something else: these are passed over.
 */
export async function readScope(words: readonly string[], surroundings: Surroundings): Promise<LintScope> {
  const [first, ...rest] = words;
  if (first === undefined) return whole(await locate(undefined, surroundings));
  const target = resolve(surroundings.directory, first);
  const own = (await isFolder(target)) ? await findIn(target) : undefined;
  if (own !== undefined) return within(own, rest, surroundings);
  const around = (await agendaAround(words, surroundings)) ?? (await agendaBeside(words, surroundings));
  if (around !== undefined) return within(around, words, surroundings);
  return within(await locate(first, surroundings), rest, surroundings);
}

function whole(folder: string): LintScope {
  return { folder, includes: () => true, named: [], passedOver: [] };
}

/** The agenda that holds the first of the words that is in any. */
async function agendaAround(
  words: readonly string[],
  { directory }: Surroundings,
): Promise<string | undefined> {
  for (const word of words) {
    const target = resolve(directory, word);
    const around = await findAgendaFolder(dirname(target));
    if (around !== undefined && isInside(around, target)) return around;
  }
  return undefined;
}

/** The nearest agenda, for words of which none is in one: unless it is but one, which looks like the name of an agenda. */
async function agendaBeside(
  words: readonly string[],
  { directory }: Surroundings,
): Promise<string | undefined> {
  const [first = ""] = words;
  const target = resolve(directory, first);
  const isName = (await isFolder(target)) || (extname(first) === "" && !isThere(target));
  return isName && words.length === 1 ? undefined : findAgendaFolder(directory);
}

function within(folder: string, words: readonly string[], { directory }: Surroundings): LintScope {
  if (words.length === 0) return whole(folder);
  const named = words.filter((word) => {
    const target = resolve(directory, word);
    return isInside(folder, target) && isThere(target);
  });
  const passedOver = words.filter((word) => !named.includes(word));
  const paths = named.map((word) => relative(folder, resolve(directory, word)).replaceAll(sep, "/"));
  if (paths.includes("")) return { ...whole(folder), passedOver };
  const includes = (path: string): boolean => paths.some((one) => path === one || path.startsWith(`${one}/`));
  return { folder, includes, named, passedOver };
}

function isThere(path: string): boolean {
  try {
    return kindOfNamed(path) !== undefined;
  } catch {
    // A link to nothing is there, and has its finding.
    return true;
  }
}

function isInside(folder: string, target: string): boolean {
  return target === folder || target.startsWith(folder + sep);
}

/** Says in one line what was passed over; nothing where all was part of the agenda. */
export function passedOverLine({ passedOver }: Pick<LintScope, "passedOver">): string {
  if (passedOver.length === 0) return "";
  const names =
    passedOver.slice(0, 3).join(", ") + (passedOver.length > 3 ? ` and ${passedOver.length - 3} more` : "");
  return `Passed over, as no part of the agenda: ${names}.\n`;
}
