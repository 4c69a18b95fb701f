/** A number as it stands in a text. */
export interface FoundNumber {
  readonly value: number;
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly written: "digits" | "words";
}

/** How a language writes numbers. */
export interface NumberGrammar {
  /** What stands between thousands: "1,500", "1.500", "1 500". */
  readonly thousands: string;
  /** What stands before decimals. */
  readonly decimal: string;
  /** Words that are added: "forty", "one". */
  readonly values: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: "hundred", "million". */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Between the words of one number: "and", "et", "y", "e". */
  readonly joints: readonly string[];
  /** Words that are numbers only beside another number: "one", "un". */
  readonly articles: readonly string[];
  /** The months, from January on. */
  readonly months: readonly string[];
  /** Right before a number, they declare that it is rounded. */
  readonly about: readonly string[];
  /** Right before a number, they declare that the true one is larger. */
  readonly more: readonly string[];
  /** Right before a number, they declare that the true one is smaller. */
  readonly less: readonly string[];
  /** "first", "second": they show that things are counted. */
  readonly ordinals: readonly string[];
}
