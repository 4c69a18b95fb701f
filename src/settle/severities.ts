import type { Diagnostic, DiagnosticMeta, Severity } from "../core/diagnostic.ts";
import type { RuleSetting } from "../core/manifest.ts";
import { stamp } from "../core/stamp.ts";
import { loweredMandatoryRule, unknownRuleSetting } from "./diagnostics.ts";
import type { KnownRules } from "./known-rules.ts";

const weights: Record<Severity | "off", number> = { off: 0, info: 1, warning: 2, error: 3 };

/** What the publisher wants, by code, with what is wrong about it. Of two settings for one rule the later counts. */
export interface Severities {
  readonly byCode: ReadonlyMap<string, Severity | "off">;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks the settings up. Those of unknown rules, and those that would lower a mandatory one, have no effect and are reported. */
export function readSeverities(settings: readonly RuleSetting[], known: KnownRules): Severities {
  const byCode = new Map<string, Severity | "off">();
  const diagnostics: Diagnostic[] = [];
  for (const setting of settings) {
    const { rule, severity, span } = setting;
    const meta = known.find(rule);
    if (meta === undefined) {
      const message = `There is no rule \`${rule}\`, so this setting has no effect.`;
      diagnostics.push(stamp(unknownRuleSetting, { span, message, hint: hintFor(rule, known) }));
    } else if (meta.mandatory === true && isLowered(setting, meta)) {
      const change = severity === "off" ? "be switched off" : `be lowered to \`${severity}\``;
      const message = `\`${rule}\` can't ${change}: what it finds makes an output wrong. The setting has no effect.`;
      const hint = "Take the setting out, and mend what the rule finds.";
      diagnostics.push(stamp(loweredMandatoryRule, { span, message, hint }));
    } else {
      byCode.set(meta.code, severity);
    }
  }
  return { byCode, diagnostics };
}

/** Whether a setting lets a rule weigh less than it does by itself. */
export function isLowered({ severity }: RuleSetting, meta: DiagnosticMeta): boolean {
  return weights[severity] < weights[meta.severity];
}

/** What to do about an unknown name. */
export function hintFor(word: string, known: KnownRules): string {
  const near = known.near(word);
  const question = near === undefined ? "" : `Did you mean \`${near}\`? `;
  return `${question}\`agenda explain\` lists all rules.`;
}

/** Gives each diagnostic the severity that the publisher wants; those that are off are left out. */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  { byCode }: Pick<Severities, "byCode">,
): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = byCode.get(diagnostic.code) ?? diagnostic.severity;
    return severity === "off" ? [] : [{ ...diagnostic, severity }];
  });
}
