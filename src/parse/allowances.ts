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

/** The name of a program before a verb: "agenda-", "eslint ". */
const program = /(?:agenda|[a-z]*lint|rule)[-:\s]+/iy;

/** No comment names more of them. */
const mostPrograms = 4;

/** A verb, perhaps with what it counts for after it. */
const verbHere = /(?<verb>[a-z]+)(?:-(?:next-line|line|file|block|rule))?[\s:(`]+/iy;

/** The verb that a comment begins with, perhaps after the names of programs, and where the rest begins. */
function openingOf(content: string): { readonly verb: string; readonly end: number } | undefined {
  const starts = [content.search(/\S|$/)];
  while (starts.length <= mostPrograms) {
    program.lastIndex = starts.at(-1) ?? 0;
    if (!program.test(content)) break;
    starts.push(program.lastIndex);
  }
  for (const start of starts.toReversed()) {
    verbHere.lastIndex = start;
    const verb = verbHere.exec(content)?.groups?.verb?.toLowerCase();
    if (verb !== undefined) return { verb, end: verbHere.lastIndex };
  }
  return undefined;
}

/** A rule's name or code, and what may stand before the next one. */
const nameFirst = /^[`"]?(?<name>[a-z]+(?:-[a-z]+)+|AG\d{3})(?![\w-])[`"]?(?:\s*[,;&]\s*|\s+and\s+|\s+)?/i;

/** Reads a comment that was most likely meant as an allowance; whether it names rules at all is for others to say. */
function readSlip(comment: Comment, scope: Span, text: string, positions: Positions): Allowance | undefined {
  const { content, contentStart } = comment;
  const opening = openingOf(content);
  if (opening === undefined) return undefined;
  const { verb, end } = opening;
  if (!(otherVerbs.has(verb) || editDistance(verb, "allow", 3) < 3)) return undefined;
  const rules: Named[] = [];
  let at = end;
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
