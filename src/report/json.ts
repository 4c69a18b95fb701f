import type { Diagnostic } from "../core/diagnostic.ts";
import type { ReportInput } from "./types.ts";

/** Diagnostics for programs: a stable JSON document. Lines and columns count from 1, offsets from 0. */
export function reportJson({ diagnostics, prefix }: ReportInput): string {
  const place = ({ path, start, end }: Diagnostic["span"]) => ({ path: `${prefix}${path}`, start, end });
  const list = diagnostics.map(({ code, name, severity, message, hint, span, related = [] }) => ({
    code,
    name,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...place(span),
    related: related.map((other) => ({ message: other.message, ...place(other.span) })),
  }));
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const summary = { errors: count("error"), warnings: count("warning"), notes: count("info") };
  return `${JSON.stringify({ version: 1, diagnostics: list, summary }, null, 2)}\n`;
}
