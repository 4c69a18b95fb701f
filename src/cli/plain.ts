import { Argument, type Command } from "commander";
import { acceptStatements } from "./plain-accept.ts";
import { showDifference } from "./plain-diff.ts";
import type { PlainOptions } from "./plain-options.ts";
import { showStatus } from "./plain-status.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

const description = `Shows and records how the statements in plain words were reviewed.

  status            how long and hard each statement is, and whether its review
                    still holds
  diff <section>    what changed in section and statement since, by word
  accept <section>  says that a person has read both, and found the statement right

A review is kept in the section's front matter: a stamp of both texts, who
reviewed them, and when. The texts are kept in .agenda-reviews.json, for diff.
Builds never stamp anything.`;

type Action = (
  sections: readonly string[],
  options: PlainOptions,
  surroundings: Surroundings,
) => Promise<ExitCode>;

const actions: Readonly<Record<string, Action>> = {
  status: showStatus,
  diff: showDifference,
  accept: acceptStatements,
};

/** The options that belong to one action alone. */
const ownOptions: readonly (readonly [option: keyof PlainOptions, action: string])[] = [
  ["all", "accept"],
  ["yes", "accept"],
  ["by", "accept"],
  ["json", "status"],
];

/** `agenda plain <action> [sections...]`: the review of statements in plain words. */
export function addPlainCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("plain")
    .summary("review statements in plain words: status, diff, accept")
    .description(description)
    .addArgument(new Argument("<action>", "what to do").choices(Object.keys(actions)))
    .argument("[section...]", "the sections: their ids, aliases, files or numbers")
    .option("--all", "accept every statement that is stale or unreviewed; asks before")
    .option("--yes", "with --all: don't ask")
    .option("--by <name>", "who reviewed (default: AGENDA_REVIEWER, GIT_AUTHOR_NAME, git's user.name)")
    .option("--json", "write the status as JSON")
    .option("--folder <folder>", "the agenda's folder (default: the nearest one with agenda.yml)")
    .action((action: string, sections: string[], options: PlainOptions) =>
      run(act(action, sections, options, surroundings)),
    );
}

async function act(
  action: string,
  sections: readonly string[],
  options: PlainOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  for (const [option, owner] of ownOptions) {
    if (options[option] !== undefined && owner !== action)
      throw new UsageError(`--${option} belongs to \`agenda plain ${owner}\`.`);
  }
  return (await actions[action]?.(sections, options, surroundings)) ?? 2;
}
