import { compareText } from "../core/compare-text.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { fingerprintOf } from "../core/fingerprint.ts";
import { type KnownSection, LastingFingerprints } from "../core/lasting-fingerprint.ts";
import type { KnownRules } from "./known-rules.ts";

/** Findings that are known and wait: alike ones are counted. */
export interface BaselineEntry {
  /** For people who read the file: where the finding was. It is known by its section. */
  readonly path: string;
  /** The first id of the section that it is in; absent for other files, and in baselines of earlier versions. */
  readonly section?: string;
  readonly code: string;
  /** For people who read the file: the rule's name. */
  readonly name: string;
  readonly fingerprint: string;
  readonly count: number;
}

export interface BaselineInput {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly sections: readonly KnownSection[];
  readonly known: KnownRules;
}

export interface Compared {
  /** The findings that the baseline does not know. */
  readonly rest: readonly Diagnostic[];
  /** How many findings of the baseline are gone: it can be written anew, smaller. */
  readonly stale: number;
}

/**
 * Takes known findings out, as many of each as the baseline counts. What makes an output wrong is never taken out: it stops
 * a build, old or not.
 */
export function compareWithBaseline(input: BaselineInput, baseline: readonly BaselineEntry[]): Compared {
  const left = new Map<string, number>();
  for (const { fingerprint, count } of baseline) {
    left.set(fingerprint, (left.get(fingerprint) ?? 0) + count);
  }
  const fingerprints = new LastingFingerprints(input.sections);
  const rest = input.diagnostics.filter((diagnostic) => {
    if (!canWait(diagnostic, input.known)) return true;
    const text = input.texts.get(diagnostic.span.path);
    // Baselines of earlier versions know findings by their file.
    const fingerprint = [...fingerprints.all(diagnostic, text), fingerprintOf(diagnostic, text)].find(
      (one) => (left.get(one) ?? 0) > 0,
    );
    if (fingerprint === undefined) return true;
    left.set(fingerprint, (left.get(fingerprint) ?? 0) - 1);
    return false;
  });
  return { rest, stale: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/** The baseline for findings as they are now, in a fixed order. */
export function makeBaseline({ diagnostics, texts, sections, known }: BaselineInput): BaselineEntry[] {
  const fingerprints = new LastingFingerprints(sections);
  const entries = new Map<string, BaselineEntry>();
  for (const diagnostic of diagnostics) {
    if (!canWait(diagnostic, known)) continue;
    const { code, name, span } = diagnostic;
    const fingerprint = fingerprints.of(diagnostic, texts.get(span.path));
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    const section = fingerprints.sectionOf(span.path);
    const place = { path: span.path, ...(section === undefined ? {} : { section }) };
    entries.set(fingerprint, { ...place, code, name, fingerprint, count });
  }
  return sortEntries([...entries.values()]);
}

/** Sorts by file, code and fingerprint, so that two versions of the file differ only where findings do. */
export function sortEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return entries.toSorted(
    (left, right) =>
      compareText(left.path, right.path) ||
      compareText(left.code, right.code) ||
      compareText(left.fingerprint, right.fingerprint),
  );
}

/** Entries with the path that each one's section has now: files may have moved since they were written. */
export function relocate(
  entries: readonly BaselineEntry[],
  sections: readonly KnownSection[],
): BaselineEntry[] {
  const fingerprints = new LastingFingerprints(sections);
  return entries.map((entry) => {
    const path = entry.section === undefined ? undefined : fingerprints.pathOf(entry.section);
    return path === undefined ? entry : { ...entry, path };
  });
}

/** Whether a finding may wait in a baseline. An error that makes an output wrong may not. */
export function canWait({ code }: Diagnostic, known: KnownRules): boolean {
  return known.find(code)?.mandatory !== true;
}

const version = 2;
/** The version that knew findings by their file. */
const earlier = 1;

/** The text of a baseline file. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const note =
    "Findings that this agenda had when a rule was adopted. `agenda lint --update-baseline` writes this file; mend them one by one.";
  return `${JSON.stringify({ note, version, findings: entries }, null, 2)}\n`;
}

/** Reads a baseline file; `undefined` where the text is none. */
export function readBaseline(text: string): BaselineEntry[] | undefined {
  const data = parseJson(text);
  if (!isRecord(data) || ![version, earlier].includes(Number(data.version)) || !Array.isArray(data.findings))
    return undefined;
  const findings: readonly unknown[] = data.findings;
  return findings.every(isEntry) ? [...findings] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false;
  const { path, code, name, fingerprint, count } = value;
  return [path, code, name, fingerprint].every((one) => typeof one === "string") && Number.isInteger(count);
}
