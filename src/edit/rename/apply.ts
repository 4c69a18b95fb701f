import { applyEdits } from "../../core/apply-edits.ts";
import { compareText } from "../../core/compare-text.ts";
import type { AgendaFiles } from "../../core/source.ts";
import { moved } from "../moves.ts";
import type { RenamePlan } from "./types.ts";

/** The agenda's files as a rename leaves them. */
export function renamedFiles(files: AgendaFiles, { edits, move }: RenamePlan): AgendaFiles {
  const byPath = (left: { path: string }, right: { path: string }): number =>
    compareText(left.path, right.path);
  const sources = files.sources.map(({ path, text }) => ({
    path: moved(path, move),
    text: applyEdits(text, edits.get(path) ?? []),
  }));
  const assets = files.assets.map((asset) => ({ ...asset, path: moved(asset.path, move) }));
  return { ...files, sources: sources.sort(byPath), assets: assets.sort(byPath) };
}
