import type { Command } from "commander";
import { catalogue } from "../catalogue.ts";
import type { DiagnosticMeta } from "../core/diagnostic.ts";
import { explainRule, listRules } from "../report/explanation.ts";
import { wantsColour } from "./report.ts";
import { findRule } from "./rule-names.ts";
import type { ExitCode, Surroundings } from "./types.ts";

interface ExplainOptions {
  readonly json?: boolean;
}

/** `agenda explain [rule]`: what a rule looks for and why, with examples; without a rule, the list of all. */
export function addExplainCommand(
  program: Command,
  run: (code: Promise<ExitCode>) => Promise<void>,
  surroundings: Surroundings,
): void {
  program
    .command("explain")
    .summary("explain a rule, or list all of them")
    .description(
      "Says what a rule looks for, why it matters, what it looks like wrong and right, and what to do. Without a name, lists all rules.",
    )
    .argument("[rule]", "its code or its name: AG201, 201, unresolved-reference")
    .option("--json", "write it for programs")
    .action((rule: string | undefined, options: ExplainOptions) => run(explain(rule, options, surroundings)));
}

async function explain(
  rule: string | undefined,
  { json = false }: ExplainOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output } = surroundings;
  const colour = wantsColour(output, surroundings);
  if (rule === undefined) {
    output.write(json ? toJson(catalogue.map(forPrograms)) : listRules(catalogue, colour));
  } else {
    const meta = findRule(rule);
    output.write(json ? toJson(forPrograms(meta)) : explainRule(meta, colour));
  }
  return 0;
}

function forPrograms({
  mandatory = false,
  ...meta
}: Omit<DiagnosticMeta, "mandatory"> & { mandatory?: boolean }) {
  return { ...meta, mandatory };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
