import type { Command } from "commander";
import type { Agenda } from "../core/agenda.ts";
import { builtInKinds } from "../core/kind.ts";
import { plural } from "../core/plural.ts";
import { findLine, findSection } from "../query/find-section.ts";
import { listJson, listSections, listText } from "../query/list.ts";
import type { SectionFilter } from "../query/types.ts";
import { schemas } from "../validate/schemas.ts";
import { collect, refuseUnknown } from "./choices.ts";
import { compileForQuestions, noSuchSection } from "./compiled.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface ListOptions {
  readonly line?: readonly string[];
  readonly kind?: readonly string[];
  readonly scale?: readonly string[];
  readonly actor?: readonly string[];
  readonly status?: readonly string[];
  readonly issue?: readonly string[];
  readonly json?: boolean;
}

/** `agenda list [folder]`: sections, narrowed down by their facets. */
export function addListCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("list")
    .summary("list sections, narrowed down by line, kind, scale, actor, status or issue")
    .description(
      "Lists sections in reading order. Options add up; several values of one option are alternatives: --scale local,national.",
    )
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--line <line>", "what hangs on this line", collect)
    .option("--kind <kind>", "sections of this kind", collect)
    .option("--scale <scale>", "strategies at this scale", collect)
    .option("--actor <actor>", "strategies of this actor", collect)
    .option("--status <status>", "strategies that have come so far", collect)
    .option("--issue <issue>", "what addresses this issue, or is impeded, driven or enabled by it", collect)
    .option("--json", "write the sections as JSON")
    .action((folder: string | undefined, options: ListOptions) => run(list(folder, options, surroundings)));
}

async function list(
  folder: string | undefined,
  options: ListOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { agenda } = await compileForQuestions(folder, surroundings);
  const found = listSections(agenda, filterOf(agenda, options));
  surroundings.output.write(options.json === true ? listJson(found) : listText(found));
  if (options.json !== true) surroundings.errors.write(`${plural(found.length, "section")}.\n`);
  return 0;
}

/** The kinds of an agenda: ours and the publisher's. */
export function kindsOf({ manifest }: Agenda): string[] {
  return [...builtInKinds, ...manifest.kinds.map(({ id }) => id)];
}

function filterOf(agenda: Agenda, options: ListOptions): SectionFilter {
  const { kind = [], scale = [], actor = [], status = [] } = options;
  const { scales, actors } = agenda.manifest;
  refuseUnknown(kind, kindsOf(agenda), "kind");
  refuseUnknown(
    scale,
    scales.map(({ id }) => id),
    "scale",
  );
  refuseUnknown(
    actor,
    actors.map(({ id }) => id),
    "actor",
  );
  refuseUnknown(status, schemas.strategy.properties.status.enum, "status");
  const lines = (options.line ?? []).map((words) => {
    const line = findLine(agenda, words);
    if (line === undefined) throw noSuchSection(agenda, words, "line");
    return line.id;
  });
  const issues = (options.issue ?? []).map((words) => {
    const issue = findSection(agenda, words);
    if (issue?.kind !== "issue") throw noSuchSection(agenda, words, "issue");
    return issue.id;
  });
  return { lines, kinds: kind, scales: scale, actors: actor, statuses: status, issues };
}
