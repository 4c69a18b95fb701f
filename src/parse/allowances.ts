import type { Allowance } from "../core/allowance.ts";
import type { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";

/** "allow unused-term, AG504: why": what stands between the marks of a comment. */
const pattern = /^(\s*allow\s+)([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::([\s\S]*))?$/;

/** A comment in a file, whatever marks it has there. */
export interface Comment {
  /** Its offsets, marks included. */
  readonly start: number;
  readonly end: number;
  /** Where the words between its marks begin. */
  readonly contentStart: number;
  readonly content: string;
}

/**
 * Reads a comment as an allowance; `undefined` where it is an ordinary comment. One that gives no reason is told from prose
 * ("allow me") by its names: every rule's has a hyphen, every code is AG with three digits.
 */
export function readAllowance(
  comment: Comment,
  scope: Span,
  text: string,
  positions: Positions,
): Allowance | undefined {
  const match = pattern.exec(comment.content);
  if (match === null) return undefined;
  const [, opening = "", names = "", given] = match;
  const rules = [...names.matchAll(/[\w-]+/g)].map((name) => {
    const start = comment.contentStart + opening.length + name.index;
    return { id: name[0], span: positions.span(start, start + name[0].length) };
  });
  if (given === undefined && !rules.every(({ id }) => /-|^AG\d{3}$/.test(id))) return undefined;
  const reason = given?.replace(/\s+/g, " ").trim() ?? "";
  return {
    rules,
    ...(reason === "" ? {} : { reason }),
    span: positions.span(comment.start, comment.end),
    scope,
    removal: removalOf(comment, text, positions),
  };
}

/** A comment that has its lines for itself goes with the last line's end; another one with the white space before it. */
function removalOf({ start, end }: Comment, text: string, positions: Positions): Span {
  const before = /[^\S\r\n]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
  const after = /^[^\S\r\n]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  const alone = start - before === lineStart(text, start) && after !== null;
  return positions.span(start - before, alone ? end + after[0].length : end);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
