import type { ParsedFile } from "../core/run-cache.ts";
import { type KeptLine, readLines } from "./kept-lines.ts";
import type { PackedTrees } from "./packed.ts";

/**
 * What earlier runs parsed front matters and bodies to, by the fingerprints of their files. Most runs need few of these, and
 * they take more room than all the rest: they lie in a file of their own, which is read when the first of them is asked for.
 */
export class KeptTrees {
  readonly #maker: string;
  readonly #read: () => Uint8Array;
  #lines: ReadonlyMap<string, KeptLine> | undefined;
  #lacksOne = false;

  constructor(maker: string, read: () => Uint8Array) {
    this.#maker = maker;
    this.#read = read;
  }

  /** `undefined` where it is not known: the file may be gone, broken, or that of another run at the same time. */
  line(fingerprint: string): KeptLine | undefined {
    this.#lines ??= readLines(this.#read(), this.#maker).lines;
    const line = this.#lines.get(fingerprint);
    this.#lacksOne ||= line === undefined;
    return line;
  }

  /** Whether something was asked for in vain. */
  get lacksOne(): boolean {
    return this.#lacksOne;
  }
}

/** The trees of one file: those that are kept, or what parsing it again gives. */
export class LateTrees {
  readonly #trees: KeptTrees;
  readonly #fingerprint: string;
  readonly #parse: () => ParsedFile;

  constructor(trees: KeptTrees, fingerprint: string, parse: () => ParsedFile) {
    this.#trees = trees;
    this.#fingerprint = fingerprint;
    this.#parse = parse;
  }

  packed(): PackedTrees | undefined {
    const line = this.#trees.line(this.#fingerprint);
    return line === undefined ? undefined : { frontMatter: line.text(0), body: line.text(1) };
  }

  parsedAgain(): ParsedFile {
    return this.#parse();
  }
}
