import type { Agenda } from "./agenda.ts";
import type { RuleSetting } from "./manifest.ts";

/** A check that is allowed in place, or that the manifest weighs otherwise. */
export interface Suppression {
  /** The rule's name or code, as the author typed it. */
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  /** The author's reason, "" where there is none; for a setting in the manifest, the severity before it. */
  readonly reason: string;
}

/**
 * What of the checks the authors set aside: the manifest's severities, then the comments in place, in the order of the files.
 *
 * @param includes which rules count, by name or code
 */
export function suppressionsOf(
  { manifest, allowances, dataTexts }: Pick<Agenda, "manifest" | "allowances" | "dataTexts">,
  includes: (rule: string) => boolean = () => true,
): Suppression[] {
  const inManifest = manifest.ruleSettings
    .filter(({ rule }) => includes(rule))
    .map((setting) => {
      const { rule, severity, span } = setting;
      const reason = reasonOfSetting(setting, dataTexts.get(span.path) ?? "");
      return {
        rule,
        path: span.path,
        line: span.start.line,
        reason: reason === undefined ? severity : `${severity}, ${reason}`,
      };
    });
  const inPlace = allowances.flatMap(({ rules, reason, span }) =>
    rules
      .filter(({ id }) => includes(id))
      .map(({ id }) => ({ rule: id, path: span.path, line: span.start.line, reason: reason ?? "" })),
  );
  return [...inManifest, ...inPlace];
}

const comment = /^\s*#\s*(?<words>\S.*)$/u;

/**
 * Why the manifest weighs a rule otherwise, as a comment says it: behind the setting, or on the lines right above.
 *
 * @param text that of the manifest
 */
export function reasonOfSetting({ span }: Pick<RuleSetting, "span">, text: string): string | undefined {
  const lines = text.split(/\r\n|[\n\r]/u);
  const line = span.start.line - 1;
  const behind = comment.exec(/\s#.*/su.exec(lines[line] ?? "")?.[0] ?? "")?.groups?.words;
  if (behind !== undefined) return behind.trim();
  const first = lines.slice(0, line).findLastIndex((above) => !comment.test(above)) + 1;
  const words = lines.slice(first, line).map((above) => comment.exec(above)?.groups?.words?.trim() ?? "");
  return words.length === 0 ? undefined : words.join(" ");
}
