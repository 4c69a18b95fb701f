import { catalogue } from "./catalogue.ts";
import type { Agenda } from "./core/agenda.ts";
import type { Allowance } from "./core/allowance.ts";
import type { Diagnostic, Staged } from "./core/diagnostic.ts";
import { byPlace } from "./core/diagnostic-order.ts";
import type { Rule } from "./core/rule.ts";
import type { RunCache } from "./core/run-cache.ts";
import type { AgendaFiles } from "./core/source.ts";
import type { ValidatedAgenda } from "./core/validated.ts";
import { parseAgenda } from "./parse/agenda.ts";
import { parseDiagnostics } from "./parse/diagnostics.ts";
import { missingWording } from "./render/templates/diagnostics.ts";
import { missingWordings } from "./render/templates/missing-wordings.ts";
import { resolveAgenda } from "./resolve/agenda.ts";
import { rules as allRules } from "./rules/registry.ts";
import { runRules } from "./rules/run.ts";
import type { AllowanceOptions } from "./settle/allowances.ts";
import { KnownRules } from "./settle/known-rules.ts";
import { settle, settleMore } from "./settle/settle.ts";
import { validateAgenda } from "./validate/agenda.ts";
import { validateDiagnostics } from "./validate/diagnostics.ts";

/** The agenda, with what was found in it and what its authors allow. */
export interface Compiled extends Staged<Agenda> {
  readonly allowances: readonly Allowance[];
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
  { release = false }: CompileOptions = {},
): Compiled {
  const { validated, allowances, diagnostics: ofStages } = readFiles(files, cache);
  const agenda = resolveAgenda(validated);
  const ofOutputs = missingWordings(agenda, files.wordings ?? []);
  const found = [...ofStages, ...runRules(agenda, rules, cache), ...ofOutputs];
  const settings = agenda.manifest.ruleSettings.filter(({ rule }) => !(release && isForRelease(rule)));
  const weighed = release ? found.map(asErrorInRelease) : found;
  const diagnostics = settle(weighed, { settings, allowances }, settleOptions(ofStages, rules, files));
  const read = allowances.filter(({ slip }) => slip === undefined);
  return { value: agenda, diagnostics: diagnostics.sort(byPlace), allowances: read };
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
export function settleFindings(found: readonly Diagnostic[], { value, allowances }: Compiled): Diagnostic[] {
  return settleMore(found, { settings: value.manifest.ruleSettings, allowances }, knownRules);
}

/** What a stage could not read may hide what a comment allows; what is wrong in a .yml file, in any file. */
function settleOptions(
  ofStages: readonly Diagnostic[],
  rules: readonly Rule[],
  { wordings }: AgendaFiles,
): AllowanceOptions {
  const broken = new Set(ofStages.map(({ span }) => span.path));
  const isShared = [...broken].some((path) => path.endsWith(".yml"));
  const ofOutputs = wordings === undefined ? [] : [missingWording];
  const metas = [...parseDiagnostics, ...validateDiagnostics, ...rules.map(({ meta }) => meta), ...ofOutputs];
  return {
    known: knownRules,
    checked: new Set(metas.map(({ code }) => code)),
    isDoubtful: (path) => isShared || broken.has(path),
  };
}
