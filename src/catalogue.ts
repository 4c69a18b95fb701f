import { compareText } from "./core/compare-text.ts";
import type { DiagnosticMeta } from "./core/diagnostic.ts";
import { externalDiagnostics } from "./external/diagnostics.ts";
import { loadDiagnostics } from "./load/diagnostics.ts";
import { parseDiagnostics } from "./parse/diagnostics.ts";
import { htmlDiagnostics } from "./render/html/diagnostics.ts";
import { pdfDiagnostics } from "./render/pdf/diagnostics.ts";
import { summaryDiagnostics } from "./render/summary/diagnostics.ts";
import { templateDiagnostics } from "./render/templates/diagnostics.ts";
import { rules } from "./rules/registry.ts";
import { settleDiagnostics } from "./settle/diagnostics.ts";
import { validateDiagnostics } from "./validate/diagnostics.ts";
import { writeDiagnostics } from "./write/diagnostics.ts";

/** Every diagnostic that agenda can give, by code. Derived from the stages' and the rules' own definitions. */
export const catalogue: readonly DiagnosticMeta[] = [
  ...loadDiagnostics,
  ...parseDiagnostics,
  ...validateDiagnostics,
  ...rules.map(({ meta }) => meta),
  ...settleDiagnostics,
  ...externalDiagnostics,
  ...templateDiagnostics,
  ...htmlDiagnostics,
  ...pdfDiagnostics,
  ...summaryDiagnostics,
  ...writeDiagnostics,
].sort((left, right) => compareText(left.code, right.code));
