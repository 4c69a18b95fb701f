import { hash } from "node:crypto";
import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { type Entry, noResults, packedFileOf, readEntries, textOf, writeEntries } from "./entry.ts";
import { pack, packResult } from "./pack.ts";
import { Unpacker } from "./unpack.ts";

/** What one part of a cache may hold, in letters: files beyond that are parsed each time. */
const largest = 2 ** 24;

/** What the later results of all entries depend on, each in a short text. */
type Contexts = Readonly<Record<keyof LaterResults, string>>;

interface UsedEntry extends Entry {
  readonly source: Source;
  readonly fingerprint: string;
  readonly unpacker: Unpacker;
}

/**
 * What earlier runs know, as bytes that can be kept: a first line with the maker, what later results depend on and a
 * checksum, then a line for each file, with its fingerprint and its packed parts between tabs. Files that are not asked for
 * are forgotten.
 */
export class MemoryShard implements RunCache {
  readonly #maker: string;
  readonly #known: ReadonlyMap<string, Entry> = new Map();
  /** By path. */
  readonly #used = new Map<string, UsedEntry>();
  /** What the later results of all entries depend on. */
  #contexts: Contexts = { validated: "", findings: "" };
  #size = 0;
  #changed = false;

  /**
   * @param maker who parses and checks: another version of agenda or of Node may do otherwise, and so starts anew
   * @param bytes what `toBytes` gave before; anything else is passed over
   */
  constructor(maker: string, bytes: Uint8Array) {
    this.#maker = maker;
    const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = Math.max(0, kept.indexOf("\n"));
    const head = kept.toString("latin1", 0, end);
    const entries = kept.subarray(end + 1);
    const [, validated = "", findings = ""] = head.split("\t");
    if (head !== headOf(maker, { validated, findings }, entries)) return;
    this.#contexts = { validated, findings };
    this.#known = readEntries(entries);
  }

  find(source: Source): ParsedFile | undefined {
    const fingerprint = fingerprintOf(source);
    const entry = this.#known.get(fingerprint);
    if (entry === undefined) return undefined;
    const unpacker = new Unpacker(source);
    const parsed = attempt(() => unpacker.file(packedFileOf(entry)));
    if (parsed !== undefined) this.#use({ ...entry, source, fingerprint, unpacker });
    return parsed;
  }

  keep(source: Source, parsed: ParsedFile): void {
    const entry = pack(source, parsed);
    if (entry === undefined) return;
    this.#use({
      ...entry,
      results: noResults,
      source,
      fingerprint: fingerprintOf(source),
      unpacker: new Unpacker(source),
    });
    this.#changed = true;
  }

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    const entry = this.#used.get(path);
    const line = entry?.results[name] ?? "";
    if (entry === undefined || line.length === 0 || context !== this.#contexts[name]) return undefined;
    return attempt(() => entry.unpacker.result(textOf(line)) as LaterResults[Name]);
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    if (context !== this.#contexts[name]) this.#changeContext(name, context);
    const entry = this.#used.get(path);
    const line = entry === undefined ? undefined : packResult(entry.source, result);
    if (entry === undefined || line === undefined) return;
    this.#used.set(path, { ...entry, results: { ...entry.results, [name]: line } });
    this.#changed = true;
  }

  /** What depends on something that has changed is forgotten. */
  #changeContext(name: keyof LaterResults, context: string): void {
    this.#contexts = { ...this.#contexts, [name]: context };
    for (const [path, entry] of this.#used) {
      this.#used.set(path, { ...entry, results: { ...entry.results, [name]: "" } });
    }
  }

  #use(entry: UsedEntry): void {
    const size = entry.file.length + entry.frontMatter.length + entry.body.length;
    if (this.#size + size > largest) return;
    this.#size += size;
    this.#used.set(entry.source.path, entry);
  }

  /** Everything that was asked for or added; `undefined` where that is what there was before. */
  toBytes(): Uint8Array | undefined {
    if (!this.#changed && this.#used.size === this.#known.size) return undefined;
    const entries = writeEntries(
      Array.from(this.#used.values(), (entry) => [entry.fingerprint, entry] as const),
    );
    return Buffer.concat([Buffer.from(`${headOf(this.#maker, this.#contexts, entries)}\n`), entries]);
  }
}

/** An entry that somebody else has written may hold anything. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function headOf(maker: string, { validated, findings }: Contexts, entries: Uint8Array): string {
  return [`agenda-cache 1, ${maker}`, validated, findings, hash("sha256", entries, "base64")].join("\t");
}

/** A file's own fingerprint: its path and every letter count. */
function fingerprintOf({ path, text }: Source): string {
  return hash("sha256", `${path}\0${text}`, "base64");
}
