import type { Allowance } from "./allowance.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ParsedSection, ParsedYaml } from "./parsed.ts";
import type { Source } from "./source.ts";

/** What parsing one file gives: a section, or a YAML file. */
export interface ParsedFile {
  readonly section?: ParsedSection;
  readonly yaml?: ParsedYaml;
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Remembers what earlier runs found out about each file. To use it or not changes nothing but the time a run takes. */
export interface RunCache {
  /** What the same file was parsed to; `undefined` where that is not known. */
  find(source: Source): ParsedFile | undefined;
  keep(source: Source, parsed: ParsedFile): void;
  /**
   * What the rules that look at one section at a time found in a file that is still the same.
   *
   * @param context all else that these findings depend on
   */
  findingsIn(path: string, context: string): readonly Diagnostic[] | undefined;
  keepFindings(path: string, context: string, findings: readonly Diagnostic[]): void;
}
