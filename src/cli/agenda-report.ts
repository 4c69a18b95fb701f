import type { Command } from "commander";
import { buildReport } from "../query/report/build.ts";
import { reportAsText } from "../query/report/text.ts";
import { compileForQuestions } from "./compiled.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface AgendaReportOptions {
  readonly json?: boolean;
}

/** `agenda report [folder]`: coverage, links between lines, what is missing, open questions. */
export function addReportCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("report")
    .summary("show what the lines cover, how they hang together and what is missing")
    .description(
      "Reports on the agenda: its lines by scales, actors and issues, the links between lines, sections without plain words, sources or relations, open questions, and checks that are set aside.",
    )
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--json", "write the report as JSON, as schemas/report.schema.json describes it")
    .action((folder: string | undefined, options: AgendaReportOptions) =>
      run(report(folder, options, surroundings)),
    );
}

async function report(
  folder: string | undefined,
  { json = false }: AgendaReportOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { agenda } = await compileForQuestions(folder, surroundings);
  const made = buildReport(agenda);
  surroundings.output.write(json ? `${JSON.stringify(made, null, 2)}\n` : reportAsText(made));
  return 0;
}
