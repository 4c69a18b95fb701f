import { isCacheTaken, readRunMemory, writeRunMemory } from "../cache/cache-file.ts";
import { RunMemory } from "../cache/run-memory.ts";
import { startOf } from "../core/positions.ts";
import { stamp } from "../core/stamp.ts";
import { unusableCache } from "../load/diagnostics.ts";
import { generatorName, programStamp } from "../load/package-files.ts";
import type { OpenedAgenda } from "./open-agenda.ts";

export interface CacheOptions {
  /** Whether what earlier runs know is used and kept. Off by `--no-cache`. */
  readonly cache: boolean;
}

/** Adds what earlier runs know, where the user does not say otherwise. */
export async function withRunCache(opened: OpenedAgenda, { cache }: CacheOptions): Promise<OpenedAgenda> {
  if (!cache) return opened;
  if (isCacheTaken(opened.folder)) {
    const message = "This is not the folder in which agenda keeps what saves time, so nothing is kept.";
    const hint = "Take it away; agenda makes the folder. If it came with a repository, look at it first.";
    const finding = stamp(unusableCache, { span: startOf(".agenda-cache"), message, hint });
    return { ...opened, diagnostics: [...opened.diagnostics, finding] };
  }
  const node = process.versions.node.split(".")[0] ?? "";
  const maker = [await generatorName(), `Node ${node}`, await programStamp()].join(", ");
  return { ...opened, cache: readRunMemory(opened.folder, maker) };
}

/** Keeps for the next run what this one has found out. */
export function saveRunCache({ folder, cache }: OpenedAgenda): void {
  if (cache instanceof RunMemory) writeRunMemory(folder, cache);
}
