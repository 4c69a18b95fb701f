import { Argument, type Command, type Option } from "commander";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "../completion/types.ts";
import { zshScript } from "../completion/zsh.ts";
import type { ExitCode, Surroundings } from "./types.ts";

const shells: Readonly<Record<string, (program: ProgramOutline) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `agenda completion <shell>`: a script that teaches a shell to complete what is typed. */
export function addCompletionCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  { output }: Surroundings,
): void {
  program
    .command("completion")
    .summary("write a script that completes commands, options and ids in your shell")
    .description(
      "Writes a completion script. bash: source <(agenda completion bash); zsh: source <(agenda completion zsh), after compinit; fish: agenda completion fish | source.",
    )
    .addArgument(new Argument("<shell>", "your shell").choices(Object.keys(shells)))
    .action((shell: string) => {
      output.write(shells[shell]?.(outlineOf(program)) ?? "");
      return run(Promise.resolve(0));
    });
}

/** The command line as its own definitions have it; hidden commands stay hidden. */
function outlineOf(program: Command): ProgramOutline {
  const help = program.createHelp();
  const visible = help.visibleCommands(program);
  const names = visible.map((command) => command.name());
  const commands = visible.map(
    (command): CommandOutline => ({
      name: command.name(),
      summary: help.subcommandDescription(command),
      arguments: command.registeredArguments.map((argument) => ({
        name: argument.name(),
        candidates: candidatesFor(argument.name(), argument.argChoices, names),
        repeats: argument.variadic,
      })),
      options: help.visibleOptions(command).map((option) => optionOutline(option, names)),
    }),
  );
  return {
    name: program.name(),
    commands,
    options: help.visibleOptions(program).map((option) => optionOutline(option, names)),
  };
}

function optionOutline(option: Option, commands: readonly string[]): OptionOutline {
  const flags = [option.short, option.long].flatMap((flag) => flag ?? []);
  const value = /[<[]([^<[>\]]+)[>\]]/.exec(option.flags)?.[1];
  if (value === undefined) return { flags, description: option.description };
  return { flags, description: option.description, value: candidatesFor(value, option.argChoices, commands) };
}

/** What the placeholders of arguments and of options' values stand for: `<line>`, `[folder]`. */
const agendaLists: Readonly<Record<string, string>> = {
  section: "sections",
  strategy: "strategies",
  line: "lines",
  issue: "issues",
  kind: "kinds",
  scale: "scales",
  actor: "actors",
  dimension: "dimensions",
  status: "statuses",
  rule: "rules",
  names: "rules",
  formats: "formats",
};

function candidatesFor(
  placeholder: string,
  choices: readonly string[] | undefined,
  commands: readonly string[],
): Candidates {
  if (choices !== undefined) return { from: "words", words: choices };
  const name = placeholder.replace(/\.\.\.$/, "");
  if (name === "folder") return { from: "folders" };
  if (name === "file" || name === "paths") return { from: "files" };
  if (name === "command") return { from: "words", words: commands };
  const what = agendaLists[name];
  return what === undefined ? { from: "nothing" } : { from: "agenda", what };
}
