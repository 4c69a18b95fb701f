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
  /** The newest first. */
  readonly later: Map<keyof LaterResults, readonly Remembered[]>;
}

/** So many results of one kind are known of a file: rules run in two parts, each with a context of its own. */
const most = 2;

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
    const known = this.#files
      .get(path)
      ?.later.get(name)
      ?.find((entry) => entry.context === context);
    return known?.result as LaterResults[Name] | undefined;
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    const later = this.#files.get(path)?.later;
    const others = (later?.get(name) ?? []).filter((entry) => entry.context !== context);
    later?.set(name, [{ context, result }, ...others].slice(0, most));
  }

  /** Forgets the files that are gone. */
  forgetOthers(paths: Iterable<string>): void {
    const present = new Set(paths);
    for (const path of this.#files.keys()) {
      if (!present.has(path)) this.#files.delete(path);
    }
  }
}
