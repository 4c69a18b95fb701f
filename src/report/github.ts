import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

const commands: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * Workflow commands, which GitHub's runner turns into annotations of the changed lines:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const githubFormat: ReportFormat = {
  name: "github",
  sink: "output",
  write(input) {
    return input.diagnostics.map((diagnostic) => `${commandFor(diagnostic, input)}\n`).join("");
  },
};

function commandFor(diagnostic: Diagnostic, { shown }: ReportInput): string {
  const { span, severity, code, name, message, hint } = diagnostic;
  const { start, end } = span;
  const properties: Record<string, string | number> = {
    file: shown(span.path),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only where the annotation stays on one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: `${code} ${name}`,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${list.join(",")}::${escapeData(text)}`;
}

/** What the runner reads back: percent first, so that nothing is escaped twice. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
