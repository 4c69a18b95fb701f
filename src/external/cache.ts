import type { Page, Visit } from "./types.ts";

/** What was found out about a page, and when. */
export interface Entry extends Visit {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The anchors that were looked for. */
  readonly anchors: readonly string[];
}

export type Entries = ReadonlyMap<string, Entry>;

/** How long a failure is believed, in milliseconds: long enough for a few runs in a row, short enough to be mended. */
const failureAge = 15 * 60_000;

/** Whether an entry still counts. One from the future comes from a wrong clock. */
function isFresh({ at, outcome }: Entry, now: number, longestAge: number): boolean {
  const age = now - at;
  return age >= 0 && age <= (outcome.kind === "alive" ? longestAge : Math.min(failureAge, longestAge));
}

/** What is known of a page, unless it is too old, or an anchor was not looked for, or a private network may not take part. */
export function recall(
  entries: Entries,
  { address, anchors }: Page,
  { now, longestAge, privateAllowed }: { now: number; longestAge: number; privateAllowed: boolean },
): Entry | undefined {
  const entry = entries.get(address);
  if (entry === undefined || !isFresh(entry, now, longestAge)) return undefined;
  if (entry.privately && !privateAllowed) return undefined;
  return anchors.every((anchor) => entry.anchors.includes(anchor)) ? entry : undefined;
}

/** Two caches as one: of two entries for a page the younger, and none that is too old. Sorted by address. */
export function mergeEntries(one: Entries, other: Entries, now: number, longestAge: number): Entries {
  const merged = new Map(one);
  for (const [address, entry] of other) {
    const rival = merged.get(address);
    if (rival === undefined || rival.at <= entry.at) merged.set(address, entry);
  }
  const fresh = [...merged].filter(([, entry]) => isFresh(entry, now, longestAge));
  return new Map(fresh.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The form of the file. A cache in another form is worth nothing. */
const version = 1;

export function writeEntries(entries: Entries): string {
  return `${JSON.stringify({ version, pages: Object.fromEntries(entries) }, undefined, 1)}\n`;
}

/** Reads a cache's text. What is broken in it is as if it had never been there. */
export function readEntries(text: string): Entries {
  const data = parsed(text);
  if (!isRecord(data) || data.version !== version || !isRecord(data.pages)) return new Map();
  return new Map(Object.entries(data.pages).filter((page): page is [string, Entry] => isEntry(page[1])));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value.at !== "number" || typeof value.privately !== "boolean") return false;
  const { anchors, outcome } = value;
  return isList(anchors, (anchor) => typeof anchor === "string") && isRecord(outcome) && isOutcome(outcome);
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

/** Refusals are never kept: whether an address may be asked is decided by each run. */
function isOutcome({
  kind,
  moved,
  missing,
  status,
  reason,
  remedy,
}: Readonly<Record<string, unknown>>): boolean {
  if (kind === "dead") return typeof status === "number";
  if (kind === "unreachable") return typeof reason === "string" && typeof remedy === "string";
  if (kind !== "alive" || !isList(missing, isMissingAnchor)) return false;
  return moved === undefined || (typeof moved === "string" && URL.canParse(moved));
}

function isMissingAnchor(value: unknown): boolean {
  if (!isRecord(value) || typeof value.anchor !== "string") return false;
  return value.near === undefined || typeof value.near === "string";
}
