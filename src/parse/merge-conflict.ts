import type { Diagnostic } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { mergeConflict } from "./diagnostics.ts";

/** The marks that git puts at the start of lines: before our version, perhaps before the one of both, before theirs, after it. */
const marks =
  /^(?:(?<open><{7})(?: .*)?|(?<base>\|{7})(?: .*)?|(?<divide>={7})|(?<close>>{7})(?: .*)?)\r?$/gm;

/** One conflict, by offsets. */
interface Conflict {
  readonly start: number;
  /** Our version. */
  readonly oursStart: number;
  readonly oursEnd: number;
  readonly end: number;
}

export interface WithoutConflicts {
  /** The file with our version of each passage; all else of the conflicts is spaces, so that places hold. */
  readonly source: Source;
  /** The first conflict: to report each would say the same. */
  readonly diagnostic: Diagnostic;
}

/** Takes unresolved merge conflicts out of a file; `undefined` where it has none. */
export function withoutConflicts(source: Source): WithoutConflicts | undefined {
  if (!source.text.includes("<<<<<<<")) return undefined;
  const conflicts = findConflicts(source.text);
  const [first] = conflicts;
  if (first === undefined) return undefined;
  const text = withOurs(source.text, conflicts);
  const { path } = source;
  const mark = first.start + source.text.slice(first.start, first.oursStart).trimEnd().length;
  const others = conflicts.length === 1 ? "" : ` ${conflicts.length - 1} more follow.`;
  const diagnostic = stamp(mergeConflict, {
    span: new Positions(path, source.text).span(first.start, mark),
    message: `A merge conflict begins here that nobody has resolved: both versions would be printed.${others}`,
    hint: "Keep one version, or join the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
  });
  return { source: { path, text }, diagnostic };
}

/** Reads the marks one after the other, so that a file full of them costs no more than its length. */
function findConflicts(text: string): Conflict[] {
  const found: Conflict[] = [];
  let begun: { start: number; oursStart: number; oursEnd?: number; divided?: true } | undefined;
  for (const { index, 0: line, groups } of text.matchAll(marks)) {
    if (groups?.open !== undefined) begun = { start: index, oursStart: index + line.length + 1 };
    else if (begun === undefined) continue;
    else if (groups?.base !== undefined) begun.oursEnd ??= index;
    else if (groups?.divide !== undefined) {
      begun.oursEnd ??= index;
      begun.divided = true;
    } else if (begun.divided && begun.oursEnd !== undefined) {
      const { start, oursStart, oursEnd } = begun;
      found.push({ start, oursStart, oursEnd, end: index + line.trimEnd().length });
      begun = undefined;
    }
  }
  return found;
}

/** The text with our version of each passage; what else belongs to the conflicts is spaces. */
function withOurs(text: string, conflicts: readonly Conflict[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, oursStart, oursEnd, end } of conflicts) {
    parts.push(text.slice(at, start), blank(text.slice(start, oursStart)));
    parts.push(text.slice(oursStart, oursEnd), blank(text.slice(oursEnd, end)));
    at = end;
  }
  return parts.join("") + text.slice(at);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
