import type { DiagnosticMeta } from "../core/diagnostic.ts";
import { knownRules } from "../pipeline.ts";
import { UsageError } from "./usage-error.ts";

/** The rule that the user names, by name, code or the code's number alone; an unknown one is refused, with the one that may have been meant. */
export function findRule(word: string): DiagnosticMeta {
  const meta = knownRules.find(word) ?? knownRules.find(`AG${word.trim()}`);
  if (meta !== undefined) return meta;
  const near = knownRules.near(word);
  const question = near === undefined ? "" : ` Did you mean \`${near}\`?`;
  throw new UsageError(`There is no rule \`${word}\`.${question} \`agenda explain\` lists all of them.`);
}
