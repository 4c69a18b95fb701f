import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import { outputListName } from "../core/output-list.ts";
import { startOf } from "../core/positions.ts";
import type { AgendaFiles, Asset, Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { type Entry, type EntryKind, GuardedFolder } from "../files/guarded-folder.ts";
import { FileRefusal } from "../files/refusal.ts";
import { longestText } from "../files/regular-file.ts";
import { isLeftBehind } from "../files/temporary-name.ts";
import { misnamedManifest } from "./agenda-folder.ts";
import { decodeSource } from "./decode.ts";
import { missingManifest } from "./diagnostics.ts";
import { staticFolder } from "./static-files.ts";
import { unreadable } from "./unreadable.ts";

interface Found {
  readonly texts: string[];
  readonly assets: string[];
  readonly leftovers: string[];
  readonly leftOut: string[];
  readonly diagnostics: Diagnostic[];
}

/** An agenda's files, with what does not belong to it. */
export interface ReadAgenda extends Staged<AgendaFiles> {
  /** What a run that was stopped has left behind in the folder, by path. */
  readonly leftovers: readonly string[];
}

/** Names that are never part of an agenda: hidden and underscored ones, and what belongs to the tools around it. */
function isIgnored(name: string, folder: string): boolean {
  if (/^[._]/.test(name) || name === "node_modules") return true;
  return folder === ""
    ? name === "templates" || name === staticFolder || name === "README.md"
    : name === "README.md";
}

/**
 * Reads an agenda's folder. Texts are its Markdown files and its three .yml files; everything else is an asset. A file that
 * can't be read is reported and left out. Symbolic links are followed only to files inside the folder. Folders that a build
 * wrote are passed over.
 */
export async function readAgenda(folder: string): Promise<ReadAgenda> {
  const found: Found = { texts: [], assets: [], leftovers: [], leftOut: [], diagnostics: [] };
  const root = new GuardedFolder(folder);
  walk(root, "", found);
  const diagnostics = [...found.diagnostics];
  const sources: Source[] = [];
  for (const path of found.texts.sort()) {
    try {
      // Without waiting: a promise for each of many small files costs several times what it takes to read them.
      const decoded = decodeSource(path, root.read(path, longestText));
      sources.push(decoded.source);
      diagnostics.push(...decoded.diagnostics);
    } catch (error) {
      diagnostics.push(unreadable(path, error));
    }
  }
  const unread = diagnostics.some(({ span }) => span.path === "agenda.yml");
  if (!found.texts.includes("agenda.yml") && !unread) {
    const message =
      "This folder has no agenda.yml, so that nothing gives its sections a title, a language and an order.";
    const hint = found.assets.includes(misnamedManifest)
      ? `Rename ${misnamedManifest}: the manifest must be called agenda.yml.`
      : "Let `agenda init` make one, or name the folder that has it.";
    diagnostics.push(stamp(missingManifest, { span: startOf("agenda.yml"), message, hint }));
  }
  const assets = found.assets.sort().flatMap((path) => describe(root, path, diagnostics));
  return {
    value: { sources, assets, leftOut: found.leftOut.sort() },
    diagnostics,
    leftovers: found.leftovers,
  };
}

function describe(root: GuardedFolder, path: string, diagnostics: Diagnostic[]): Asset[] {
  try {
    return [{ path, size: root.sizeOf(path) }];
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

/** Reads the bytes of assets by their path in the agenda's folder. One that can't be read is reported and left out. */
export async function readAssets(
  folder: string,
  paths: readonly string[],
): Promise<Staged<Map<string, Uint8Array>>> {
  const root = new GuardedFolder(folder);
  const diagnostics: Diagnostic[] = [];
  const assets = new Map<string, Uint8Array>();
  for (const path of paths) {
    try {
      assets.set(path, root.read(path));
    } catch (error) {
      diagnostics.push(unreadable(path, error));
    }
  }
  return { value: assets, diagnostics };
}

const dataFiles = new Set(["agenda.yml", "glossary.yml", "sources.yml"]);

function walk(root: GuardedFolder, folder: string, found: Found): void {
  for (const { name, kind } of listFolder(root, folder, found)) {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (kind === "file" && isLeftBehind(name)) found.leftovers.push(path);
    if (isIgnored(name, folder)) {
      found.leftOut.push(kind === "folder" ? `${path}/` : path);
      continue;
    }
    const real = realKind(root, path, kind, found);
    if (real === "folder") walk(root, path, found);
    else if (real === "file")
      (name.endsWith(".md") || dataFiles.has(path) ? found.texts : found.assets).push(path);
  }
}

function listFolder(root: GuardedFolder, folder: string, found: Found): Entry[] {
  try {
    const entries = root.list(folder);
    const isOutput = folder !== "" && entries.some(({ name }) => name === outputListName);
    return isOutput ? [] : entries;
  } catch (error) {
    found.diagnostics.push(unreadable(folder === "" ? "agenda.yml" : folder, error));
    return [];
  }
}

/** What something counts as. A link counts as the file it leads to; links to folders could go in circles. */
function realKind(root: GuardedFolder, path: string, kind: EntryKind, found: Found): EntryKind | undefined {
  try {
    const real = kind === "link" ? root.follow(path).kind : kind;
    if (kind === "link" && real === "folder")
      throw new FileRefusal("it is a link to a folder, which is not followed");
    // Reading a pipe or a device could wait for ever.
    if (real === "other") throw new FileRefusal("it is neither a file nor a folder");
    return real;
  } catch (error) {
    found.diagnostics.push(unreadable(path, error));
    return undefined;
  }
}
