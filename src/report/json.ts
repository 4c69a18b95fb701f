import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { Span } from "../core/span.ts";
import type { ReportFormat, ReportInput } from "./types.ts";

/** Diagnostics for programs: schemas/lint-report.schema.json. Lines and columns count from 1, offsets from 0. */
export const jsonFormat: ReportFormat = {
  name: "json",
  sink: "output",
  write(input) {
    const { diagnostics } = input;
    const count = (severity: Severity): number =>
      diagnostics.filter((one) => one.severity === severity).length;
    const summary = { errors: count("error"), warnings: count("warning"), notes: count("info") };
    const list = diagnostics.map((diagnostic) => describe(diagnostic, input));
    return `${JSON.stringify({ version: 1, diagnostics: list, summary }, null, 2)}\n`;
  },
};

function describe(diagnostic: Diagnostic, { shown }: ReportInput) {
  const place = ({ path, start, end }: Span) => ({ path: shown(path), start, end });
  const { code, name, severity, message, hint, span, fix, related = [] } = diagnostic;
  const edits = fix?.edits.map((edit) => ({ ...place(edit.span), text: edit.text }));
  return {
    code,
    name,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...place(span),
    related: related.map((other) => ({ message: other.message, ...place(other.span) })),
    ...(fix === undefined ? {} : { fix: { title: fix.title, safe: fix.safe, edits } }),
  };
}
