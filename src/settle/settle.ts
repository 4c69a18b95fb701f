import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import type { RuleSetting } from "../core/manifest.ts";
import { type AllowanceOptions, applyAllowances } from "./allowances.ts";
import type { KnownRules } from "./known-rules.ts";
import { applySeverities, readSeverities } from "./severities.ts";
import { unreasonedSettings } from "./unreasoned-settings.ts";

/** What the authors say of rules: severities in the manifest, comments in place. */
export interface Wishes {
  readonly settings: readonly RuleSetting[];
  readonly allowances: readonly Allowance[];
  /** The manifest's text, whose comments say why settings are as they are. */
  readonly manifestText?: string;
}

/**
 * Applies the authors' wishes to what was found: first the comments, then the severities. What is wrong with the wishes
 * themselves is added; severities count for that as well.
 */
export function settle(
  diagnostics: readonly Diagnostic[],
  { settings, allowances, manifestText = "" }: Wishes,
  options: AllowanceOptions,
): Diagnostic[] {
  const severities = readSeverities(settings, options.known);
  const allowed = applyAllowances(diagnostics, allowances, options);
  const unreasoned = unreasonedSettings(settings, options.known, manifestText);
  const ofWishes = [...allowed.diagnostics, ...severities.diagnostics, ...unreasoned];
  return applySeverities([...allowed.rest, ...ofWishes], severities);
}

/** Applies the wishes to what was found later: what is wrong with the wishes themselves has been said. */
export function settleMore(
  diagnostics: readonly Diagnostic[],
  { settings, allowances }: Wishes,
  known: KnownRules,
): Diagnostic[] {
  const options: AllowanceOptions = { known, checked: new Set(), isDoubtful: () => false };
  return applySeverities(
    applyAllowances(diagnostics, allowances, options).rest,
    readSeverities(settings, known),
  );
}
