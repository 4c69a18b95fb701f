import type { Diagnostic, DiagnosticMeta, Finding } from "./diagnostic.ts";

/** Gives a finding its identity. Stages and rules say only where and what; code, name and severity come from the meta. */
export function stamp(meta: DiagnosticMeta, finding: Finding): Diagnostic {
  return { code: meta.code, name: meta.name, severity: meta.severity, ...finding };
}
