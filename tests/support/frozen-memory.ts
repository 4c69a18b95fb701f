import { LiveMemory } from "../../src/cache/live-memory.ts";
import type { LaterResults, ParsedFile, RunCache } from "../../src/core/run-cache.ts";
import type { AgendaFiles, Source } from "../../src/core/source.ts";
import { compileAgenda } from "../../src/pipeline.ts";

/**
 * What one run over an agenda knows of its files, held still: runs over changed copies of the agenda use it for each file
 * that is the same in them, and leave nothing behind for the next.
 */
export class FrozenMemory implements RunCache {
  readonly #memory = new LiveMemory();
  readonly #changed = new Set<string>();

  constructor(files: AgendaFiles) {
    compileAgenda(files, undefined, this.#memory);
  }

  find(source: Source): ParsedFile | undefined {
    const known = this.#memory.find(source);
    if (known === undefined) this.#changed.add(source.path);
    else this.#changed.delete(source.path);
    return known;
  }

  keep(): void {}

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    return this.#changed.has(path) ? undefined : this.#memory.recall(name, path, context);
  }

  remember(): void {}
}
