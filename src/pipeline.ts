import type { Agenda } from "./core/agenda.ts";
import type { Staged } from "./core/diagnostic.ts";
import { byPlace } from "./core/diagnostic-order.ts";
import type { Rule } from "./core/rule.ts";
import type { AgendaFiles } from "./core/source.ts";
import { parseAgenda } from "./parse/agenda.ts";
import { resolveAgenda } from "./resolve/agenda.ts";
import { rules as allRules } from "./rules/registry.ts";
import { runRules } from "./rules/run.ts";
import { validateAgenda } from "./validate/agenda.ts";

/**
 * The order of the stages: parse, validate, resolve, check. Gives the agenda, however broken, with every finding of every
 * stage, sorted by place. Rendering and writing follow only where there is no error.
 */
export function compileAgenda(files: AgendaFiles, rules: readonly Rule[] = allRules): Staged<Agenda> {
  const parsed = parseAgenda(files);
  const validated = validateAgenda(parsed.value);
  const agenda = resolveAgenda(validated.value);
  const findings = runRules(agenda, rules);
  const diagnostics = [...parsed.diagnostics, ...validated.diagnostics, ...findings];
  return { value: agenda, diagnostics: diagnostics.sort(byPlace) };
}
