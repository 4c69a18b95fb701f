import type { Allowance } from "./allowance.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ParsedSection, ParsedYaml } from "./parsed.ts";
import type { Section } from "./section.ts";
import type { Source } from "./source.ts";

/** What parsing one file gives: a section, or a YAML file. */
export interface ParsedFile {
  readonly section?: ParsedSection;
  readonly yaml?: ParsedYaml;
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What validation makes of a section's front matter. */
export interface ValidatedFrontMatter {
  readonly section: Omit<Section, keyof ParsedSection>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What later stages make of one file, by what it is called in a cache. */
export interface LaterResults {
  readonly validated: ValidatedFrontMatter;
  /** What the rules that look at one section at a time found in it. */
  readonly findings: readonly Diagnostic[];
}

/** Remembers what earlier runs found out about each file. To use it or not changes nothing but the time a run takes. */
export interface RunCache {
  /**
   * What the same file was parsed to; `undefined` where that is not known.
   *
   * @param parse parses it again, for what turns out to be lost when it is asked for
   */
  find(source: Source, parse: () => ParsedFile): ParsedFile | undefined;
  keep(source: Source, parsed: ParsedFile): void;
  /**
   * What a later stage made of a file of this run that is still the same; `undefined` where that is not known.
   *
   * @param context all else that it depends on
   */
  recall<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
  ): LaterResults[Name] | undefined;
  remember<Name extends keyof LaterResults>(
    name: Name,
    path: string,
    context: string,
    result: LaterResults[Name],
  ): void;
}
