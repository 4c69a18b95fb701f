import type { Artifact } from "../core/artifact.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { outputListName } from "../core/output-list.ts";
import { withLock } from "../files/folder-lock.ts";
import { type FolderWriter, parentOf } from "../files/folder-writer.ts";
import { isPlainPath } from "../files/plain-path.ts";
import { FileRefusal } from "../files/refusal.ts";
import { openOrMakeFolder } from "../files/whole-file.ts";
import { patience } from "./folder-change.ts";
import {
  type OutputPlace,
  outputFailure,
  prepareOutput,
  refused,
  refuseForeign,
  shortList,
} from "./output-folder.ts";
import { type ListedFile, outputListText, readOutputList } from "./output-list.ts";
import { carryOut, hashOf, type PlannedFile, recover } from "./transaction.ts";

/** A file of the output, with the format that it belongs to. */
export interface OutputFile extends Artifact {
  readonly format: string;
}

export interface OutputRequest extends OutputPlace {
  readonly artifacts: readonly OutputFile[];
  /** The formats that are made anew. What other formats wrote before is kept. */
  readonly formats: readonly string[];
}

/**
 * Writes a build, whole or not at all, into its folder: what is new is staged in there first, see `carryOut`. The folder may
 * be a link or a disk of its own, since it stays what it is. Only files of its own list are ever replaced or removed. Others
 * are left alone, and refused where they stand in the way, or where no list says that the folder is ours.
 *
 * @returns What stood in the way; nothing where all is written.
 */
export async function writeOutput(request: OutputRequest): Promise<Diagnostic[]> {
  try {
    const refusal = await prepareOutput(request);
    if (refusal !== undefined) return [refusal];
    const { folder, forget } = openOrMakeFolder(request.folder);
    try {
      return await withLock(folder, patience, () => writeInto(folder, request));
    } finally {
      forget();
    }
  } catch (error) {
    return [outputFailure(request, error)];
  }
}

function writeInto(folder: FolderWriter, request: OutputRequest): Diagnostic[] {
  recover(folder);
  // Another run may have changed the folder while this one waited.
  const refusal = refuseForeign(request, folder) ?? refuseCollisions(folder, request);
  if (refusal !== undefined) return [refusal];
  const listed = readOutputList(folder) ?? [];
  const made = new Set(request.artifacts.map(({ path }) => path));
  const isKept = ({ path, format }: ListedFile): boolean =>
    format !== undefined && !request.formats.includes(format) && !made.has(path);
  const gone = listed.filter((file) => !made.has(file.path) && !isKept(file));
  const list = outputListText([...request.artifacts, ...listed.filter(isKept)]);
  const files = [
    ...gone.map(({ path }) => ({ path, before: hashOf(folder.readOwn(path)) })),
    ...request.artifacts.flatMap(({ path, bytes }) => planFile(folder, path, bytes)),
    ...planFile(folder, outputListName, new TextEncoder().encode(list)),
  ];
  if (files.length > 0) carryOut(folder, { files, sync: false });
  return [];
}

/** A file to write; none where it holds the same already, so that its date tells when it changed. */
function planFile(folder: FolderWriter, path: string, after: Uint8Array): PlannedFile[] {
  if (!folder.isFile(path)) return [{ path, before: null, after }];
  const now = folder.readOwn(path);
  return Buffer.compare(now, after) === 0 ? [] : [{ path, before: hashOf(now), after }];
}

/** Files that are not ours and stand where one of ours should go. One that holds the same is as good as ours. */
function refuseCollisions(folder: FolderWriter, request: OutputRequest): Diagnostic | undefined {
  const own = new Set((readOutputList(folder) ?? []).map(({ path }) => path));
  const seen = new Set<string>();
  const inTheWay = new Set<string>();
  for (const { path, bytes } of request.artifacts) {
    if (!isPlainPath(path)) throw new FileRefusal(`${path} would leave the output folder`);
    if (seen.has(path)) throw new FileRefusal(`two of its files are called ${path}`);
    seen.add(path);
    if (own.has(path)) continue;
    const obstacle = obstacleFor(folder, path, own);
    if (obstacle === undefined) continue;
    const isSame =
      obstacle === path && folder.isFile(path) && Buffer.compare(folder.readOwn(path), bytes) === 0;
    if (!isSame) inTheWay.add(obstacle);
  }
  if (folder.kindOf(outputListName) !== undefined && !folder.isFile(outputListName))
    inTheWay.add(outputListName);
  if (inTheWay.size === 0) return undefined;
  const message = `The output folder holds what agenda did not write where this build would write: ${shortList([...inTheWay].sort())}.`;
  return refused(request, message, "Move it away, or choose another folder with --out.");
}

/** "a/b/c": "a", "a/b", "a/b/c". From outside in: what lies behind a link is not looked at. */
function stepsTo(path: string): string[] {
  return path === "" ? [] : [...stepsTo(parentOf(path)), path];
}

/** What stands at a path, or where a folder on the way to it should be, and is neither ours nor a folder. */
function obstacleFor(folder: FolderWriter, path: string, own: ReadonlySet<string>): string | undefined {
  for (const step of stepsTo(path)) {
    const kind = folder.kindOf(step);
    if (kind === undefined || own.has(step)) continue;
    // A folder of our own files goes away with them.
    const isTaken =
      kind !== "folder" || (step === path && ![...own].some((one) => one.startsWith(`${path}/`)));
    if (isTaken) return step;
  }
  return undefined;
}
