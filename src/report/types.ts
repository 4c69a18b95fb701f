import type { Diagnostic } from "../core/diagnostic.ts";

/** What a report is made from. */
export interface ReportInput {
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What stands before each path: the way from the working directory to the agenda's folder, "agenda/". */
  readonly prefix: string;
  /** Whether to colour the text. */
  readonly colour: boolean;
}
