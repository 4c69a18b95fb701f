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
  /** Set where it is one mark whose others are gone. */
  readonly isLeftover?: true;
}

export interface WithoutConflicts {
  /** The file with our version of each passage; all else of the conflicts is spaces, so that places hold. */
  readonly source: Source;
  /** The first conflict: to report each would say the same. */
  readonly diagnostic: Diagnostic;
}

/** Takes unresolved merge conflicts out of a file; `undefined` where it has none. */
export function withoutConflicts(source: Source): WithoutConflicts | undefined {
  if (!/<{7}|>{7}/.test(source.text)) return undefined;
  const conflicts = findConflicts(source.text);
  const [first] = conflicts;
  if (first === undefined) return undefined;
  const text = withOurs(source.text, conflicts);
  const { path } = source;
  const mark = first.start + source.text.slice(first.start, first.oursStart).trimEnd().length;
  const finding = {
    span: new Positions(path, source.text).span(first.start, mark),
    ...(first.isLeftover === true ? ofLeftover : ofWhole(conflicts)),
  };
  return { source: { path, text }, diagnostic: stamp(mergeConflict, finding) };
}

function ofWhole({ length }: readonly Conflict[]): { message: string; hint: string } {
  const others = length === 1 ? "" : ` ${length - 1} more follow.`;
  return {
    message: `A merge conflict begins here that nobody has resolved: both versions would be printed.${others}`,
    hint: "Keep one version, or join the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
  };
}

const ofLeftover = {
  message: "This mark of a merge conflict was left behind, and would be printed.",
  hint: "See that one version of the passage is left, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
};

/** A conflict whose end is not read yet. */
interface Begun {
  readonly start: number;
  readonly oursStart: number;
  /** Whether its first mark can be nothing else. */
  readonly isSure: boolean;
  oursEnd?: number;
  divided?: Conflict;
}

/** Reads the marks one after the other, so that a file full of them costs no more than its length. */
function findConflicts(text: string): Conflict[] {
  const found: Conflict[] = [];
  let begun: Begun | undefined;
  const leaveBehind = (): void => {
    if (begun?.isSure !== true) return;
    found.push(leftover(begun.start, Math.min(begun.oursStart - 1, text.length)));
    if (begun.divided !== undefined) found.push(begun.divided);
  };
  for (const { index, 0: line, groups } of text.matchAll(marks)) {
    const end = index + line.trimEnd().length;
    if (groups?.open !== undefined) {
      leaveBehind();
      begun = { start: index, oursStart: index + line.length + 1, isSure: hasLabel(line) };
    } else if (begun === undefined) {
      if (groups?.close !== undefined && hasLabel(line)) found.push(leftover(index, end));
    } else if (groups?.base !== undefined) begun.oursEnd ??= index;
    else if (groups?.divide !== undefined) {
      begun.oursEnd ??= index;
      begun.divided ??= leftover(index, end);
    } else if (begun.divided !== undefined && begun.oursEnd !== undefined) {
      const { start, oursStart, oursEnd } = begun;
      found.push({ start, oursStart, oursEnd, end });
      begun = undefined;
    } else {
      leaveBehind();
      if (hasLabel(line)) found.push(leftover(index, end));
      begun = undefined;
    }
  }
  leaveBehind();
  return found;
}

/** git writes the name of a branch or a commit behind its first and last marks: a bare row of signs may be something else. */
function hasLabel(line: string): boolean {
  return /^.{7} \S/.test(line);
}

function leftover(start: number, end: number): Conflict {
  return { start, oursStart: end, oursEnd: end, end, isLeftover: true };
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
