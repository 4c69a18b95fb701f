import type { LaterResults } from "../core/run-cache.ts";
import type { PackedFile } from "./packed.ts";

/** A packed text: as bytes where it comes from an earlier run, so that only what is needed is decoded. */
export type Part = Buffer | string;

/** What later stages made of a file, packed; empty where that is not known. */
export type PackedResults = Readonly<Record<keyof LaterResults, Part>>;

export const noResults: PackedResults = { validated: "", findings: "" };

/** What is known of one file. */
export interface Entry {
  readonly file: Part;
  readonly frontMatter: Part;
  readonly body: Part;
  readonly results: PackedResults;
}

export function textOf(part: Part): string {
  return typeof part === "string" ? part : part.toString("latin1");
}

/** The packed file of an entry. Each part is decoded when it is asked for. */
export function packedFileOf({ file, frontMatter, body }: Entry): PackedFile {
  return {
    get file() {
      return textOf(file);
    },
    get frontMatter() {
      return textOf(frontMatter);
    },
    get body() {
      return textOf(body);
    },
  };
}

/** The lines of a kept cache: each with a fingerprint and packed parts between tabs, of which no part has any. */
export function writeEntries(entries: Iterable<readonly [fingerprint: string, entry: Entry]>): Buffer {
  const bytes: Buffer[] = [];
  for (const [fingerprint, { file, frontMatter, body, results }] of entries) {
    for (const part of [fingerprint, file, frontMatter, body, results.validated, results.findings]) {
      bytes.push(typeof part === "string" ? Buffer.from(part, "latin1") : part, tab);
    }
    bytes.pop();
    bytes.push(lineEnd);
  }
  return Buffer.concat(bytes);
}

const tab = Buffer.from("\t");
const lineEnd = Buffer.from("\n");

/** Reads the lines of a kept cache, by fingerprint. A line that is not whole is passed over. */
export function readEntries(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (
    let start = 0, end = bytes.indexOf("\n");
    end >= 0;
    start = end + 1, end = bytes.indexOf("\n", start)
  ) {
    const parts = splitLine(bytes, start, end);
    const [fingerprint, file, frontMatter, body, validated, findings] = parts;
    if (!(fingerprint && file && frontMatter && body && validated && findings)) continue;
    entries.set(textOf(fingerprint), { file, frontMatter, body, results: { validated, findings } });
  }
  return entries;
}

function splitLine(bytes: Buffer, start: number, end: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = start; from <= end; ) {
    const next = bytes.indexOf("\t", from);
    const to = next < 0 || next > end ? end : next;
    parts.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return parts;
}
