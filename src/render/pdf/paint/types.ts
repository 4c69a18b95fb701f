import type { DrawnLine } from "../inline/set-line.ts";

/** A stretch of a line: what is drawn from `start` to before `end`. */
export interface Run extends DrawnLine {
  readonly start: number;
  readonly end: number;
}
