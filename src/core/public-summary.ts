import type { Named } from "./section.ts";
import type { Span } from "./span.ts";

/** A text of the public summary, with the section that it is drawn from. */
export interface SummaryStatement {
  readonly text: string;
  /** Where the text is written. */
  readonly span: Span;
  /** The section, by its id. */
  readonly from: Named;
}

/** A way to take part. It may lead to a section, to a page of the web, or nowhere but to a place in town. */
export interface SummaryInvitation extends Pick<SummaryStatement, "text" | "span"> {
  readonly from?: Named;
  readonly url?: string;
}

/** A strategy that the summary names under its line. */
export interface SummaryBullet {
  readonly strategy: Named;
  /** In plain words, instead of the strategy's title. */
  readonly words?: string;
  readonly wordsSpan?: Span;
}

/** What the summary says of a line beside the line's own statement. */
export interface SummaryCardSettings {
  readonly line: Named;
  /** In plain words, beginning with a verb, instead of the line's title. */
  readonly heading?: string;
  readonly headingSpan?: Span;
  /** Those that are named, in the order of their line; chosen by agenda where there are none. */
  readonly strategies: readonly SummaryBullet[];
}

/** The texts of the public summary that no section has: the manifest's `summary`. */
export interface SummarySettings {
  readonly messages: readonly SummaryStatement[];
  readonly whyNow: readonly SummaryStatement[];
  readonly forYou: readonly SummaryStatement[];
  /** What is not settled, or could go wrong. */
  readonly notSettled: readonly SummaryStatement[];
  readonly takePart: readonly SummaryInvitation[];
  readonly cards: readonly SummaryCardSettings[];
}
