import type { Command } from "commander";
import { compileAgenda } from "../pipeline.ts";
import { plural } from "../report/text.ts";
import { openAgenda } from "./open-agenda.ts";
import { exitCodeFor, type ReportOptions, writeReport } from "./report.ts";
import type { ExitCode, Surroundings } from "./types.ts";

/** `agenda lint [folder]`: every finding of every file, and nothing written. */
export function addLintCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("lint")
    .summary("check every section, reference and relation")
    .description(
      "Checks every section against its schema, every reference and relation, and the lines against each other. Writes nothing.",
    )
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--strict", "let warnings fail as well")
    .option("--json", "write the findings as JSON to the standard output")
    .action((folder: string | undefined, options: ReportOptions) => run(lint(folder, options, surroundings)));
}

async function lint(
  folder: string | undefined,
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const opened = await openAgenda(folder, surroundings);
  const { value, diagnostics } = compileAgenda(opened.files);
  const all = [...opened.diagnostics, ...diagnostics];
  writeReport(all, opened, options, surroundings);
  if (all.length === 0 && options.json !== true) {
    const checked = `${plural(value.sections.length, "section")} and ${plural(value.references.length, "reference")}`;
    surroundings.errors.write(`Clean: ${checked} checked.\n`);
  }
  return exitCodeFor(all, options);
}
