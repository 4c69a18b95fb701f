import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import { compileAgenda } from "../pipeline.ts";
import { suggestSection } from "../query/find-section.ts";
import { stoppedChange } from "../write/diagnostics.ts";
import { type OpenedAgenda, openAgenda } from "./open-agenda.ts";
import { shownFrom } from "./report.ts";
import type { Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** An agenda, read and resolved, for commands that ask it something. The rules have not run. */
export interface CompiledAgenda {
  readonly opened: OpenedAgenda;
  readonly agenda: Agenda;
  /** What loading, parsing and validating found. */
  readonly diagnostics: readonly Diagnostic[];
  /** How a path of the agenda is shown: from the working directory. */
  readonly shown: (path: string) => string;
}

/** Reads and resolves the agenda that the user means. What can't be read is missing from it, and that is said. */
export async function compileForQuestions(
  folder: string | undefined,
  surroundings: Surroundings,
): Promise<CompiledAgenda> {
  const opened = await openAgenda(folder, surroundings);
  const { value, diagnostics } = compileAgenda(opened.files, []);
  const all = [...opened.diagnostics, ...diagnostics];
  for (const { message } of opened.diagnostics.filter(({ code }) => code === stoppedChange.code))
    surroundings.errors.write(`${message}\n`);
  const errors = all.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const files = plural(new Set(errors.map(({ span }) => span.path)).size, "file");
    surroundings.errors.write(
      `Something may be missing: there are errors in ${files}, which \`agenda lint\` shows.\n`,
    );
  }
  return { opened, agenda: value, diagnostics: all, shown: shownFrom(opened, surroundings) };
}

/** Says that words name no section, and which one may have been meant. */
export function noSuchSection(agenda: Agenda, words: string, kind = "section"): UsageError {
  const id = suggestSection(agenda, words);
  const section = id === undefined ? undefined : agenda.byId.get(id);
  const hint =
    section === undefined
      ? "`agenda list` shows all sections."
      : `Did you mean \`${nameLike(words, section)}\` (“${section.title}”)?`;
  return new UsageError(`There is no ${kind} \`${words}\`. ${hint}`);
}

/** A section by its number where a number was typed, else by its id. */
function nameLike(words: string, { id, number }: PlacedSection): string {
  return /^\s*\d/.test(words) && number !== undefined ? number : id;
}
