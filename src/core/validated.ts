import type { Allowance } from "./allowance.ts";
import type { Manifest } from "./manifest.ts";
import type { BibliographicSource, Term } from "./reference.ts";
import type { Section } from "./section.ts";
import type { Asset } from "./source.ts";
import type { Span } from "./span.ts";

/** The agenda after validation: everything typed, wrong values left out, nothing looked up yet. */
export interface ValidatedAgenda {
  readonly manifest: Manifest;
  readonly manifestSpans: ReadonlyMap<string, Span>;
  /** The manifest's keys that are wrong or could not be read; all of them where there is no manifest. */
  readonly manifestDoubts: ReadonlySet<string>;
  readonly sections: readonly Section[];
  readonly glossary: readonly Term[];
  readonly bibliography: readonly BibliographicSource[];
  /** Whether every entry of sources.yml could be read: rules stay silent about what a broken one may hide. */
  readonly bibliographyComplete: boolean;
  readonly assets: readonly Asset[];
  /** What stands in the folder and is left out because of its name; folders end in a slash. */
  readonly leftOut: readonly string[];
  /** The texts of agenda.yml and of the other .yml files, by path: words of their values are looked for in them. */
  readonly dataTexts: ReadonlyMap<string, string>;
  /** The comments of all files that allow findings in place. */
  readonly allowances: readonly Allowance[];
}
