import { CST, Lexer } from "yaml";
import type { Allowance } from "../core/allowance.ts";
import type { YamlPlace } from "../core/parsed.ts";
import type { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { type Comment, readAllowance } from "./allowances.ts";

/** A stretch of a file that is YAML, with the places that were found in it. */
export interface ReadYaml {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly places: ReadonlyMap<string, YamlPlace>;
  /** Whether every comment in it has a line for itself, and begins there. */
  readonly hasPlainComments: boolean;
}

/**
 * The comments of a YAML text that allow findings. One with a line for itself counts for the key or the list item that
 * begins on the next line with content; one after a value for what begins on its own line.
 */
export function allowancesInYaml(
  { text, start, end, places, hasPlainComments }: ReadYaml,
  positions: Positions,
): Allowance[] {
  const yaml = text.slice(start, end);
  if (!mayAllow(yaml)) return [];
  const comments = hasPlainComments ? plainCommentsIn(yaml, start) : commentsIn(yaml, start);
  const byLine = extentsByLine(places);
  const lines = [...byLine.keys()].sort((left, right) => left - right);
  return comments.flatMap((comment) => {
    const { line } = positions.point(comment.start);
    const counted = lines.find((one) => one >= line);
    const nothing = positions.span(comment.end, comment.end);
    const scope = (counted === undefined ? undefined : byLine.get(counted)) ?? nothing;
    return readAllowance(comment, scope, text, positions) ?? [];
  });
}

/** Whether a comment may name a rule. */
function mayAllow(yaml: string): boolean {
  return yaml.split("\n").some((line) => {
    const at = line.indexOf("#");
    return at !== -1 && /[a-z]-[a-z]|AG\d|allow/i.test(line.slice(at));
  });
}

/** What begins on each line, from its key or its value's start to its end. The whole text begins on no line. */
function extentsByLine(places: ReadonlyMap<string, YamlPlace>): Map<number, Span> {
  const byLine = new Map<number, Span>();
  for (const [pointer, { key, value }] of places) {
    if (pointer === "") continue;
    const start = (key ?? value).start;
    const end = value.end.offset > start.offset ? value.end : (key ?? value).end;
    const known = byLine.get(start.line);
    const widest: Span = {
      path: value.path,
      start: known !== undefined && known.start.offset < start.offset ? known.start : start,
      end: known !== undefined && known.end.offset > end.offset ? known.end : end,
    };
    byLine.set(start.line, widest);
  }
  return byLine;
}

function plainCommentsIn(yaml: string, start: number): Comment[] {
  return Array.from(yaml.matchAll(/^#(.*)/gm), ({ 0: comment, 1: content = "", index }) => {
    const at = start + index;
    return { start: at, end: at + comment.length, contentStart: at + 1, content };
  });
}

/** Every comment, found by YAML's own lexer: a `#` in a value is none. */
function commentsIn(yaml: string, start: number): Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isScalar) {
      isScalar = token === CST.SCALAR;
      // The lexer's control characters stand for no text.
      if (isScalar || token === CST.DOCUMENT || token === CST.FLOW_END) continue;
      if (token.startsWith("#")) {
        const at = start + offset;
        found.push({ start: at, end: at + token.length, contentStart: at + 1, content: token.slice(1) });
      }
    }
    isScalar = false;
    offset += token.length;
  }
  return found;
}
