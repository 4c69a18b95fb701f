import { hash } from "node:crypto";
import type { LaterResults, ParsedFile, RunCache } from "../core/run-cache.ts";
import type { Source } from "../core/source.ts";
import { type Entry, FreshEntry, readEntries, withPart, writeEntries } from "./entry.ts";
import { pack, packResult } from "./pack.ts";
import { Unpacker } from "./unpack.ts";

/** What one part of a cache may hold, in letters: files beyond that are parsed each time. */
const largest = 2 ** 24;

/** What the later results of all entries depend on, each in a short text. */
type Contexts = Readonly<Record<keyof LaterResults, string>>;

/** What is known of a file of this run. */
interface UsedEntry {
  readonly source: Source;
  readonly fingerprint: string;
  readonly unpacker: Unpacker;
  readonly entry: Entry;
}

/**
 * A part of what earlier runs know, as bytes that can be kept: a first line with the maker, what later results depend on and
 * a checksum, then a line for each file. Files that are not asked for are forgotten.
 */
export class MemoryShard implements RunCache {
  readonly #maker: string;
  readonly #known: ReadonlyMap<string, Entry> = new Map();
  /** By path. */
  readonly #used = new Map<string, UsedEntry>();
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
    const parsed = attempt(() => unpacker.file(entry));
    // No part of the entry is counted: it fitted before.
    if (parsed !== undefined) this.#used.set(source.path, { entry, source, fingerprint, unpacker });
    return parsed;
  }

  keep(source: Source, parsed: ParsedFile): void {
    const packed = pack(source, parsed);
    if (packed === undefined) return;
    this.#size += packed.file.length + packed.frontMatter.length + packed.body.length;
    if (this.#size > largest) return;
    const known = { fingerprint: fingerprintOf(source), unpacker: new Unpacker(source) };
    this.#used.set(source.path, { ...known, source, entry: new FreshEntry({ ...packed }) });
    this.#changed = true;
  }

  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined {
    const used = context === this.#contexts[name] ? this.#used.get(path) : undefined;
    const line = used?.entry.text(name) ?? "";
    if (used === undefined || line === "") return undefined;
    return attempt(() => used.unpacker.result(line) as LaterResults[Name]);
  }

  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void {
    if (context !== this.#contexts[name]) this.#changeContext(name, context);
    const used = this.#used.get(path);
    const line = used === undefined ? undefined : packResult(used.source, result);
    if (used === undefined || line === undefined) return;
    this.#used.set(path, { ...used, entry: withPart(used.entry, name, line) });
    this.#changed = true;
  }

  /** What depends on something that has changed is forgotten. */
  #changeContext(name: keyof LaterResults, context: string): void {
    this.#contexts = { ...this.#contexts, [name]: context };
    for (const [path, used] of this.#used) {
      this.#used.set(path, { ...used, entry: withPart(used.entry, name, "") });
    }
  }

  /** Everything that was asked for or added; `undefined` where that is what there was before. */
  toBytes(): Uint8Array | undefined {
    if (!this.#changed && this.#used.size === this.#known.size) return undefined;
    const used = Array.from(this.#used.values(), ({ fingerprint, entry }) => [fingerprint, entry] as const);
    const entries = writeEntries(used);
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
