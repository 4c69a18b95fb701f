import type { Allowance } from "../core/allowance.ts";
import { editDistance } from "../core/did-you-mean.ts";
import type { Positions } from "../core/positions.ts";
import { removalOf } from "../core/removal.ts";
import type { Named } from "../core/section.ts";
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
  if (match === null) return readSlip(comment, scope, text, positions);
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
    removal: removalOf(positions.span(comment.start, comment.end), text),
  };
}

/** What other linters call it, and what people may call it. */
const otherVerbs = new Set([
  "accept",
  "disable",
  "except",
  "exempt",
  "ignore",
  "nolint",
  "permit",
  "silence",
  "skip",
  "suppress",
]);

/** A verb, perhaps with the name of the program before it and what it counts for after it. */
const verbFirst =
  /^\s*(?:(?:agenda|[a-z]*lint|rule)[-:\s]*)*(?<verb>[a-z]+)(?:-(?:next-line|line|file|block|rule))?[\s:(`]+/i;

/** A rule's name or code, and what may stand before the next one. */
const nameFirst = /^[`"]?(?<name>[a-z]+(?:-[a-z]+)+|AG\d{3})(?![\w-])[`"]?(?:\s*[,;&]\s*|\s+and\s+|\s+)?/i;

/** Reads a comment that was most likely meant as an allowance; whether it names rules at all is for others to say. */
function readSlip(comment: Comment, scope: Span, text: string, positions: Positions): Allowance | undefined {
  const { content, contentStart } = comment;
  const opening = verbFirst.exec(content);
  const verb = opening?.groups?.verb?.toLowerCase() ?? "";
  if (opening === null || !(otherVerbs.has(verb) || editDistance(verb, "allow", 3) < 3)) return undefined;
  const rules: Named[] = [];
  let at = opening[0].length;
  for (
    let next = nameFirst.exec(content.slice(at));
    next !== null;
    next = nameFirst.exec(content.slice(at))
  ) {
    const id = next.groups?.name ?? "";
    const start = contentStart + at + next[0].indexOf(id);
    rules.push({ id, span: positions.span(start, start + id.length) });
    at += next[0].length;
  }
  if (rules.length === 0) return undefined;
  const reason = content
    .slice(at)
    .replace(/^[\s:;,.)\]–—-]*(?:because\b)?/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const words = content.trim();
  const start = contentStart + content.indexOf(words);
  return {
    rules,
    span: positions.span(comment.start, comment.end),
    scope,
    removal: removalOf(positions.span(comment.start, comment.end), text),
    slip: {
      span: positions.span(start, start + words.length),
      meant: `allow ${rules.map(({ id }) => id).join(", ")}: ${reason === "" ? "why" : reason}`,
    },
  };
}
