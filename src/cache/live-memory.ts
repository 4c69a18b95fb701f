import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";

/** What later stages made of a file, with what else that depends on. */
interface Remembered {
  readonly context: string;
  readonly result: LaterResults[keyof LaterResults];
}

interface KnownFile {
  readonly text: string;
  readonly parsed: ParsedFile;
  readonly later: Map<keyof LaterResults, Remembered>;
}

/**
 * What the last runs of one process know, by path: for whoever reads the same files again and again. Nothing is packed,
 * so that trees are shared between runs; stages don't change what they are given.
 */
export class LiveMemory implements RunCache {
  readonly #files = new Map<string, KnownFile>();

  find({ path, text }: Source): ParsedFile | undefined {
    const known = this.#files.get(path);
    return known?.text === text ? known.parsed : undefined;
  }

  keep({ path, text }: Source, parsed: ParsedFile): void {
    this.#files.set(path, { text, parsed, later: new Map() });
  }

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    const known = this.#files.get(path)?.later.get(name);
    return known?.context === context ? (known.result as LaterResults[Name]) : undefined;
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    this.#files.get(path)?.later.set(name, { context, result });
  }

  /** Forgets the files that are gone. */
  forgetOthers(paths: Iterable<string>): void {
    const present = new Set(paths);
    for (const path of this.#files.keys()) {
      if (!present.has(path)) this.#files.delete(path);
    }
  }
}
