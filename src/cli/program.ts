import { Command, CommanderError } from "commander";
import { generatorName } from "../load/package-files.ts";
import { examplesOf } from "./examples.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

type Run = (outcome: Promise<ExitCode>) => Promise<void>;
type AddCommand = (program: Command, run: Run, surroundings: Surroundings) => void;

/** Every command by its name, in the order of the help. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  build: async () => (await import("./build.ts")).addBuildCommand,
  preview: async () => (await import("./preview.ts")).addPreviewCommand,
  lint: async () => (await import("./lint.ts")).addLintCommand,
  explain: async () => (await import("./explain.ts")).addExplainCommand,
  init: async () => (await import("./init.ts")).addInitCommand,
  refs: async () => (await import("./refs.ts")).addRefsCommand,
  rename: async () => (await import("./rename.ts")).addRenameCommand,
  new: async () => (await import("./new.ts")).addNewCommand,
  fmt: async () => (await import("./fmt.ts")).addFmtCommand,
  list: async () => (await import("./list.ts")).addListCommand,
  map: async () => (await import("./map.ts")).addMapCommand,
  plain: async () => (await import("./plain.ts")).addPlainCommand,
  report: async () => (await import("./agenda-report.ts")).addReportCommand,
  completion: async () => (await import("./completion.ts")).addCompletionCommand,
  complete: async () => (await import("./complete.ts")).addCompleteCommand,
};

/**
 * The command that the first word names, alone: to load the others would take longer than many runs. Else all of them; so
 * does completion, which has to know them.
 */
async function wantedCommands([first = ""]: readonly string[]): Promise<AddCommand[]> {
  if (first === "--version" || first === "-V") return [];
  const isAlone = first !== "completion" && Object.hasOwn(commands, first);
  const named = isAlone ? commands[first] : undefined;
  return named === undefined ? Promise.all(Object.values(commands).map((load) => load())) : [await named()];
}

/** Runs the command line. The only place where outcomes become exit codes; nothing below it ever exits. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const run: Run = async (outcome) => {
    code = await outcome;
  };
  const program = await createProgram(words, run, surroundings);
  try {
    await program.parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, surroundings);
  }
}

/** Defines what these words need. */
async function createProgram(
  words: readonly string[],
  run: Run,
  surroundings: Surroundings,
): Promise<Command> {
  const program = new Command("agenda");
  program
    .description(
      "Compiles a strategic agenda, kept as Markdown, into a site, a printable PDF and a plain-language summary.",
    )
    .version(await generatorName())
    .configureOutput({
      writeOut: (text) => surroundings.output.write(text),
      writeErr: (text) => surroundings.errors.write(text),
    })
    .showSuggestionAfterError()
    .showHelpAfterError("Run with --help to see what is possible.")
    .exitOverride();
  for (const add of await wantedCommands(words)) add(program, run, surroundings);
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    command.addHelpText("after", () => examplesOf(command.name()));
  }
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
