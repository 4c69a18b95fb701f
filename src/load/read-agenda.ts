import { type Dirent, readFileSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Diagnostic, Staged } from "../core/diagnostic.ts";
import { outputListName } from "../core/output-list.ts";
import { startOf } from "../core/positions.ts";
import type { AgendaFiles, Asset, Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { misnamedManifest } from "./agenda-folder.ts";
import { decodeSource } from "./decode.ts";
import { missingManifest, unreadableFile } from "./diagnostics.ts";

interface Found {
  readonly texts: string[];
  readonly assets: string[];
  readonly diagnostics: Diagnostic[];
}

/** Names that are never part of an agenda: hidden and underscored ones, and what belongs to the tools around it. */
function isIgnored(name: string, folder: string): boolean {
  if (/^[._]/.test(name) || name === "node_modules") return true;
  return folder === "" ? name === "templates" || name === "README.md" : name === "README.md";
}

/**
 * Reads an agenda's folder. Texts are its Markdown files and its three .yml files; everything else is an asset. A file that
 * can't be read is reported and left out. Symbolic links are followed only to files inside the folder. Folders that a build
 * wrote are passed over.
 */
export async function readAgenda(folder: string): Promise<Staged<AgendaFiles>> {
  const found: Found = { texts: [], assets: [], diagnostics: [] };
  const root = await realpath(folder);
  await walk(root, "", found);
  const diagnostics = [...found.diagnostics];
  const sources: Source[] = [];
  for (const path of found.texts.sort()) {
    try {
      // Without waiting: a promise for each of many small files costs several times what it takes to read them.
      const decoded = decodeSource(path, readFileSync(join(root, path)));
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
  const assets = await Promise.all(found.assets.sort().map((path) => describe(root, path, diagnostics)));
  return { value: { sources, assets: assets.flat() }, diagnostics };
}

async function describe(root: string, path: string, diagnostics: Diagnostic[]): Promise<Asset[]> {
  try {
    return [{ path, size: (await stat(join(root, path))).size }];
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
  const diagnostics: Diagnostic[] = [];
  const assets = new Map<string, Uint8Array>();
  for (const path of paths) {
    try {
      assets.set(path, new Uint8Array(await readFile(join(folder, path))));
    } catch (error) {
      diagnostics.push(unreadable(path, error));
    }
  }
  return { value: assets, diagnostics };
}

const dataFiles = new Set(["agenda.yml", "glossary.yml", "sources.yml"]);

async function walk(root: string, folder: string, found: Found): Promise<void> {
  const entries = await listFolder(root, folder, found);
  for (const entry of entries) {
    if (isIgnored(entry.name, folder)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const kind = await kindOf(entry, root, path, found);
    if (kind === "folder") await walk(root, path, found);
    else if (kind === "file")
      (entry.name.endsWith(".md") || dataFiles.has(path) ? found.texts : found.assets).push(path);
  }
}

async function listFolder(root: string, folder: string, found: Found): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    const isOutput = folder !== "" && entries.some(({ name }) => name === outputListName);
    return isOutput ? [] : entries;
  } catch (error) {
    found.diagnostics.push(unreadable(folder === "" ? "agenda.yml" : folder, error));
    return [];
  }
}

async function kindOf(
  entry: Dirent,
  root: string,
  path: string,
  found: Found,
): Promise<"file" | "folder" | undefined> {
  if (entry.isSymbolicLink()) return kindOfLink(root, path, found);
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  // Reading a pipe or a device could wait for ever.
  const message = "This is neither a file nor a folder, so it is not read.";
  const hint = "Take it out of the agenda's folder.";
  found.diagnostics.push(stamp(unreadableFile, { span: startOf(path), message, hint }));
  return undefined;
}

/** A link counts as the file it leads to, if that lies in the agenda's folder. Links to folders could go in circles. */
async function kindOfLink(root: string, path: string, found: Found): Promise<"file" | undefined> {
  try {
    const target = await realpath(join(root, path));
    const inside = target === root || target.startsWith(root + sep);
    if (inside && (await stat(target)).isFile()) return "file";
    const why = inside ? "It is a link to a folder" : "It is a link out of the agenda's folder";
    const finding = {
      span: startOf(path),
      message: `${why}, which is not followed.`,
      hint: "Put the file itself here.",
    };
    found.diagnostics.push(stamp(unreadableFile, finding));
  } catch (error) {
    found.diagnostics.push(unreadable(path, error));
  }
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no right to read it",
  EPERM: "you have no right to read it",
  ENOENT: "it is a link to nothing, or was removed meanwhile",
  ELOOP: "it is a link that leads back to itself",
  EISDIR: "it is a folder",
};

function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = `This can't be read: ${reasons[code] ?? (code || String(error))}.`;
  const hint = "Mend the link or the rights, or take it out of the folder.";
  return stamp(unreadableFile, { span: startOf(path), message, hint });
}
