import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { plural } from "../core/plural.ts";
import { readStarter } from "../load/package-files.ts";
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
    .argument("[folder]", "where to write it", "agenda")
    .action((folder: string) => run(init(folder, surroundings)));
}

async function init(folder: string, { directory, output }: Surroundings): Promise<ExitCode> {
  const target = resolve(directory, folder);
  const files = await readStarter();
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
