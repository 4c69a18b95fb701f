import type { ReaderTest } from "../../core/reader-test.ts";
import type { Suppression } from "../../core/suppression.ts";
import type { ReviewState } from "./reviewed-text.ts";

/** How the statements of an agenda stand: what `agenda plain status` shows. */
export interface PlainStatus {
  readonly version: 1;
  readonly profile: "public" | "easy";
  readonly statements: readonly StatementStatus[];
  /** Sections that should have a statement and have none. */
  readonly missing: readonly { readonly id: string; readonly title: string }[];
  readonly counts: Readonly<Record<"fresh" | "stale" | "unreviewed" | "missing", number>>;
  /** Means over all statements. They are only told: each sentence is judged by itself. */
  readonly averages: StatementAverages;
  /** What of the checks of plain language the authors allow in place, or have weighed otherwise. */
  readonly suppressed: readonly Suppression[];
  /** What readers made of the summary as a whole. */
  readonly readerTests: readonly ReaderTest[];
}

export interface StatementStatus {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly path: string;
  readonly words: number;
  readonly sentences: number;
  readonly score: Score;
  readonly state: ReviewState;
  readonly by?: string;
  readonly on?: string;
  readonly readerTests: readonly ReaderTest[];
}

export interface Score {
  readonly scale: string;
  /** To one decimal. */
  readonly value: number;
}

export interface StatementAverages {
  readonly wordsPerSentence: number;
  readonly score: Score;
}
