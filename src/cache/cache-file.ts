import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RunMemory } from "./run-memory.ts";

/** The folder beside agenda.yml. What begins with a dot is never part of an agenda. */
const folderName = ".agenda-cache";

const draftName = /^(?:runs|trees)-\d+-[\da-f-]+\.draft$/;

/** How old a draft must be, in milliseconds, before it counts as left behind by a run that was stopped. */
const abandoned = 60 * 60 * 1000;

/**
 * What earlier runs know of the files in an agenda's folder. A cache that can't be read, or that another version wrote, is
 * as good as none.
 *
 * @param maker see `RunMemory`
 */
export function readRunMemory(agendaFolder: string, maker: string): RunMemory {
  return new RunMemory(maker, (name) => readKept(join(agendaFolder, folderName, name)));
}

function readKept(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

/**
 * Keeps it for the next run. Each file is written beside its place and then put there in one step, so that a run which is
 * stopped, or another one at the same time, leaves a whole file of one of them. Where nothing can be written, nothing is.
 */
export function writeRunMemory(agendaFolder: string, memory: RunMemory): void {
  const files = memory.changedFiles();
  if (files.size === 0) return;
  const folder = join(agendaFolder, folderName);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".gitignore"), "*\n");
    for (const [name, bytes] of files) replaceFile(folder, name, bytes);
    removeAbandoned(folder);
  } catch {
    // A cache saves time and nothing else: a folder that can't be written to is no reason to complain.
  }
}

function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  const draft = join(folder, `${name}-${randomUUID()}.draft`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, join(folder, name));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function removeAbandoned(folder: string): void {
  for (const draft of readdirSync(folder).filter((name) => draftName.test(name))) {
    const path = join(folder, draft);
    if (Date.now() - statSync(path).mtimeMs > abandoned) rmSync(path, { force: true });
  }
}
