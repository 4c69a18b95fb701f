/** A place in a source text. `line` and `column` count from 1, `offset` from 0; all in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of one source file, from `start` up to, not including, `end`. `path` is relative to the agenda's folder, with `/`. */
export interface Span {
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
}
