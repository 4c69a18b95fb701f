import type { Diagnostic, DiagnosticMeta, Severity } from "../core/diagnostic.ts";

/** What a report is made from. */
export interface ReportInput {
  /** In the order in which they are to be shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** How a path is shown: from the working directory, where a path of ours counts from the agenda's folder. */
  readonly shown: (path: string) => string;
  /** Whether to colour the text. */
  readonly colour: boolean;
  /** The documentation of a code. */
  readonly metaOf: (code: string) => DiagnosticMeta | undefined;
  /** "agenda-compiler 0.1.0". */
  readonly generator: string;
  /** Whether a finding of this severity makes the run fail. */
  readonly fails: (severity: Severity) => boolean;
}

/** A form that findings are written in. */
export interface ReportFormat {
  /** What `--format` takes. */
  readonly name: string;
  /** Where it belongs: with the messages to people, or on the standard output. */
  readonly sink: "output" | "errors";
  /** The whole report. */
  write(input: ReportInput): string;
}
