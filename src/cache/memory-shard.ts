import { hash } from "node:crypto";
import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { FreshLine, type KeptLine, readLines, writeLines } from "./kept-lines.ts";
import { KeptTrees, LateTrees } from "./kept-trees.ts";
import { pack, packResult } from "./pack.ts";
import { Unpacker } from "./unpack.ts";

/** What one part of a cache may hold, in letters: files beyond that are parsed each time. */
const largest = 2 ** 24;

/** The parts of a line of `runs`, in their order. */
const partOf = { file: 0, validated: 1, findings: 2 } as const;

/** What the later results of all files depend on, each in a short text. */
type Contexts = Readonly<Record<keyof LaterResults, string>>;

/** The bytes that a shard is kept as: what every run asks for, and what few do. */
export interface ShardBytes {
  readonly runs: Uint8Array;
  readonly trees: Uint8Array;
}

/** What is known of a file of this run. */
interface UsedFile {
  readonly source: Source;
  readonly fingerprint: string;
  readonly unpacker: Unpacker;
  readonly line: KeptLine;
  /** Front matter and body, where this run has parsed them. */
  readonly trees?: FreshLine;
}

/** A part of what earlier runs know. Files that are not asked for are forgotten. */
export class MemoryShard implements RunCache {
  readonly #maker: string;
  readonly #known: ReadonlyMap<string, KeptLine>;
  readonly #trees: KeptTrees;
  /** By path. */
  readonly #used = new Map<string, UsedFile>();
  #contexts: Contexts;
  #size = 0;
  #hasParsed = false;
  #hasResults = false;

  /**
   * @param maker who parses and checks: another version of agenda or of Node may do otherwise, and so starts anew
   * @param runs what `changes` gave before; anything else is passed over
   * @param readTrees reads what `changes` gave before; anything else is passed over
   */
  constructor(maker: string, runs: Uint8Array, readTrees: () => Uint8Array) {
    this.#maker = maker;
    const { notes, lines } = readLines(runs, maker);
    const [validated = "", findings = ""] = notes;
    this.#contexts = { validated, findings };
    this.#known = lines;
    this.#trees = new KeptTrees(maker, readTrees);
  }

  find(source: Source, parse: () => ParsedFile): ParsedFile | undefined {
    const fingerprint = fingerprintOf(source);
    const line = this.#known.get(fingerprint);
    if (line === undefined) return undefined;
    const unpacker = new Unpacker(source);
    const trees = new LateTrees(this.#trees, fingerprint, parse);
    const parsed = attempt(() => unpacker.file(line.text(partOf.file), trees));
    // No part of the line is counted: it fitted before.
    if (parsed !== undefined) this.#used.set(source.path, { line, source, fingerprint, unpacker });
    return parsed;
  }

  keep(source: Source, parsed: ParsedFile): void {
    const packed = pack(source, parsed);
    if (packed === undefined) return;
    const { file, frontMatter, body } = packed;
    this.#size += file.length + frontMatter.length + body.length;
    if (this.#size > largest) return;
    this.#used.set(source.path, {
      source,
      fingerprint: fingerprintOf(source),
      unpacker: new Unpacker(source),
      line: new FreshLine([file, "", ""]),
      trees: new FreshLine([frontMatter, body]),
    });
    this.#hasParsed = true;
  }

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    const used = context === this.#contexts[name] ? this.#used.get(path) : undefined;
    const packed = used?.line.text(partOf[name]) ?? "";
    if (used === undefined || packed === "") return undefined;
    return attempt(() => used.unpacker.result(packed) as LaterResults[Name]);
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    if (context !== this.#contexts[name]) this.#changeContext(name, context);
    const used = this.#used.get(path);
    const packed = used === undefined ? undefined : packResult(used.source, result);
    if (used === undefined || packed === undefined) return;
    this.#used.set(path, { ...used, line: withText(used.line, partOf[name], packed) });
    this.#hasResults = true;
  }

  /** What depends on something that has changed is forgotten. */
  #changeContext(name: keyof LaterResults, context: string): void {
    this.#contexts = { ...this.#contexts, [name]: context };
    for (const [path, used] of this.#used) {
      this.#used.set(path, { ...used, line: withText(used.line, partOf[name], "") });
    }
  }

  /** Everything that was asked for or added, as bytes; without what is the same as before. */
  changes(): Partial<ShardBytes> {
    const isOther = this.#hasParsed || this.#trees.lacksOne || this.#used.size < this.#known.size;
    if (!(isOther || this.#hasResults)) return {};
    const used = [...this.#used.values()];
    if (!isOther) return { runs: this.#runsOf(used) };
    const whole = used.flatMap((file) => {
      const trees = file.trees ?? this.#trees.line(file.fingerprint);
      return trees === undefined ? [] : [{ ...file, trees }];
    });
    const lines = whole.map(({ fingerprint, trees }) => [fingerprint, trees] as const);
    return { runs: this.#runsOf(whole), trees: writeLines(this.#maker, { notes: [], lines }) };
  }

  #runsOf(used: readonly Pick<UsedFile, "fingerprint" | "line">[]): Uint8Array {
    const { validated, findings } = this.#contexts;
    const lines = used.map(({ fingerprint, line }) => [fingerprint, line] as const);
    return writeLines(this.#maker, { notes: [validated, findings], lines });
  }
}

/** A line that somebody else has written may hold anything. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function withText(line: KeptLine, part: number, text: string): FreshLine {
  const texts = Object.values(partOf).map((index) => (index === part ? text : line.text(index)));
  return new FreshLine(texts);
}

/** A file's own fingerprint: its path and every letter count. */
function fingerprintOf({ path, text }: Source): string {
  return hash("sha256", `${path}\0${text}`, "base64");
}
