import type { Agenda } from "../core/agenda.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { stamp } from "../core/stamp.ts";

/** Runs rules in their order and gives each finding its rule's identity. */
export function runRules(agenda: Agenda, rules: readonly Rule[]): Diagnostic[] {
  return rules.flatMap((rule) => Array.from(rule.check(agenda), (finding) => stamp(rule.meta, finding)));
}
