import colours from "picocolors";
import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import type { AgendaFiles } from "../core/source.ts";
import { fixFiles } from "../fix/fix-files.ts";
import { type ChangedFile, unifiedDiff } from "../fix/unified-diff.ts";
import { writeChanges } from "../write/changes.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import { shownFrom, wantsColour } from "./report.ts";
import type { Surroundings } from "./types.ts";

export interface FixOptions {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly unsafeFixes?: boolean;
}

export interface FixOutcome {
  /** The agenda as it is now, or would be. */
  readonly opened: OpenedAgenda;
  /** What could not be written. */
  readonly problems: readonly Diagnostic[];
  /** Whether a dry run would have changed anything. */
  readonly wouldChange: boolean;
}

/** Makes fixes and writes them, or shows them as a diff on the standard output. */
export async function runFixes(
  opened: OpenedAgenda,
  lint: (files: AgendaFiles) => readonly Diagnostic[],
  { fixDryRun = false, unsafeFixes = false }: FixOptions,
  surroundings: Surroundings,
): Promise<FixOutcome> {
  const { files, count } = fixFiles(opened.files, lint, { unsafe: unsafeFixes });
  const before = new Map(opened.files.sources.map(({ path, text }) => [path, text]));
  const changes = files.sources.flatMap(({ path, text }) => {
    const old = before.get(path) ?? "";
    return old === text ? [] : [{ path, before: old, after: text }];
  });
  const what = `${plural(count, "finding")} in ${plural(changes.length, "file")}`;
  if (fixDryRun) {
    showDiff(changes, opened, surroundings);
    if (changes.length > 0) surroundings.errors.write(`Would fix ${what}; nothing was written.\n\n`);
    return { opened: { ...opened, files }, problems: [], wouldChange: changes.length > 0 };
  }
  const problems = await writeChanges(opened.folder, { texts: changes });
  if (problems.length > 0) return { opened, problems, wouldChange: false };
  if (changes.length > 0) surroundings.errors.write(`Fixed ${what}.\n\n`);
  return { opened: { ...opened, files }, problems, wouldChange: false };
}

/** Shows changes as a diff on the standard output, in colour where that is wanted. */
export function showDiff(
  changes: readonly ChangedFile[],
  opened: OpenedAgenda,
  surroundings: Surroundings,
): void {
  const paint = colours.createColors(wantsColour(surroundings.output, surroundings));
  const shown = shownFrom(opened, surroundings);
  for (const change of changes) {
    const lines = unifiedDiff({ ...change, path: shown(change.path) }).split("\n");
    surroundings.output.write(lines.map((line) => colourLine(line, paint)).join("\n"));
  }
}

function colourLine(line: string, paint: ReturnType<typeof colours.createColors>): string {
  if (line.startsWith("+++") || line.startsWith("---")) return paint.bold(line);
  if (line.startsWith("@@")) return paint.cyan(line);
  if (line.startsWith("+")) return paint.green(line);
  return line.startsWith("-") ? paint.red(line) : line;
}
