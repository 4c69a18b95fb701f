import { quote } from "./quote.ts";
import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "./types.ts";

/** A completion script for zsh: `source <(agenda completion zsh)`, or a file `_agenda` on the `fpath`. */
export function zshScript({ name, commands, options }: ProgramOutline): string {
  const described = commands.map((command) => `        ${quote(`${command.name}:${command.summary}`)}`);
  const ofProgram = options.flatMap(optionSpecs).map((spec) => `${quote(spec)} `);
  return `#compdef ${name}
# Completion of ${name} for zsh: source <(${name} completion zsh)

_${name}_ask() {
  local -a found
  found=("\${(@f)$(${name} complete $1 2>/dev/null | sed -e 's/:/\\\\:/g' -e $'s/\\t/:/')}")
  _describe -t "$1" "$1" found
}

_${name}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${ofProgram.join("")}'1: :->command' '*:: :->arguments'
  case $state in
    command)
      local -a commands
      commands=(
${described.join("\n")}
      )
      _describe -t commands command commands
      ;;
    arguments)
      case $words[1] in
${commands.map((command) => commandCase(name, command)).join("\n")}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;

  function optionSpecs(option: OptionOutline): string[] {
    return specsOf(name, option);
  }
}

function commandCase(program: string, { name, arguments: slots, options }: CommandOutline): string {
  const specs = [
    ...options.flatMap((option) => specsOf(program, option)),
    ...slots.map(
      ({ name: slot, candidates, repeats }, index) =>
        `${repeats ? "*" : index + 1}:${slot}:${action(program, candidates)}`,
    ),
  ];
  return `        ${name}) _arguments ${specs.map(quote).join(" ")} ;;`;
}

/** "--line[what hangs on this line]:line: _agenda_ask lines" */
function specsOf(program: string, { flags, description, value }: OptionOutline): string[] {
  const words = description.replace(/[[\]\\:]/g, "\\$&");
  const taking = value === undefined ? "" : `:value:${action(program, value)}`;
  return flags.map((flag) => `${flag}[${words}]${taking}`);
}

/** A space in front tells zsh to call the function with these words alone. */
function action(program: string, candidates: Candidates): string {
  switch (candidates.from) {
    case "words":
      return `(${candidates.words.join(" ")})`;
    case "agenda":
      return ` _${program}_ask ${candidates.what}`;
    case "folders":
      return "_files -/";
    case "files":
      return "_files";
    case "nothing":
      return " ";
  }
}
