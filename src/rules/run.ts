import type { Agenda } from "../core/agenda.ts";
import type { Diagnostic, Finding } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import type { RunCache } from "../core/run-cache.ts";
import { joinLines } from "../core/source-lines.ts";
import { stamp } from "../core/stamp.ts";
import { contextOf } from "./context.ts";
import { placeholder } from "./prose.ts";

/**
 * Runs rules and gives each finding its rule's identity.
 *
 * @param cache what is known of sections that are still the same: rules with `bySection` look at the others alone
 */
export function runRules(agenda: Agenda, rules: readonly Rule[], cache?: RunCache): Diagnostic[] {
  if (cache === undefined || rules.length === 0) return rules.flatMap((rule) => runRule(rule, agenda));
  const context = contextOf(agenda, rules);
  const known = agenda.sections.map(({ path }) => cache.recall("findings", path, context));
  const fresh = agenda.sections.filter((_, index) => known[index] === undefined);
  const ofFresh = { ...agenda, sections: fresh };
  const bySection = rules.filter((rule) => rule.bySection).flatMap((rule) => runRule(rule, ofFresh));
  const byPath = groupBy(bySection, ({ span }) => span.path);
  for (const { path } of fresh) cache.remember("findings", path, context, byPath.get(path) ?? []);
  const whole = rules.filter((rule) => !rule.bySection).flatMap((rule) => runRule(rule, agenda));
  return [...known.flatMap((findings) => findings ?? []), ...bySection, ...whole];
}

function runRule(rule: Rule, agenda: Agenda): Diagnostic[] {
  return Array.from(rule.check(agenda), (finding) => stamp(rule.meta, readable(finding)));
}

/** What rules quote of a text may go over lines, and has a sign where it has no words: people read one line, with an ellipsis. */
function readable(finding: Finding): Finding {
  const { message, hint } = finding;
  return { ...finding, message: inWords(message), ...(hint === undefined ? {} : { hint: inWords(hint) }) };
}

const withoutWords = new RegExp(`${placeholder}+`, "gu");

function inWords(text: string): string {
  return joinLines(text.replace(withoutWords, "[…]"));
}
