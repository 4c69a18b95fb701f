import type { Agenda } from "../core/agenda.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { plural } from "../core/plural.ts";
import type { Compiled } from "../pipeline.ts";
import { overlongLeaflet } from "../render/summary/diagnostics.ts";
import { reportFormats } from "../report/formats.ts";
import { textFormat } from "../report/text.ts";
import { canWait } from "../settle/baseline.ts";
import { type BaselineFile, type BaselineOptions, openBaseline, updateBaseline } from "./baseline-file.ts";
import { checkAgenda } from "./check.ts";
import { askTheWeb, type ExternalOptions, externalCodes } from "./lint-external.ts";
import { type FixOptions, runFixes } from "./lint-fix.ts";
import { passedOverLine, readScope } from "./lint-scope.ts";
import { summaryFindings } from "./lint-summary.ts";
import { templateFindings } from "./lint-templates.ts";
import { type OpenedAgenda, readFolder } from "./open-agenda.ts";
import { Progress } from "./progress.ts";
import { exitCodeFor, fails, type Strictness, writeReport } from "./report.ts";
import { findRule } from "./rule-names.ts";
import { type CacheOptions, saveRunCache, withRunCache } from "./run-cache.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

export interface LintOptions extends Strictness, FixOptions, BaselineOptions, ExternalOptions, CacheOptions {
  readonly format: string;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly quiet?: boolean;
  readonly release?: boolean;
}

/** One run of the linter. */
interface LintRun {
  readonly opened: OpenedAgenda;
  readonly baseline: BaselineFile;
  /** Whether a file is among those that are asked about, and how the user named these; no names for all. */
  readonly includes: (path: string) => boolean;
  readonly named: readonly string[];
  /** Whether findings of this code in this file are reported. */
  readonly selects: (code: string, path: string) => boolean;
  readonly options: LintOptions;
  readonly surroundings: Surroundings;
  /** Gone before anything is reported. */
  readonly progress: Progress;
}

/** Lints; fixes or updates the baseline where it is told so; and reports what is left. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  refuseContradictions(options);
  const progress = new Progress(surroundings.errors);
  try {
    progress.step("Reading the agenda");
    const run = await prepare(paths, options, { surroundings, progress });
    progress.step(`Checking ${plural(run.opened.files.sources.length, "file")}`);
    const code = await carryOut(run);
    saveRunCache(run.opened);
    return code;
  } finally {
    progress.done();
  }
}

/** Reads what the run is about, and asks the web where that is wanted. */
async function prepare(
  paths: readonly string[],
  options: LintOptions,
  { surroundings, progress }: Pick<LintRun, "surroundings" | "progress">,
): Promise<LintRun> {
  const codes = new Set((options.rule ?? []).map((word) => findRule(word).code));
  const scope = await readScope(paths, surroundings);
  const { folder, includes, named } = scope;
  surroundings.errors.write(passedOverLine(scope));
  const read = await readFolder(folder);
  const baseline = await openBaseline(folder, options, surroundings);
  const diagnostics = [...read.diagnostics, ...baseline.diagnostics];
  const opened = await withRunCache({ ...read, diagnostics, release: options.release === true }, options);
  return {
    opened: await askTheWeb(opened, options, includes, surroundings),
    baseline,
    includes,
    named,
    selects: (code, path) =>
      (codes.size === 0 || codes.has(code)) && includes(path) && isAsked(code, options),
    options,
    surroundings,
    progress,
  };
}

async function carryOut(run: LintRun): Promise<ExitCode> {
  const { options } = run;
  if (options.updateBaseline === true) return report(await acceptAll(run), []);
  if (options.fix === true || options.fixDryRun === true) return fix(run);
  return report(run, []);
}

/** Options that contradict each other are refused: a guess could overwrite a file. */
function refuseContradictions(options: LintOptions): void {
  const { fix, fixDryRun, unsafeFixes, updateBaseline: update, baseline, format } = options;
  const contradictions: readonly (readonly [boolean | undefined, string])[] = [
    [fix && fixDryRun, "--fix writes and --fix-dry-run does not: name one of them."],
    [unsafeFixes && !fix && !fixDryRun, "--unsafe-fixes needs --fix or --fix-dry-run."],
    [
      fixDryRun && format !== "text",
      "--fix-dry-run writes a diff to the output: it goes with --format text alone.",
    ],
    [update && baseline === false, "--update-baseline and --no-baseline contradict each other."],
    [update && (fix || fixDryRun), "Fix first, and then write the baseline, with a run for each."],
  ];
  const found = contradictions.find(([applies]) => applies);
  if (found !== undefined) throw new UsageError(found[1]);
}

/** Whether a finding of this code was looked for at all: the web is asked only on demand. */
function isAsked(code: string, { external = false }: LintOptions): boolean {
  return external || !externalCodes.has(code);
}

function isSelected({ selects }: LintRun, { code, span }: Diagnostic): boolean {
  return selects(code, span.path);
}

