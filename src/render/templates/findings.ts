import type { Diagnostic, DiagnosticMeta } from "../../core/diagnostic.ts";

/** A diagnostic at a place in a file below `templates/`. Line and column count from 1. */
export function templateDiagnostic(
  meta: DiagnosticMeta,
  place: { readonly file: string; readonly line: number; readonly column: number; readonly offset: number },
  message: string,
  hint: string,
): Diagnostic {
  const point = { line: place.line, column: place.column, offset: place.offset };
  return {
    code: meta.code,
    name: meta.name,
    severity: meta.severity,
    message,
    hint,
    span: { path: `templates/${place.file}`, start: point, end: point },
  };
}

/** The diagnostics with each said once: a broken template would repeat itself for every page it draws. */
export function distinctDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { path, start } = diagnostic.span;
    const key = [diagnostic.code, path, start.line, start.column, diagnostic.message].join("\n");
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}
