import { type Command, InvalidArgumentError, Option } from "commander";
import { reportFormats } from "../report/formats.ts";
import { collect } from "./choices.ts";
import { type LintOptions, lint } from "./lint-run.ts";
import type { ExitCode, Surroundings } from "./types.ts";

const description = `Checks every section against its schema, every reference and relation, and the lines against each other.
Writes nothing, unless told to fix or to update the baseline.

The first path may be the agenda's folder. Any other path, a file or a folder inside the agenda, narrows what is
reported; the whole agenda is still resolved.`;

/** `agenda lint [paths...]`: every finding of every file. */
export function addLintCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  const names = reportFormats.map(({ name }) => name);
  program
    .command("lint")
    .summary("check every section, reference and relation")
    .description(description)
    .argument(
      "[paths...]",
      "the agenda's folder, files and folders in it (default: the whole nearest agenda)",
    )
    .addOption(new Option("--format <format>", "how to write the findings").choices(names).default("text"))
    .addOption(new Option("--json", "short for --format json").implies({ format: "json" }))
    .option("--strict", "let warnings fail as well")
    .option(
      "--release",
      "check as for a release: statements in plain words must be reviewed, and the leaflet fit on two pages",
    )
    .option("--max-warnings <number>", "fail where there are more warnings", parseCount)
    .option("--quiet", "show only what makes the run fail")
    .option(
      "--external",
      "ask for the web pages that the agenda links to as well; nothing else uses the network",
    )
    .option("--fresh", "with --external: ask again for pages that an earlier run has asked for")
    .option("--allow-private", "with --external: also ask addresses in private networks")
    .option("--rule <names>", "report these rules only, by name or code (may be repeated)", collect)
    .option("--fix", "make the fixes that can't change what the text means")
    .option("--fix-dry-run", "show as a diff what --fix would do")
    .option("--unsafe-fixes", "with the two above: also fixes that may change what the text means")
    .option("--no-cache", "parse every file anew, and keep nothing for the next run")
    .option("--baseline <file>", "a file of known findings (default: .agenda-baseline.json in the agenda)")
    .option("--no-baseline", "report known findings as well")
    .option("--update-baseline", "make all findings that there are now known ones")
    .action((paths: string[], options: LintOptions) => run(lint(paths, options, surroundings)));
}

function parseCount(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(words);
}
