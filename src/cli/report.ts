import type { Diagnostic } from "../core/diagnostic.ts";
import { byPlace } from "../core/diagnostic-order.ts";
import { reportJson } from "../report/json.ts";
import { reportText } from "../report/text.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import type { ExitCode, Surroundings, TextSink } from "./types.ts";

export interface ReportOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Whether a sink gets colour: NO_COLOR and FORCE_COLOR decide, else whether a person looks at it. */
export function wantsColour(sink: TextSink, { environment }: Surroundings): boolean {
  if ((environment.NO_COLOR ?? "") !== "") return false;
  const forced = environment.FORCE_COLOR ?? "";
  return forced !== "" ? forced !== "0" : sink.isTerminal && environment.TERM !== "dumb";
}

/** Writes findings where they belong: JSON to the output, text to the errors. Findings are sorted by place first. */
export function writeReport(
  findings: readonly Diagnostic[],
  { files, prefix }: OpenedAgenda,
  { json = false }: ReportOptions,
  surroundings: Surroundings,
): void {
  const diagnostics = [...findings].sort(byPlace);
  const sink = json ? surroundings.output : surroundings.errors;
  const texts = new Map(files.sources.map(({ path, text }) => [path, text]));
  const input = { diagnostics, texts, prefix, colour: wantsColour(sink, surroundings) };
  if (json) sink.write(reportJson(input));
  else if (diagnostics.length > 0) sink.write(reportText(input));
}

/** Whether findings stop a build: errors always, warnings where the user asked to be strict. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], { strict = false }: ReportOptions): ExitCode {
  const stops = diagnostics.some(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
  return stops ? 1 : 0;
}
