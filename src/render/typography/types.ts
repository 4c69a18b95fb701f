/** What opens and closes a quotation, with the space inside that the language wants. */
export interface QuoteMarks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

export interface TypographicLanguage {
  readonly quotes: QuoteMarks;
  /** The spaces before `; ! ?` and before `:`, where the language has them. */
  readonly beforeMarks?: { readonly narrow: string; readonly wide: string };
}

/** Text with the marks of print. The texts of a paragraph are set together: a quotation may begin in one and end in another. */
export interface Typographer {
  /** As many texts as it was given, in their order. */
  set(texts: readonly string[]): readonly string[];
}
