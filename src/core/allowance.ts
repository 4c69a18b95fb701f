import type { Named } from "./section.ts";
import type { Span } from "./span.ts";

/** A comment that allows findings in place: `<!-- allow unused-term: it is for the next edition -->`. */
export interface Allowance {
  /** The rules that it names, by name or code, as typed. */
  readonly rules: readonly Named[];
  /** Why they are allowed; absent where the author did not say. */
  readonly reason?: string;
  /** The comment. */
  readonly span: Span;
  /** What it counts for: findings that start here. */
  readonly scope: Span;
  /** What to delete to take the comment away: with its line, where it has one for itself. */
  readonly removal: Span;
  /** Set where the comment only resembles one, so that it allows nothing. */
  readonly slip?: AllowanceSlip;
}

/** A comment that names rules as an allowance does, but is not written as one: `<!-- agenda-disable unused-term -->`. */
export interface AllowanceSlip {
  /** The words between its marks. */
  readonly span: Span;
  /** How they would be written: "allow unused-term: why". */
  readonly meant: string;
}
