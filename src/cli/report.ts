import { relative, resolve } from "node:path";
import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import { byPlace } from "../core/diagnostic-order.ts";
import { generatorName } from "../load/package-files.ts";
import { knownRules } from "../pipeline.ts";
import { jsonFormat } from "../report/json.ts";
import { textFormat } from "../report/text.ts";
import type { ReportFormat } from "../report/types.ts";
import { failedWrite, folderInUse, unwrittenChange, writeDiagnostics } from "../write/diagnostics.ts";
import type { OpenedAgenda } from "./open-agenda.ts";
import type { ExitCode, Surroundings, TextSink } from "./types.ts";

/** What makes a run fail: errors always, warnings where the user asked to be strict. */
export interface Strictness {
  readonly strict?: boolean;
}

/** Whether a sink gets colour: NO_COLOR and FORCE_COLOR decide, else whether a person looks at it. */
export function wantsColour(sink: TextSink, { environment }: Surroundings): boolean {
  if ((environment.NO_COLOR ?? "") !== "") return false;
  const forced = environment.FORCE_COLOR ?? "";
  return forced !== "" ? forced !== "0" : sink.isTerminal && environment.TERM !== "dumb";
}

/** How a path of the agenda is shown: from the working directory. */
export function shownFrom({ folder }: Pick<OpenedAgenda, "folder">, { directory }: Surroundings) {
  return (path: string): string => relative(directory, resolve(folder, path)).replaceAll("\\", "/") || ".";
}

/** The form of a report where the user only chooses between people and programs. */
export function formatFor({ json = false }: { readonly json?: boolean }): ReportFormat {
  return json ? jsonFormat : textFormat;
}

/** Writes findings, sorted by place and what stopped the writing last, where their format belongs: to the output for programs, to the errors for people. */
export async function writeReport(
  findings: readonly Diagnostic[],
  opened: OpenedAgenda,
  options: Strictness & { readonly format: ReportFormat },
  surroundings: Surroundings,
): Promise<void> {
  const { format } = options;
  const sink = surroundings[format.sink];
  sink.write(
    format.write({
      diagnostics: [...findings].sort((left, right) => rankOf(left) - rankOf(right) || byPlace(left, right)),
      texts: new Map(opened.files.sources.map(({ path, text }) => [path, text])),
      shown: shownFrom(opened, surroundings),
      colour: wantsColour(sink, surroundings),
      metaOf: (code) => knownRules.find(code),
      generator: await generatorName(),
      fails: (severity) => fails(severity, options),
    }),
  );
}

const writeCodes: ReadonlySet<string> = new Set(writeDiagnostics.map(({ code }) => code));

/** What stopped the writing stands at the end, where it is read first. */
function rankOf({ code }: Diagnostic): number {
  return writeCodes.has(code) ? 1 : 0;
}

/** Whether a finding of this severity makes the run fail. */
export function fails(severity: Severity, { strict = false }: Strictness): boolean {
  return severity === "error" || (strict && severity === "warning");
}

/** Of these, the texts are not at fault: what was to be done could not be done. */
const undone: ReadonlySet<string> = new Set(
  [failedWrite, unwrittenChange, folderInUse].map(({ code }) => code),
);

/** 1 where a finding makes the run fail, 2 where something could not be written. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], options: Strictness): ExitCode {
  if (diagnostics.some(({ code }) => undone.has(code))) return 2;
  return diagnostics.some(({ severity }) => fails(severity, options)) ? 1 : 0;
}
