import type { PlacedSection } from "../../core/agenda.ts";
import type { Span } from "../../core/span.ts";

/** A text of the summary with the section that it is drawn from. */
export interface SourcedText {
  readonly text: string;
  /** Absent for an invitation that no section has. */
  readonly origin?: PlacedSection;
  /** Where an invitation leads to. */
  readonly url?: string;
}

/** A strategy under its line, in a few words. */
export interface CardBullet {
  readonly strategy: PlacedSection;
  readonly words: string;
}

/** Words of a statement that are alike: all of them struck out, or none. */
export interface Run {
  readonly text: string;
  readonly struck: boolean;
  /** Whether it is the number of a note in brackets, and no word of the text. */
  readonly isCall?: true;
}

/** What stands under one bullet or number. */
export type StatementItem = readonly StatementBlock[];

/** A part of a statement: what its author set as a paragraph, a list, a table. */
export type StatementBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  /** `start` is the number of the first item; null where the items have bullets. */
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly StatementItem[] }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

/** What the summary says of one line. */
export interface SummaryCard {
  readonly line: PlacedSection;
  readonly heading: string;
  /** The line's statement in plain words; empty where it has none. */
  readonly statement: readonly StatementBlock[];
  /** In the order of the line; none where there are too many lines. */
  readonly bullets: readonly CardBullet[];
  /** How many strategies of the line aren't named. */
  readonly others: number;
}

/** A term of the glossary that the summary uses, as its readers find it there. */
export interface ExplainedTerm {
  /** The id of the entry. */
  readonly id: string;
  /** The words that stand in the text; with the term behind them where they are its acronym. */
  readonly words: string;
  readonly plain: string;
}

/** A strategy that the manifest puts under a line that isn't its own. */
export interface MisplacedBullet {
  readonly strategy: PlacedSection;
  readonly line: PlacedSection;
  readonly span: Span;
}

/** All that the public summary says with the agenda's own words, before the wording of a template is put around them. */
export interface SummaryContent {
  readonly messages: readonly SourcedText[];
  readonly whyNow: readonly SourcedText[];
  readonly cards: readonly SummaryCard[];
  readonly forYou: readonly SourcedText[];
  readonly notSettled: readonly SourcedText[];
  readonly takePart: readonly SourcedText[];
  /** The terms of the glossary that all of this uses and that have an explanation in plain words, in alphabetical order. */
  readonly terms: readonly ExplainedTerm[];
  readonly misplaced: readonly MisplacedBullet[];
}
