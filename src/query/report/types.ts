import type { Suppression } from "../../core/suppression.ts";
import type { SectionName } from "../types.ts";

/** How the lines of an agenda cover it, how they hang together, and what is still missing. */
export interface AgendaReport {
  readonly version: 1;
  readonly title: string;
  readonly counts: ReportCounts;
  /** In order; the numbers in every `byLine`, and the rows and columns of `links`, follow it. */
  readonly lines: readonly ReportLine[];
  readonly coverage: Coverage;
  readonly links: LinkMatrix;
  readonly missing: MissingParts;
  readonly openQuestions: readonly OpenQuestions[];
  /** What of the checks the authors allow in place, or weigh otherwise in the manifest. */
  readonly suppressed: readonly Suppression[];
}

export interface ReportCounts {
  readonly sections: number;
  readonly lines: number;
  readonly strategies: number;
  readonly issues: number;
  readonly themes: number;
  readonly relations: number;
  /** Links between two sections in their texts. */
  readonly links: number;
}

export interface ReportLine extends SectionName {
  readonly strategies: number;
}

/** How many strategies of each line name a scale or an actor, and how many of its sections are linked to an issue. */
export interface Coverage {
  readonly scales: readonly CoverageRow[];
  readonly actors: readonly CoverageRow[];
  readonly issues: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly id: string;
  readonly title: string;
  readonly byLine: readonly number[];
  readonly total: number;
}

/** How often the sections of one line (row) point at those of another (column). */
export interface LinkMatrix {
  readonly relations: readonly (readonly number[])[];
  readonly texts: readonly (readonly number[])[];
}

export interface MissingParts {
  /** Lines, strategies, principles, values and themes without a plain-language statement. */
  readonly plainWords: readonly SectionName[];
  /** Sections that name no source, neither in the text nor in the front matter. */
  readonly sources: readonly SectionName[];
  /** Lines, strategies, issues and themes without any relation, in either direction. */
  readonly relations: readonly SectionName[];
}

export interface OpenQuestions {
  readonly section: SectionName;
  readonly questions: readonly string[];
}
