import { join, relative, resolve, sep } from "node:path";
import { type Command, Option } from "commander";
import { plural } from "../core/plural.ts";
import { reasonOf } from "../files/refusal.ts";
import { findAgendaFolder } from "../load/agenda-folder.ts";
import { readStarter, repositoryHosts, starterLanguages } from "../load/package-files.ts";
import { writeNewFiles } from "../write/new-files.ts";
import { planRepository, type RepositoryHost, type RepositoryPlan } from "./init-repository.ts";
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
    .addOption(
      new Option(
        "--git [host]",
        "also write what a repository needs: .gitignore, and a workflow that checks and publishes the agenda",
      )
        .choices(repositoryHosts)
        .preset(repositoryHosts[0]),
    )
    .action((folder: string | undefined, options: InitOptions) => run(init(folder, options, surroundings)));
}

interface InitOptions {
  readonly language: (typeof starterLanguages)[number];
  readonly git?: RepositoryHost;
}

async function init(
  folder: string | undefined,
  { language, git }: InitOptions,
  { directory, output }: Surroundings,
): Promise<ExitCode> {
  const target = resolve(directory, folder ?? "agenda");
  const shown = relative(directory, target) || ".";
  const isThere = git !== undefined && (await findAgendaFolder(target)) === target;
  if (folder === undefined && !isThere) await refuseInside(directory);
  const starter = isThere ? new Map<string, string>() : await readStarter(language);
  const plan = git === undefined ? undefined : await planRepository(target, git, directory);
  await writeAll(plan?.root ?? target, filesBelow(plan, target, starter), shown, plan?.ignored);
  output.write(`${written(starter.size, shown, plan)}\n\n${next(shown, plan)}\n`);
  return 0;
}

/** All new files by their path below the folder that they are written to: the repository's, or else the agenda's own. */
function filesBelow(
  plan: RepositoryPlan | undefined,
  target: string,
  starter: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (plan === undefined) return starter;
  const folder = relative(plan.root, target);
  return new Map([
    ...[...starter].map(([path, text]) => [below(folder, path), text] as const),
    ...plan.files,
  ]);
}

function below(folder: string, path: string): string {
  return join(folder, path).replaceAll("\\", "/");
}

/** Writes files below a folder, all of them or none; `ignored` is the new text of its .gitignore. */
async function writeAll(
  folder: string,
  files: ReadonlyMap<string, string>,
  shown: string,
  ignored: string | undefined,
): Promise<void> {
  const records = new Map(ignored === undefined ? [] : [[".gitignore", ignored]]);
  const taken = await writeNewFiles(folder, files, records).catch((error: unknown) => {
    throw new UsageError(`Nothing was written: ${shown} can't be made or written to: ${reasonOf(error)}.`);
  });
  if (taken.length === 0) return;
  const names = taken.slice(0, 3).join(", ");
  throw new UsageError(
    `Nothing was written: ${files.has("agenda.yml") ? `${shown} already holds ${names}` : `${names} is there already`}.`,
  );
}

function written(count: number, shown: string, plan: RepositoryPlan | undefined): string {
  const others = [...(plan?.files.keys() ?? []), ...(plan?.ignored === undefined ? [] : [".gitignore"])];
  const files = count === 0 ? [] : [`${plural(count, "file")} to ${shown}/`];
  return `Wrote ${[...files, ...others].join(", ")}.`;
}

/** What to do next: one line, or a list where there is more. */
function next(shown: string, plan: RepositoryPlan | undefined): string {
  const edit = `dit ${shown}/agenda.yml, then run \`agenda lint\` and \`agenda build\`.`;
  if (plan === undefined) return `Next: e${edit}`;
  return ["Next:", ...[`E${edit}`, ...plan.steps].map((step, index) => `  ${index + 1}. ${step}`)].join("\n");
}

/** An agenda inside another one would be read as a part of it: only a folder that the user names may become one. */
async function refuseInside(directory: string): Promise<void> {
  const around = await findAgendaFolder(directory);
  if (around === undefined || !(directory === around || directory.startsWith(around + sep))) return;
  throw new UsageError(
    "Nothing was written: this folder belongs to an agenda already. Name a folder to start another one.",
  );
}
