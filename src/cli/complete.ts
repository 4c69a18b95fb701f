import type { Command } from "commander";
import { catalogue } from "../catalogue.ts";
import type { Agenda } from "../core/agenda.ts";
import { compileAgenda } from "../pipeline.ts";
import { schemas } from "../validate/schemas.ts";
import { kindsOf } from "./list.ts";
import { openAgenda } from "./open-agenda.ts";
import { formats } from "./renderers.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** A word that may be typed, with what it stands for. */
type Candidate = readonly [word: string, meaning: string];

/** What the command line may be completed with, by the name that `agenda complete` takes. */
const lists: Readonly<Record<string, (agenda: Agenda) => readonly Candidate[]>> = {
  sections: ({ sections }) => sections.map(({ id, title }) => [id, title]),
  strategies: ({ sections }) =>
    sections.filter(({ kind }) => kind === "strategy").map(({ id, title }) => [id, title]),
  lines: ({ lines }) => lines.map(({ id, title }) => [id, title]),
  issues: ({ issues }) => issues.map(({ id, title }) => [id, title]),
  kinds: (agenda) => kindsOf(agenda).map((kind) => [kind, agenda.manifest.labels[kind]?.name ?? kind]),
  scales: ({ manifest }) => manifest.scales.map(({ id, title }) => [id, title]),
  actors: ({ manifest }) => manifest.actors.map(({ id, title }) => [id, title]),
  dimensions: ({ manifest }) => manifest.dimensions.map(({ id, title }) => [id, title]),
  statuses: () => schemas.strategy.properties.status.enum.map((status) => [status, ""]),
  rules: () => catalogue.map(({ name, summary }) => [name, summary]),
  formats: () => formats.map(({ name, step }) => [name, step]),
};

/** What `agenda complete` can list. */
export const completable: readonly string[] = Object.keys(lists);

/** `agenda complete <what>`, hidden: the candidates for a shell, one a line, with a tab before what each stands for. */
export function addCompleteCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("complete", { hidden: true })
    .summary("list what the command line may be completed with")
    .argument("<what>", completable.join(", "))
    .action((what: string) => run(complete(what, surroundings)));
}

async function complete(what: string, surroundings: Surroundings): Promise<ExitCode> {
  const list = lists[what];
  if (list === undefined)
    throw new UsageError(`Nothing is called ${what}: ask for ${completable.join(", ")}.`);
  const { files } = await openAgenda(undefined, surroundings);
  const candidates = list(compileAgenda(files, []).value);
  const lines = candidates.map(([word, meaning]) => `${word}\t${meaning.replace(/\s+/g, " ")}\n`);
  surroundings.output.write(lines.join(""));
  return 0;
}
