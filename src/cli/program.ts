import { Command, CommanderError } from "commander";
import { generatorName } from "../load/package-files.ts";
import { addBuildCommand } from "./build.ts";
import { addInitCommand } from "./init.ts";
import { addLintCommand } from "./lint.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command line. The only place where outcomes become exit codes; nothing below it ever exits. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const run = async (outcome: Promise<ExitCode>): Promise<void> => {
    code = await outcome;
  };
  const program = createProgram(run, surroundings, await generatorName());
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, surroundings);
  }
}

/** Defines every command. */
function createProgram(
  run: (outcome: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
  generator: string,
): Command {
  const program = new Command("agenda");
  program
    .description(
      "Compiles a strategic agenda, kept as Markdown, into a site, a printable PDF and a plain-language summary.",
    )
    .version(generator)
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    })
    .showSuggestionAfterError()
    .showHelpAfterError("Run with --help to see what is possible.")
    .exitOverride();
  addBuildCommand(program, run, surroundings);
  addLintCommand(program, run, surroundings);
  addInitCommand(program, run, surroundings);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Commander has written its own message; a wrong use is said in its words; anything else is a fault of ours. */
function explain(error: unknown, { errors, environment }: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    errors.write(`${error.message}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = environment.AGENDA_DEBUG && error instanceof Error ? `\n${error.stack}` : "";
  errors.write(
    `agenda failed: ${message}\nThis is a fault of agenda, not of your files. Set AGENDA_DEBUG=1 to see where.${stack}\n`,
  );
  return 2;
}
