import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { MemoryShard } from "./memory-shard.ts";

/** How many parts a cache has. Where one file has changed, one part is written. */
const shardCount = 16;

/** What earlier runs know, in parts by path: each is kept as two files. */
export class RunMemory implements RunCache {
  readonly #shards: readonly MemoryShard[];

  /**
   * @param maker who parses and checks: another version of agenda or of Node may do otherwise, and so starts anew
   * @param read the bytes of a kept file, by its name, as `changedFiles` gave them; anything else is passed over
   */
  constructor(maker: string, read: (name: string) => Uint8Array) {
    this.#shards = Array.from(
      { length: shardCount },
      (_, index) => new MemoryShard(maker, read(`runs-${index}`), () => read(`trees-${index}`)),
    );
  }

  find(source: Source, parse: () => ParsedFile): ParsedFile | undefined {
    return this.#shardOf(source.path).find(source, parse);
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

  /** The kept files that are no longer what they were, by name. What few runs need is written before what leads to it. */
  changedFiles(): Map<string, Uint8Array> {
    const files = new Map<string, Uint8Array>();
    for (const [index, shard] of this.#shards.entries()) {
      const { runs, trees } = shard.changes();
      if (trees !== undefined) files.set(`trees-${index}`, trees);
      if (runs !== undefined) files.set(`runs-${index}`, runs);
    }
    return files;
  }

  #shardOf(path: string): MemoryShard {
    let sum = 0;
    for (let index = 0; index < path.length; index++) sum += path.charCodeAt(index);
    const shard = this.#shards[sum % shardCount];
    if (shard === undefined) throw new Error("A cache has lost one of its parts.");
    return shard;
  }
}
