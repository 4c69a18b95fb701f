/** A stretch of a text with its words. Places count from the start of the text, in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** As it stands in the text, line breaks turned into spaces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** Counts a word's syllables; at least one. */
export type SyllableCounter = (word: string) => number;

/** What measures are computed from. */
export interface TextCounts {
  readonly sentences: number;
  readonly words: number;
  /** Words of more than six letters. */
  readonly longWords: number;
  /** 0 where nobody has counted them. */
  readonly syllables: number;
}
