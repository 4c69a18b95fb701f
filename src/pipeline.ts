import { catalogue } from "./catalogue.ts";
import type { Agenda } from "./core/agenda.ts";
import type { Allowance } from "./core/allowance.ts";
import type { Diagnostic, DiagnosticMeta, Staged } from "./core/diagnostic.ts";
import { byPlace } from "./core/diagnostic-order.ts";
import type { RuleSetting } from "./core/manifest.ts";
import type { Rule } from "./core/rule.ts";
import type { RunCache } from "./core/run-cache.ts";
import type { AgendaFiles } from "./core/source.ts";
import type { ValidatedAgenda } from "./core/validated.ts";
import { parseAgenda } from "./parse/agenda.ts";
import { parseDiagnostics } from "./parse/diagnostics.ts";
import { ownTemplateFindings } from "./render/templates/check-own.ts";
import { missingWording, ownTemplateDiagnostics } from "./render/templates/diagnostics.ts";
import { missingWordings } from "./render/templates/missing-wordings.ts";
import { resolveAgenda } from "./resolve/agenda.ts";
import { rules as allRules } from "./rules/registry.ts";
import { runRules } from "./rules/run.ts";
import type { AllowanceOptions } from "./settle/allowances.ts";
import { unreasonedAllowance, unusedAllowance } from "./settle/diagnostics.ts";
import { KnownRules } from "./settle/known-rules.ts";
import { settle, settleMore } from "./settle/settle.ts";
import { readSeverities } from "./settle/severities.ts";
import { validateAgenda } from "./validate/agenda.ts";
import { validateDiagnostics } from "./validate/diagnostics.ts";

/** The agenda, with what was found in it and what its authors allow. */
export interface Compiled extends Staged<Agenda> {
  readonly allowances: readonly Allowance[];
  /** What the manifest says of rules, as far as it counts in this run. */
  readonly settings: readonly RuleSetting[];
  /** Whether it is a release. */
  readonly release: boolean;
}

/** What a compilation is for. */
export interface CompileOptions {
  /** Whether it is a release: then some findings are errors, whatever the manifest says of them. */
  readonly release?: boolean;
}

/** Every diagnostic, by name and code. */
export const knownRules = new KnownRules(catalogue);

/**
 * The order of the stages: parse, validate, resolve, check, settle. Gives the agenda, however broken, with every finding of
 * every stage that its authors don't allow, sorted by place. Rendering and writing follow only where there is no error.
 *
 * @param cache saves the work that earlier runs have done on files that are still the same
 */
export function compileAgenda(
  files: AgendaFiles,
  rules: readonly Rule[] = allRules,
  cache?: RunCache,
  options: CompileOptions = {},
): Compiled {
  const resolved = resolveFiles(files, cache);
  return settleRules(resolved, { rules, found: runRules(resolved.value, rules, cache) }, options);
}

/** An agenda of which it is known whether it can be built. */
export interface CompiledInSteps {
  /** With every error, and some of the other findings. */
  readonly first: Compiled;
  /** Runs the other rules: the same agenda with every finding. */
  complete(): Compiled;
}

/** The same, for whoever wants to know soon whether there are errors. */
export function compileInSteps(files: AgendaFiles, cache?: RunCache): CompiledInSteps {
  const resolved = resolveFiles(files, cache);
  const isStopping = stoppingRules(resolved.value);
  const stopping = allRules.filter(isStopping);
  const found = runRules(resolved.value, stopping, cache);
  return {
    first: settleRules(resolved, { rules: stopping, found }),
    complete: () => {
      const others = allRules.filter((rule) => !isStopping(rule));
      const all = [...found, ...runRules(resolved.value, others, cache)];
      return settleRules(resolved, { rules: allRules, found: all });
    },
  };
}

/**
 * Which rules' findings stop a build, by their own severity or the manifest's. All do where the manifest says so of comments
 * that allow nothing, or allow without a reason: which those are is known only when every rule has run.
 */
