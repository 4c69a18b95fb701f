import type { Diagnostic } from "../core/diagnostic.ts";
import type { RuleSetting } from "../core/manifest.ts";
import { stamp } from "../core/stamp.ts";
import { reasonOfSetting } from "../core/suppression.ts";
import { unreasonedAllowance } from "./diagnostics.ts";
import type { KnownRules } from "./known-rules.ts";
import { isLowered } from "./severities.ts";

/** The checks of plain language: what is set aside there, readers can't see. */
const plainLanguage = /^AG4/u;

/**
 * Finds settings that let a check of plain language weigh less, or be silent, and don't say why. Those that a release takes no
 * notice of need no reason.
 *
 * @param text that of the manifest, whose comments are the reasons
 */
export function unreasonedSettings(
  settings: readonly RuleSetting[],
  known: KnownRules,
  text: string,
): Diagnostic[] {
  return settings.flatMap((setting) => {
    const meta = known.find(setting.rule);
    if (meta === undefined || !plainLanguage.test(meta.code) || meta.release === true) return [];
    if (!isLowered(setting, meta) || reasonOfSetting(setting, text) !== undefined) return [];
    const message = `This setting makes \`${setting.rule}\` weigh less without saying why, so nobody can tell when it may go.`;
    const hint = "Write the reason as a comment behind it: `# why`.";
    return [stamp(unreasonedAllowance, { span: setting.span, message, hint })];
  });
}
