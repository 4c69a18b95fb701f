import { quoteFish } from "./quote.ts";
import type { Candidates, CommandOutline, OptionOutline, ProgramOutline } from "./types.ts";

/** A completion script for fish 3.0 and later: `agenda completion fish | source`. */
export function fishScript({ name, commands, options }: ProgramOutline): string {
  const atStart = "-n __fish_use_subcommand";
  return `# Completion of ${name} for fish: ${name} completion fish | source

# Whether the cursor stands at an argument of a command: at a position, or ("2+") from it on. Options that take a value follow.
function __${name}_at --argument-names command position
  set -l words (commandline -opc)
  test (count $words) -ge 2; and test $words[2] = $command; or return 1
  set -l found 0
  set -l skip no
  for word in $words[3..-1]
    if test $skip = yes
      set skip no
    else if contains -- $word $argv[3..-1]
      set skip yes
    else if not string match -q -- '-*' $word
      set found (math $found + 1)
    end
  end
  if string match -q -- '*+' $position
    test $found -ge (string replace + '' $position)
  else
    test $found -eq $position
  end
end

complete -c ${name} -f
${[
  ...commands.map(
    (command) => `complete -c ${name} ${atStart} -a ${command.name} -d ${quoteFish(command.summary)}`,
  ),
  ...options.map((option) => `complete -c ${name} ${atStart} ${optionWords(name, option)}`),
  ...commands.flatMap((command) => commandLines(name, command)),
].join("\n")}
`;
}

function commandLines(program: string, { name, arguments: slots, options }: CommandOutline): string[] {
  const valued = options.flatMap(({ flags, value }) => (value === undefined ? [] : flags)).join(" ");
  const ofOptions = options.map(
    (option) =>
      `complete -c ${program} -n ${quoteFish(`__fish_seen_subcommand_from ${name}`)} ${optionWords(program, option)}`,
  );
  const ofArguments = slots.flatMap(({ candidates, repeats }, index) => {
    const given = action(program, candidates);
    if (given === "") return [];
    const condition = `__${program}_at ${name} ${index}${repeats ? "+" : ""} ${valued}`.trimEnd();
    return [`complete -c ${program} -n ${quoteFish(condition)} ${given}`];
  });
  return [...ofOptions, ...ofArguments];
}

function optionWords(program: string, { flags, description, value }: OptionOutline): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const taking = value === undefined ? [] : [value.from === "files" ? "-r" : "-x", action(program, value)];
  return [...names, `-d ${quoteFish(description)}`, ...taking.filter((word) => word !== "")].join(" ");
}

function action(program: string, candidates: Candidates): string {
  switch (candidates.from) {
    case "words":
      return `-a ${quoteFish(candidates.words.join(" "))}`;
    case "agenda":
      return `-a ${quoteFish(`(${program} complete ${candidates.what} 2>/dev/null)`)}`;
    case "folders":
      return "-a '(__fish_complete_directories)'";
    case "files":
      return "-F";
    case "nothing":
      return "";
  }
}
