import type { RenderInput } from "../core/artifact.ts";
import { compareText } from "../core/compare-text.ts";
import type { BaselineEntry } from "../settle/baseline.ts";
import type { OpenedAgenda } from "./open-agenda.ts";

/** All that a preview shows follows from these. */
export interface PreviewInputs {
  readonly opened: OpenedAgenda;
  readonly baseline: readonly BaselineEntry[];
  readonly input: RenderInput;
}

/** Whether nothing has changed: editors touch files, and write them as they were. */
export function sameInputs(before: PreviewInputs, now: PreviewInputs): boolean {
  return changedPaths(before, now).length === 0 && shapeOf(before) === shapeOf(now);
}

/** What is known of the agenda beside the content of its files. */
function shapeOf({ opened, baseline }: PreviewInputs): string {
  return JSON.stringify([opened.diagnostics, opened.files.wordings, baseline]);
}

/** The files that came, went, or hold something else, sorted: those of the agenda, and of its templates. */
export function changedPaths(before: PreviewInputs, now: PreviewInputs): string[] {
  const [old, recent] = [contentsOf(before), contentsOf(now)];
  const paths = new Set([...old.keys(), ...recent.keys()]);
  return [...paths].filter((path) => !isSame(old.get(path), recent.get(path))).sort(compareText);
}

type Content = string | number | Uint8Array;

/** By path: the text of a file; the bytes of one that pages show; of others the size. */
function contentsOf({ opened, input }: PreviewInputs): Map<string, Content> {
  return new Map<string, Content>([
    ...opened.files.assets.map(({ path, size }) => [path, size] as const),
    ...opened.files.sources.map(({ path, text }) => [path, text] as const),
    ...input.assets,
    ...[...(input.staticFiles ?? [])].map(([path, bytes]) => [`static/${path}`, bytes] as const),
    ...[...input.templates].map(([path, text]) => [`templates/${path}`, text] as const),
  ]);
}

function isSame(one: Content | undefined, other: Content | undefined): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0;
  return one === other;
}