function stoppingRules({ manifest }: Agenda): (rule: Pick<Rule, "meta">) => boolean {
  const { byCode } = readSeverities(manifest.ruleSettings, knownRules);
  const stops = ({ code, severity }: DiagnosticMeta): boolean => (byCode.get(code) ?? severity) === "error";
  const all = stops(unusedAllowance) || stops(unreasonedAllowance);
  return ({ meta }) => all || stops(meta);
}

/** Files, read and resolved, of which no rule has said anything yet. */
interface ResolvedFiles extends Staged<Agenda> {
  readonly files: AgendaFiles;
  readonly allowances: readonly Allowance[];
}

function resolveFiles(files: AgendaFiles, cache: RunCache | undefined): ResolvedFiles {
  const { validated, allowances, diagnostics } = readFiles(files, cache);
  return { files, value: resolveAgenda(validated), allowances, diagnostics };
}

interface RulesRun {
  readonly rules: readonly Rule[];
  readonly found: readonly Diagnostic[];
}

/** What rules and the stages before them found, as the agenda's authors want it. */
function settleRules(
  { files, value, allowances, diagnostics: ofStages }: ResolvedFiles,
  { rules, found: ofRules }: RulesRun,
  { release = false }: CompileOptions = {},
): Compiled {
  const ofTemplates = files.templates === undefined ? [] : ownTemplateFindings(files.templates);
  const ofOutputs = [...missingWordings(value, files.wordings ?? []), ...ofTemplates];
  const found = [...ofStages, ...ofRules, ...ofOutputs];
  const settings = value.manifest.ruleSettings.filter(({ rule }) => !(release && isForRelease(rule)));
  const manifestText = value.dataTexts.get("agenda.yml") ?? "";
  const wishes = { settings, allowances, manifestText };
  const settled = settle(found, wishes, settleOptions(ofStages, rules, files));
  const diagnostics = release ? settled.map(asErrorInRelease) : settled;
  const read = allowances.filter(({ slip }) => slip === undefined);
  return { value, diagnostics: diagnostics.sort(byPlace), allowances: read, settings, release };
}

function isForRelease(rule: string): boolean {
  return knownRules.find(rule)?.release === true;
}

function asErrorInRelease(diagnostic: Diagnostic): Diagnostic {
  return isForRelease(diagnostic.code) ? { ...diagnostic, severity: "error" } : diagnostic;
}

interface ReadFiles {
  readonly validated: ValidatedAgenda;
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A function of its own, so that the front matters as they were parsed don't stay in memory to the end of a run. */
function readFiles(files: AgendaFiles, cache: RunCache | undefined): ReadFiles {
  const parsed = parseAgenda(files, cache);
  const { value, diagnostics } = validateAgenda(parsed.value, cache);
  const { allowances } = parsed.value;
  return { validated: value, allowances, diagnostics: [...parsed.diagnostics, ...diagnostics] };
}

/** Gives what a later stage found (a renderer, the check of links) the severities that the authors want, less what they allow. */
export function settleFindings(
  found: readonly Diagnostic[],
  { settings, allowances, release }: Compiled,
): Diagnostic[] {
  const weighed = release ? found.map(asErrorInRelease) : found;
  return settleMore(weighed, { settings, allowances }, knownRules);
}

/** What a stage could not read may hide what a comment allows; what is wrong in a .yml file, in any file. */
function settleOptions(
  ofStages: readonly Diagnostic[],
  rules: readonly Rule[],
  { wordings }: AgendaFiles,
): AllowanceOptions {
  const broken = new Set(ofStages.map(({ span }) => span.path));
  const isShared = [...broken].some((path) => path.endsWith(".yml"));
  const ofOutputs = wordings === undefined ? [] : [missingWording, ...ownTemplateDiagnostics];
  const metas = [...parseDiagnostics, ...validateDiagnostics, ...rules.map(({ meta }) => meta), ...ofOutputs];
  return {
    known: knownRules,
    checked: new Set(metas.map(({ code }) => code)),
    isDoubtful: (path) => isShared || broken.has(path),
  };
}
