import type { Command } from "commander";
import { applyEdits } from "../core/apply-edits.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { LastingFingerprints } from "../core/lasting-fingerprint.ts";
import { plural } from "../core/plural.ts";
import type { AgendaFiles } from "../core/source.ts";
import { isRefusal, type Refusal } from "../edit/refusal.ts";
import { renamedFiles } from "../edit/rename/apply.ts";
import { planRename } from "../edit/rename/plan.ts";
import type { RenamePlan } from "../edit/rename/types.ts";
import { compileAgenda } from "../pipeline.ts";
import { findSection } from "../query/find-section.ts";
import { textFormat } from "../report/text.ts";
import { type TextChange, writeChanges } from "../write/changes.ts";
import { compileForQuestions, noSuchSection } from "./compiled.ts";
import { showDiff } from "./lint-fix.ts";
import { exitCodeFor, writeReport } from "./report.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

interface RenameOptions {
  readonly dryRun?: boolean;
}

/** `agenda rename <old> <new> [folder]`: another id, in the front matter, the file's name and every reference. */
export function addRenameCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("rename")
    .summary("give a section another id, everywhere")
    .description(
      "Gives a section another id: in its front matter, in the name of its file (a line's folder) and in every reference. " +
        "The old id stays as an alias. All is changed, or nothing.",
    )
    .argument("<section>", "the section: its id, an alias, a file or a number")
    .argument("<new>", "its new id")
    .argument("[folder]", "the agenda's folder (default: the nearest one with agenda.yml)")
    .option("--dry-run", "show the changes as a diff, and write nothing")
    .action((section: string, id: string, folder: string | undefined, options: RenameOptions) =>
      run(rename({ words: section, id, folder }, options, surroundings)),
    );
}

interface RenameArguments {
  readonly words: string;
  readonly id: string;
  readonly folder: string | undefined;
}

async function rename(
  { words, id, folder }: RenameArguments,
  { dryRun = false }: RenameOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { agenda, opened, diagnostics } = await compileForQuestions(folder, surroundings);
  const section = findSection(agenda, words);
  if (section === undefined) throw noSuchSection(agenda, words);
  const doubtful = new Set(diagnostics.filter(hidesText).map(({ span }) => span.path));
  const plan = planRename({ agenda, files: opened.files, section, id, doubtful });
  if (isRefusal(plan)) throw refusalError(plan);
  refuseNewFindings(opened.files, renamedFiles(opened.files, plan));
  const texts = textChanges(opened.files, plan);
  if (dryRun) showDiff(texts, opened, surroundings);
  else {
    const move = plan.move === undefined ? {} : { move: plan.move };
    const problems = await writeChanges(opened.folder, { texts, ...move });
    if (problems.length > 0) {
      await writeReport(problems, opened, { format: textFormat }, surroundings);
      return exitCodeFor(problems, {});
    }
  }
  surroundings.errors.write(closing(section.id, id, plan, texts.length, dryRun));
  return 0;
}

/** Whether a finding means that part of its file could not be read, by the ranges of codes: load, parse and schema. */
function hidesText({ code }: Diagnostic): boolean {
  return /^AG[01]/.test(code);
}

function refusalError({ refused, hint }: Refusal): UsageError {
  return new UsageError(`Nothing was changed. ${refused}${hint === undefined ? "" : ` ${hint}`}`);
}

/** A rename may find nothing new: else something would mean something else afterwards. */
function refuseNewFindings(before: AgendaFiles, after: AgendaFiles): void {
  const left = new Map<string, number>();
  for (const { names } of fingerprinted(before)) {
    const [name = ""] = names;
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  const worse = fingerprinted(after).find(({ names }) => {
    const known = names.find((name) => (left.get(name) ?? 0) > 0);
    if (known !== undefined) left.set(known, (left.get(known) ?? 0) - 1);
    return known === undefined;
  })?.diagnostic;
  if (worse === undefined) return;
  const { code, span, message } = worse;
  throw new UsageError(
    `Nothing was changed: after it, ${span.path}:${span.start.line}:${span.start.column} would have a finding (${code}). ${message}`,
  );
}

/** What is found in files, each finding with what it is known by before and after the rename. */
function fingerprinted(
  files: AgendaFiles,
): { readonly diagnostic: Diagnostic; readonly names: readonly string[] }[] {
  const { value, diagnostics } = compileAgenda(files);
  const texts = new Map(files.sources.map(({ path, text }) => [path, text]));
  const fingerprints = new LastingFingerprints(value.sections);
  return diagnostics.map((diagnostic) => ({
    diagnostic,
    names: fingerprints.all(diagnostic, texts.get(diagnostic.span.path)),
  }));
}

/** The texts that change, by the paths that the files have now. */
function textChanges({ sources }: AgendaFiles, { edits }: RenamePlan): TextChange[] {
  return sources.flatMap(({ path, text }) => {
    const own = edits.get(path);
    return own === undefined ? [] : [{ path, before: text, after: applyEdits(text, own) }];
  });
}

/** "Renamed `old` to `new`: 12 references in 7 files. Moved 3-old/ to 3-new/." */
function closing(old: string, id: string, plan: RenamePlan, changed: number, dryRun: boolean): string {
  const { references, move } = plan;
  const verb = dryRun ? "Would rename" : "Renamed";
  const where = `${plural(references, "reference")} rewritten, ${plural(changed, "file")} changed`;
  const way = move === undefined ? "" : `, ${move.from} moved to ${move.to}`;
  const alias = `\`${old}\` stays as an alias.`;
  return `${verb} \`${old}\` to \`${id}\`: ${where}${way}. ${dryRun ? "Nothing was written." : alias}\n`;
}
