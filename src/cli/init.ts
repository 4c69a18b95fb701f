import { relative, resolve, sep } from "node:path";
import { type Command, Option } from "commander";
import { plural } from "../core/plural.ts";
import { findAgendaFolder } from "../load/agenda-folder.ts";
import { readStarter, starterLanguages } from "../load/package-files.ts";
import { writeNewFiles } from "../write/new-files.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** `agenda init [folder]`: a small agenda to start from. Never replaces a file. */
export function addInitCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("init")
    .summary("start a new agenda")
    .description("Writes a small agenda to start from, which builds as it is. Replaces no file.")
    .argument("[folder]", "where to write it (default: agenda)")
    .addOption(
      new Option("--language <language>", "the language that it is written in")
        .choices(starterLanguages)
        .default("en"),
    )
    .action((folder: string | undefined, options: InitOptions) => run(init(folder, options, surroundings)));
}

interface InitOptions {
  readonly language: (typeof starterLanguages)[number];
}

async function init(
  folder: string | undefined,
  { language }: InitOptions,
  { directory, output }: Surroundings,
): Promise<ExitCode> {
  if (folder === undefined) await refuseInside(directory);
  const target = resolve(directory, folder ?? "agenda");
  const files = await readStarter(language);
  const shown = relative(directory, target) || ".";
  const taken = await writeNewFiles(target, files).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Nothing was written: ${shown} can't be made or written to (${reason}).`);
  });
  if (taken.length > 0) {
    throw new UsageError(`Nothing was written: ${shown} already holds ${taken.slice(0, 3).join(", ")}.`);
  }
  output.write(
    `Wrote ${plural(files.size, "file")} to ${shown}/.\n\nNext: edit ${shown}/agenda.yml, then run \`agenda lint\` and \`agenda build\`.\n`,
  );
  return 0;
}

/** An agenda inside another one would be read as a part of it: only a folder that the user names may become one. */
async function refuseInside(directory: string): Promise<void> {
  const around = await findAgendaFolder(directory);
  if (around === undefined || !(directory === around || directory.startsWith(around + sep))) return;
  throw new UsageError(
    "Nothing was written: this folder belongs to an agenda already. Name a folder to start another one.",
  );
}
