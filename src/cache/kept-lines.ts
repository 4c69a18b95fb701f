import { hash } from "node:crypto";

/** What is kept of one file: texts without tabs or line ends, each "" where it is not known. */
export interface KeptLine {
  text(part: number): string;
}

/** A line of this run. */
export class FreshLine implements KeptLine {
  readonly #texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  text(part: number): string {
    return this.#texts[part] ?? "";
  }

  toString(): string {
    return this.#texts.join("\t");
  }
}

/** A line of an earlier run, as a stretch of its bytes: only the parts that are asked for are decoded. */
class OldLine implements KeptLine {
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(bytes: Buffer, start: number, end: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  text(part: number): string {
    let from = this.#start;
    for (let left = part; left > 0; left--) {
      const tab = this.#bytes.indexOf(9, from);
      if (tab < 0 || tab >= this.#end) return "";
      from = tab + 1;
    }
    const next = this.#bytes.indexOf(9, from);
    return this.#bytes.toString("latin1", from, next < 0 || next > this.#end ? this.#end : next);
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(this.#start, this.#end);
  }
}

/** What a kept file holds: notes in its first line, then a line for each file, by the file's fingerprint. */
interface KeptLines {
  readonly notes: readonly string[];
  readonly lines: ReadonlyMap<string, KeptLine>;
}

/** The bytes of a kept file. Its first line says who made it, and has a checksum of the rest. */
export function writeLines(
  maker: string,
  {
    notes,
    lines,
  }: { readonly notes: readonly string[]; readonly lines: Iterable<readonly [string, KeptLine]> },
): Uint8Array {
  const parts: Buffer[] = [];
  for (const [fingerprint, line] of lines) {
    if (line instanceof OldLine) parts.push(Buffer.from(`${fingerprint}\t`), line.bytes, lineEnd);
    else parts.push(Buffer.from(`${fingerprint}\t${line}\n`, "latin1"));
  }
  const rest = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(`${headOf(maker, notes, rest)}\n`), rest]);
}

/**
 * Reads what `writeLines` made: nothing of it where somebody else made it, or where a letter is missing or wrong.
 *
 * @param bytes anything
 */
export function readLines(bytes: Uint8Array, maker: string): KeptLines {
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.max(0, kept.indexOf("\n"));
  const head = kept.toString("latin1", 0, end);
  const rest = kept.subarray(end + 1);
  const notes = head.split("\t").slice(1, -1);
  return head === headOf(maker, notes, rest)
    ? { notes, lines: linesIn(rest) }
    : { notes: [], lines: new Map() };
}

const lineEnd = Buffer.from("\n");

function headOf(maker: string, notes: readonly string[], rest: Uint8Array): string {
  return [`agenda-cache 2, ${maker}`, ...notes, hash("sha256", rest, "base64")].join("\t");
}

function linesIn(bytes: Buffer): Map<string, OldLine> {
  const lines = new Map<string, OldLine>();
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const tab = bytes.indexOf(9, start);
    if (tab < 0 || tab > end) continue;
    lines.set(bytes.toString("latin1", start, tab), new OldLine(bytes, tab + 1, end));
  }
  return lines;
}