/** Makes everything that is found now a known finding. */
async function acceptAll(run: LintRun): Promise<LintRun> {
  const { all } = checkAgenda(run.opened, []);
  run.progress.done();
  const baseline = await updateBaseline(run.baseline, all, ({ code, path }) => run.selects(code, path));
  const count = baseline.entries.reduce((sum, entry) => sum + entry.count, 0);
  const left = all.diagnostics.filter((one) => isSelected(run, one) && !canWait(one, all.known)).length;
  const why = `${plural(left, "error")} can't wait there: ${left === 1 ? "it makes" : "they make"} an output wrong.`;
  const written = `Wrote ${plural(count, "known finding")} to ${baseline.shownAs}.`;
  run.surroundings.errors.write(`${left === 0 ? written : `${written} ${why}`}\n\n`);
  return { ...run, baseline };
}

async function fix(run: LintRun): Promise<ExitCode> {
  const { opened, baseline, options, surroundings } = run;
  run.progress.done();
  const outcome = await runFixes(
    opened,
    (files) => checkAgenda(opened, baseline.entries, files).findings.filter((one) => isSelected(run, one)),
    options,
    surroundings,
  );
  const code = await report({ ...run, opened: outcome.opened }, outcome.problems);
  return outcome.wouldChange ? 1 : code;
}

/** Reports what is wrong, besides what could not be written. */
async function report(run: LintRun, problems: readonly Diagnostic[]): Promise<ExitCode> {
  const { opened, baseline, options, surroundings } = run;
  const { compiled, all, findings, stale } = checkAgenda(opened, baseline.entries);
  run.progress.done();
  const found = findings.filter((one) => isSelected(run, one));
  const known = all.diagnostics.filter((one) => isSelected(run, one)).length - found.length;
  const selected = [...found, ...(await findInOutputs(run, compiled, findings)), ...problems];
  const warnings = selected.filter(({ severity }) => severity === "warning").length;
  const most = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  const failing: Strictness = { strict: options.strict === true || warnings > most };
  const shown =
    options.quiet === true ? selected.filter(({ severity }) => fails(severity, failing)) : selected;
  const format = reportFormats.find(({ name }) => name === options.format) ?? textFormat;
  await writeReport(shown, opened, { ...options, format }, surroundings);
  const say = (words: string): void => surroundings.errors.write(`${words}\n`);
  const isAnything = opened.files.sources.some(({ path }) => run.includes(path));
  if (selected.length === 0 && format === textFormat && isAnything) say(cleanLine(run, compiled.value));
  const hidden = selected.length - shown.length;
  if (hidden > 0)
    say(`Not shown: ${plural(hidden, "finding")} that stop${hidden === 1 ? "s" : ""} no build.`);
  if (known > 0 && format === textFormat)
    say(
      `${plural(known, "known finding")} wait${known === 1 ? "s" : ""} in ${baseline.shownAs}: --no-baseline shows ${known === 1 ? "it" : "them"}.`,
    );
  if (stale > 0 && exitCodeFor(findings, {}) === 0) {
    const [are, them] = stale === 1 ? ["is", "it"] : ["are", "them"];
    say(
      `${stale} of the known findings in ${baseline.shownAs} ${are} gone: --update-baseline takes ${them} out.`,
    );
  }
  if (warnings > most)
    say(`${plural(warnings, "warning")}: more than the ${most} that --max-warnings allows.`);
  return exitCodeFor(selected, failing);
}

/**
 * Draws pages with the agenda's own templates, and makes the summary for a release, to see how long it is. As in a build, not
 * where something is broken, which may go into them.
 */
async function findInOutputs(
  run: LintRun,
  compiled: Compiled,
  findings: readonly Diagnostic[],
): Promise<Diagnostic[]> {
  const { options, selects, opened, surroundings } = run;
  if (exitCodeFor(findings, {}) !== 0) return [];
  const isRelease = options.release === true && selects(overlongLeaflet.code, "agenda.yml");
  const ofSummary = isRelease ? await summaryFindings(compiled, opened, surroundings) : [];
  const ofTemplates = await templateFindings(compiled, opened, surroundings);
  return [...ofSummary, ...ofTemplates].filter((one) => isSelected(run, one));
}

/** What was checked, so that "clean" is not taken for more than it is. */
function cleanLine({ named, includes, options }: LintRun, { sections, references }: Agenda): string {
  const of = options.rule === undefined ? "" : ` of ${options.rule.join(", ")}`;
  const where = named.length === 0 ? "" : ` in ${named.join(", ")}`;
  const isNarrowed = named.length > 0;
  const asked = isNarrowed ? references.filter(({ span }) => includes(span.path)) : references;
  const checked = [
    plural(sections.filter(({ path }) => includes(path)).length, "section"),
    plural(asked.length, "reference"),
  ];
  return `Clean${of}${where}: ${checked.join(" and ")} checked.`;
}
