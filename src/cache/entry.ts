import type { LaterResults } from "../core/run-cache.ts";
import type { PackedFile } from "./packed.ts";

/** The parts of an entry, in the order of its line. */
const partNames = ["file", "frontMatter", "body", "validated", "findings"] as const;

type PartName = keyof PackedFile | keyof LaterResults;

/** What is known of one file: packed texts, each "" where that is not known. */
export abstract class Entry implements PackedFile {
  abstract text(part: PartName): string;

  get file(): string {
    return this.text("file");
  }

  get frontMatter(): string {
    return this.text("frontMatter");
  }

  get body(): string {
    return this.text("body");
  }
}

/** An entry of this run. */
export class FreshEntry extends Entry {
  readonly #parts: Readonly<Partial<Record<PartName, string>>>;

  constructor(parts: Readonly<Partial<Record<PartName, string>>>) {
    super();
    this.#parts = parts;
  }

  text(part: PartName): string {
    return this.#parts[part] ?? "";
  }
}

/** An entry of an earlier run, as a stretch of its bytes: only the parts that are asked for are decoded. */
class KeptEntry extends Entry {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(bytes: Buffer, start: number, end: number) {
    super();
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  /** Its line, without the fingerprint. */
  get line(): Buffer {
    return this.#bytes.subarray(this.#start, this.#end);
  }

  text(part: PartName): string {
    let from = this.#start;
    for (let left = partNames.indexOf(part); left > 0; left--) {
      const tab = this.#bytes.indexOf(9, from);
      if (tab < 0 || tab >= this.#end) return "";
      from = tab + 1;
    }
    const next = this.#bytes.indexOf(9, from);
    return this.#bytes.toString("latin1", from, next < 0 || next > this.#end ? this.#end : next);
  }
}

/** The same entry with another text for one of its parts. */
export function withPart(entry: Entry, changed: PartName, text: string): Entry {
  const parts = partNames.map((name) => [name, name === changed ? text : entry.text(name)] as const);
  return new FreshEntry(Object.fromEntries(parts));
}

/** The lines of a kept cache: each with a fingerprint and packed parts between tabs, of which no part has any. */
export function writeEntries(entries: Iterable<readonly [fingerprint: string, entry: Entry]>): Buffer {
  const bytes: Buffer[] = [];
  for (const [fingerprint, entry] of entries) {
    if (entry instanceof KeptEntry) {
      bytes.push(Buffer.from(`${fingerprint}\t`), entry.line, lineEnd);
    } else {
      const parts = partNames.map((name) => entry.text(name));
      bytes.push(Buffer.from(`${[fingerprint, ...parts].join("\t")}\n`, "latin1"));
    }
  }
  return Buffer.concat(bytes);
}

const lineEnd = Buffer.from("\n");

/** Reads the lines of a kept cache, by fingerprint. What follows the last whole line is passed over. */
export function readEntries(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const tab = bytes.indexOf(9, start);
    if (tab < 0 || tab > end) continue;
    entries.set(bytes.toString("latin1", start, tab), new KeptEntry(bytes, tab + 1, end));
  }
  return entries;
}
