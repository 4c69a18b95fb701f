import type { Allowance, AllowanceSlip } from "../core/allowance.ts";
import type { Diagnostic, Fix } from "../core/diagnostic.ts";
import { groupBy } from "../core/group-by.ts";
import type { Named } from "../core/section.ts";
import { stamp } from "../core/stamp.ts";
import {
  loweredMandatoryRule,
  misspeltAllowance,
  unknownRuleSetting,
  unreasonedAllowance,
  unusedAllowance,
} from "./diagnostics.ts";
import type { KnownRules } from "./known-rules.ts";
import { hintFor } from "./severities.ts";

/** One rule that one comment allows. */
interface Permit {
  readonly allowance: Allowance;
  readonly rule: Named;
  readonly code: string;
  used: boolean;
}

export interface AllowanceOptions {
  readonly known: KnownRules;
  /** The codes that were looked for: an allowance for another one can't be called unused. */
  readonly checked: ReadonlySet<string>;
  /** Whether something broken may hide what a comment in this file allows: then it is not called unused. */
  readonly isDoubtful: (path: string) => boolean;
}

export interface Allowed {
  /** The diagnostics that no comment allows. */
  readonly rest: readonly Diagnostic[];
  /** What is wrong with the comments. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes out what comments allow. What makes an output wrong can't be allowed. */
export function applyAllowances(
  diagnostics: readonly Diagnostic[],
  allowances: readonly Allowance[],
  options: AllowanceOptions,
): Allowed {
  const found: Diagnostic[] = [];
  const permits = allowances.flatMap((allowance) => permitsOf(allowance, options.known, found));
  const byPlace = groupBy(permits, ({ code, allowance }) => keyOf(code, allowance.span.path));
  const rest = diagnostics.filter((diagnostic) => {
    const candidates = byPlace.get(keyOf(diagnostic.code, diagnostic.span.path)) ?? [];
    const matching = candidates.filter(({ allowance }) => isInside(diagnostic, allowance));
    for (const permit of matching) permit.used = true;
    return matching.length === 0;
  });
  for (const permit of permits) {
    const { code, allowance } = permit;
    if (permit.used || !options.checked.has(code) || options.isDoubtful(allowance.span.path)) continue;
    found.push(reportUnused(permit));
  }
  const used = new Set(permits.filter((permit) => permit.used).map(({ allowance }) => allowance));
  found.push(...[...used].filter(({ reason }) => reason === undefined).map(reportUnreasoned));
  return { rest, diagnostics: found };
}

function keyOf(code: string, path: string): string {
  return `${code} ${path}`;
}

function isInside({ span }: Diagnostic, { scope }: Allowance): boolean {
  const at = span.start.offset;
  return at >= scope.start.offset && (at < scope.end.offset || at === scope.start.offset);
}

function permitsOf(allowance: Allowance, known: KnownRules, found: Diagnostic[]): Permit[] {
  if (allowance.slip !== undefined) {
    found.push(...reportSlip(allowance, allowance.slip, known));
    return [];
  }
  return allowance.rules.flatMap((rule) => {
    const meta = known.find(rule.id);
    if (meta === undefined) {
      const message = `There is no rule \`${rule.id}\`, so this comment allows nothing.`;
      found.push(stamp(unknownRuleSetting, { span: rule.span, message, hint: hintFor(rule.id, known) }));
      return [];
    }
    if (meta.mandatory === true) {
      const message = `\`${rule.id}\` can't be allowed: what it finds makes an output wrong, and is reported all the same.`;
      const hint = "Take the comment out, and mend what the rule finds.";
      found.push(stamp(loweredMandatoryRule, { span: rule.span, message, hint, ...removalOf(allowance) }));
      return [];
    }
    return [{ allowance, rule, code: meta.code, used: false }];
  });
}

/** Words that name no rule are prose, whatever they resemble. To write the comment anew may hide a finding: that is for people. */
function reportSlip({ rules }: Allowance, { span, meant }: AllowanceSlip, known: KnownRules): Diagnostic[] {
  if (!rules.some(({ id }) => known.find(id) !== undefined)) return [];
  const message =
    "This comment names a rule as an allowance does, but is not written as one, so it allows nothing.";
  const hint = `Did you mean \`${meant}\`? A reason follows the colon.`;
  const edits = [{ span, text: meant }];
  const fix = { title: "Write it as an allowance", safe: false, edits };
  return [stamp(misspeltAllowance, { span, message, hint, ...(meant.endsWith(": why") ? {} : { fix }) })];
}

/** Deleting a comment is safe where it is about one rule alone. */
function removalOf({ rules, removal }: Allowance): { fix?: Fix } {
  if (rules.length > 1) return {};
  return { fix: { title: "Take the comment out", safe: true, edits: [{ span: removal, text: "" }] } };
}

function reportUnused({ rule, allowance }: Permit): Diagnostic {
  const message = `\`${rule.id}\` finds nothing where this comment counts, so there is nothing to allow.`;
  const hint = "Take it out, or move it to the block, the key or the file that it is about.";
  return stamp(unusedAllowance, { span: rule.span, message, hint, ...removalOf(allowance) });
}

function reportUnreasoned({ span }: Allowance): Diagnostic {
  const message = "This comment allows a finding without saying why, so nobody can tell when it may go.";
  const hint = "Write the reason after a colon, before the comment ends.";
  return stamp(unreasonedAllowance, { span, message, hint });
}
