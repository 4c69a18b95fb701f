import { type Command, Option } from "commander";
import type { Agenda } from "../core/agenda.ts";
import { applyEdits } from "../core/apply-edits.ts";
import { compareText } from "../core/compare-text.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { issueRoles } from "../core/kind.ts";
import type { AgendaFiles } from "../core/source.ts";
import { createSection } from "../edit/new-section/create.ts";
import type { NewSection, NewSectionRequest } from "../edit/new-section/types.ts";
import { isRefusal } from "../edit/refusal.ts";
import { compileAgenda } from "../pipeline.ts";
import { findLine, findSection } from "../query/find-section.ts";
import { textFormat } from "../report/text.ts";
import { writeChanges } from "../write/changes.ts";
import { collect, refuseUnknown } from "./choices.ts";
import { compileForQuestions, noSuchSection } from "./compiled.ts";
import { kindsOf } from "./list.ts";
import { frontMatterValues, keysOfKind, type NewOptions } from "./new-values.ts";
import { exitCodeFor, writeReport } from "./report.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** `agenda new <kind> <id> [folder]`: a section to write on from. */
export function addNewCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("new")
    .summary("begin a section, in the right folder and with all that its kind asks for")
    .description(
      "Begins a section: its file in the right folder, the keys that its kind asks for, the next order, and its entry in agenda.yml where it needs one. Replaces no file.",
    )
    .argument(
      "<kind>",
      "line, strategy, section, principle, value, myth, issue, theme, or a kind of your own",
    )
    .argument("<id>", "its id, which is its file's name as well")
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--title <words>", "its title (default: made from the id)")
    .option("--short <words>", "a short title")
    .option("--summary <words>", "one sentence that says what it stands for")
    .option("--line <line>", "the line that it hangs on")
    .option("--front", "put it before the lines")
    .option("--back", "put it after the lines")
    .option("--part-of <strategy>", "the strategy that it is a part of")
    .option("--dimension <dimension>", "the dimension of a line")
    .addOption(new Option("--role <role>", "the role of an issue").choices(issueRoles))
    .option("--answer <words>", "the answer to a myth")
    .option("--status <status>", "how far a strategy has come")
    .option("--scales <scale>", "the scales of a strategy", collect)
    .option("--actors <actor>", "the actors of a strategy", collect)
    .option("--addresses <issue>", "the issues that a strategy answers to", collect)
    .option("--lines <line>", "the lines that a theme touches", collect)
    .option("--set <key=value>", "any other key, with its value in YAML", (word, all: string[] = []) => [
      ...all,
      word,
    ])
    .action((kind: string, id: string, folder: string | undefined, options: NewOptions) =>
      run(create({ kind, id, folder }, options, surroundings)),
    );
}

interface NewArguments {
  readonly kind: string;
  readonly id: string;
  readonly folder: string | undefined;
}

async function create(
  { kind, id, folder }: NewArguments,
  options: NewOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { agenda, opened, shown } = await compileForQuestions(folder, surroundings);
  refuseUnknown([kind], kindsOf(agenda), "kind");
  const manifest = opened.files.sources.find(({ path }) => path === "agenda.yml")?.text ?? "";
  const keys = keysOfKind(agenda, kind);
  const values = frontMatterValues(agenda, id, options);
  const made = createSection({ agenda, manifest, kind, keys, id, values, place: placeOf(agenda, options) });
  if (isRefusal(made))
    throw new UsageError(
      `Nothing was written. ${made.refused}${made.hint === undefined ? "" : ` ${made.hint}`}`,
    );
  const after = withSection(opened.files, made, manifest);
  const findings = newFindings(opened.files, after, made.path);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new UsageError(`Nothing was written. ${errors.map(({ message }) => message).join(" ")}`);
  const changed = applyEdits(manifest, made.manifestEdits);
  const texts = changed === manifest ? [] : [{ path: "agenda.yml", before: manifest, after: changed }];
  const problems = await writeChanges(opened.folder, { texts, additions: new Map([[made.path, made.text]]) });
  if (problems.length > 0) {
    await writeReport(problems, opened, { format: textFormat }, surroundings);
    return exitCodeFor(problems, {});
  }
  const entry = texts.length === 0 ? "" : ` and its entry in ${shown("agenda.yml")}`;
  surroundings.output.write(
    `Wrote ${shown(made.path)}${entry}.\nTo be written: ${made.placeholders.join(", ")}.\n`,
  );
  if (findings.length > 0) {
    surroundings.errors.write("\nWhat `agenda lint` will ask for:\n\n");
    await writeReport(findings, { ...opened, files: after }, { format: textFormat }, surroundings);
  }
  return 0;
}

function placeOf(agenda: Agenda, { line, front, back, partOf }: NewOptions): NewSectionRequest["place"] {
  if ([line !== undefined, front === true, back === true].filter(Boolean).length > 1)
    throw new UsageError("A section has one place: give --line, --front or --back.");
  if (front === true) return { matter: "front" };
  if (back === true) return { matter: "back" };
  const parentLine = partOf === undefined ? undefined : findSection(agenda, partOf)?.line;
  const words = line ?? parentLine;
  if (words === undefined) return undefined;
  const found = findLine(agenda, words);
  if (found === undefined) throw noSuchSection(agenda, words, "line");
  return { line: found };
}

function withSection(files: AgendaFiles, made: NewSection, manifest: string): AgendaFiles {
  const sources = files.sources.map(({ path, text }) => ({
    path,
    text: path === "agenda.yml" ? applyEdits(manifest, made.manifestEdits) : text,
  }));
  const all = [...sources, { path: made.path, text: made.text }];
  return { ...files, sources: all.sort((left, right) => compareText(left.path, right.path)) };
}

/** What is found in the new section, and what it makes to be found elsewhere. */
function newFindings(before: AgendaFiles, after: AgendaFiles, path: string): Diagnostic[] {
  const key = ({ code, message, span }: Diagnostic): string => `${code} ${span.path} ${message}`;
  const known = new Set(compileAgenda(before).diagnostics.map(key));
  return compileAgenda(after).diagnostics.filter((one) => one.span.path === path || !known.has(key(one)));
}
