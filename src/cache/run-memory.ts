import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { MemoryShard } from "./memory-shard.ts";

/** How many parts a cache has. Where one file has changed, one part is written. */
export const shardCount = 16;

/** What earlier runs know, in parts by path. */
export class RunMemory implements RunCache {
  readonly #shards: readonly MemoryShard[];

  /**
   * @param maker who parses and checks: another version of agenda or of Node may do otherwise, and so starts anew
   * @param parts the bytes of each part, as `changedParts` gave them; anything else is passed over
   */
  constructor(maker: string, parts: readonly Uint8Array[]) {
    this.#shards = Array.from(
      { length: shardCount },
      (_, index) => new MemoryShard(maker, parts[index] ?? new Uint8Array()),
    );
  }

  find(source: Source): ParsedFile | undefined {
    return this.#shardOf(source.path).find(source);
  }

  keep(source: Source, parsed: ParsedFile): void {
    this.#shardOf(source.path).keep(source, parsed);
  }

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    return this.#shardOf(path).recall(name, path, context);
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    this.#shardOf(path).remember(name, path, context, result);
  }

  /** The parts that are no longer what they were, by their number. */
  changedParts(): Map<number, Uint8Array> {
    return new Map(
      this.#shards.flatMap((shard, index) => {
        const bytes = shard.toBytes();
        return bytes === undefined ? [] : [[index, bytes] as const];
      }),
    );
  }

  #shardOf(path: string): MemoryShard {
    let sum = 0;
    for (let index = 0; index < path.length; index++) sum += path.charCodeAt(index);
    const shard = this.#shards[sum % shardCount];
    if (shard === undefined) throw new Error("A cache has lost one of its parts.");
    return shard;
  }
}
