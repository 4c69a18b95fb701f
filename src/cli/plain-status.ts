import { knownRules } from "../pipeline.ts";
import { plainStatus } from "../plain/review/status.ts";
import { loadEnglishSyllables } from "../plain/syllables/english.ts";
import { plainStatusText } from "../query/plain-status.ts";
import { compileForQuestions } from "./compiled.ts";
import type { PlainOptions } from "./plain-options.ts";
import type { ExitCode, Surroundings } from "./types.ts";
import { UsageError } from "./usage-error.ts";

/** `agenda plain status`: how every statement stands. */
export async function showStatus(
  sections: readonly string[],
  { folder, json = false }: PlainOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (sections.length > 0)
    throw new UsageError("`agenda plain status` shows all statements: name no section.");
  await loadEnglishSyllables();
  const { agenda } = await compileForQuestions(folder, surroundings);
  const status = plainStatus(agenda, (rule) => /^AG4/.test(knownRules.find(rule)?.code ?? ""));
  surroundings.output.write(json ? `${JSON.stringify(status, undefined, 2)}\n` : plainStatusText(status));
  return 0;
}
