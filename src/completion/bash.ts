import { quote } from "./quote.ts";
import type { Candidates, CommandOutline, ProgramOutline } from "./types.ts";

/** A completion script for bash 3.2 and later: `source <(agenda completion bash)`. */
export function bashScript(program: ProgramOutline): string {
  const { name, commands, options } = program;
  const names = commands.map((command) => command.name).join(" ");
  const flags = options.flatMap((option) => option.flags).join(" ");
  return `# Completion of ${name} for bash: source <(${name} completion bash)

_${name}_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_${name}_ask() { _${name}_words "$(${name} complete "$1" 2>/dev/null | cut -f 1)"; }
_${name}_folders() { COMPREPLY=($(compgen -d -- "$current")); }
_${name}_files() { COMPREPLY=($(compgen -f -- "$current")); }

# How many arguments stand before the cursor. $1 holds the options that take a value.
_${name}_position() {
  local index word skip=""
  position=0
  for ((index = 2; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    if [[ -n $skip ]]; then skip=""
    elif [[ " $1 " == *" $word "* ]]; then skip=yes
    elif [[ $word != -* ]]; then position=$((position + 1)); fi
  done
}

_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" position
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    if [[ $current == -* ]]; then _${name}_words ${quote(flags)}; else _${name}_words ${quote(names)}; fi
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => commandCase(name, command)).join("\n")}
  esac
}

complete -o filenames -F _${name} ${name}
`;
}

function commandCase(program: string, { name, arguments: slots, options }: CommandOutline): string {
  const valued = options.flatMap(({ flags, value }) => (value === undefined ? [] : [{ flags, value }]));
  const flags = options.flatMap((option) => option.flags).join(" ");
  const ofValues = valued.map(
    ({ flags: names, value }) => `        ${names.join("|")}) ${action(program, value)}; return ;;`,
  );
  const ofArguments = slots.map(
    ({ candidates, repeats }, index) => `        ${repeats ? "*" : index}) ${action(program, candidates)} ;;`,
  );
  return [
    `    ${name})`,
    ...(ofValues.length === 0 ? [] : ['      case "$previous" in', ...ofValues, "      esac"]),
    `      if [[ $current == -* ]]; then _${program}_words ${quote(flags)}; return; fi`,
    ...(ofArguments.length === 0
      ? []
      : [
          `      _${program}_position ${quote(valued.flatMap((option) => option.flags).join(" "))}`,
          "      case $position in",
          ...ofArguments,
          "      esac",
        ]),
    "      ;;",
  ].join("\n");
}

function action(program: string, candidates: Candidates): string {
  switch (candidates.from) {
    case "words":
      return `_${program}_words ${quote(candidates.words.join(" "))}`;
    case "agenda":
      return `_${program}_ask ${candidates.what}`;
    case "folders":
      return `_${program}_folders`;
    case "files":
      return `_${program}_files`;
    case "nothing":
      return ":";
  }
}
