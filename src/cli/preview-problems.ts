import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import { byPlace } from "../core/diagnostic-order.ts";
import { codeFrame } from "../report/code-frame.ts";
import type { ShownProblem } from "../serve/types.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import { shownFrom } from "./report.ts";
import type { Surroundings } from "./types.ts";

/** So many findings are shown in a page; the terminal has the others. */
const most = 40;

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings as pages show them: errors first, and no more than can be read. */
export function shownProblems(
  findings: readonly Diagnostic[],
  opened: OpenedAgenda,
  surroundings: Surroundings,
): { readonly problems: readonly ShownProblem[]; readonly more: number } {
  const texts = new Map(opened.files.sources.map(({ path, text }) => [path, text]));
  const shown = shownFrom(opened, surroundings);
  const sorted = findings.toSorted(
    (left, right) => rank[left.severity] - rank[right.severity] || byPlace(left, right),
  );
  const problems = sorted
    .slice(0, most)
    .map(({ severity, span, code, name, message, hint }): ShownProblem => {
      const place = `${shown(span.path)}:${span.start.line}:${span.start.column}`;
      const frame = codeFrame(texts.get(span.path), span, (words) => words);
      return { severity, place, code, name, message, hint: hint ?? null, frame };
    });
  return { problems, more: Math.max(0, findings.length - most) };
}
