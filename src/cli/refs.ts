import type { Command } from "commander";
import { findSection } from "../query/find-section.ts";
import { referencesOf } from "../query/references.ts";
import { referencesJson } from "../query/references-json.ts";
import { referencesText } from "../query/references-text.ts";
import { compileForQuestions, noSuchSection } from "./compiled.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface RefsOptions {
  readonly json?: boolean;
}

/** `agenda refs <section> [folder]`: who links here, and where this links to, with lines. */
export function addRefsCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("refs")
    .summary("show every reference to and from a section")
    .description(
      "Shows who refers to a section and what it refers to, in texts, relations, the manifest and the glossary, each with its place.",
    )
    .argument("<section>", 'an id, an alias, a file, or a number such as "SL 3"')
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--json", "write the references as JSON")
    .action((section: string, folder: string | undefined, options: RefsOptions) =>
      run(refs(section, folder, options, surroundings)),
    );
}

async function refs(
  words: string,
  folder: string | undefined,
  { json = false }: RefsOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { agenda, shown } = await compileForQuestions(folder, surroundings);
  const section = findSection(agenda, words);
  if (section === undefined) throw noSuchSection(agenda, words);
  const references = referencesOf(agenda, section);
  surroundings.output.write(json ? referencesJson(references, shown) : referencesText(references, shown));
  return 0;
}
