import type { Diagnostic } from "../core/diagnostic.ts";
import { Positions } from "../core/positions.ts";
import type { Source } from "../core/source.ts";
import { stamp } from "../core/stamp.ts";
import { mergeConflict } from "./diagnostics.ts";

/** Our version, perhaps the one before both, and theirs, between the marks that git puts at the start of lines. */
const conflict =
  /^(?<open><{7}(?: [^\r\n]*)?\r?\n)(?<ours>(?:(?!<{7} )[^\n]*\n)*?)(?<theirs>(?:\|{7}(?: [^\r\n]*)?\r?\n(?:[^\n]*\n)*?)?={7}\r?\n(?:(?!<{7} )[^\n]*\n)*?>{7}(?: [^\r\n]*)?)$/gm;

export interface WithoutConflicts {
  /** The file with our version of each passage; all else of the conflicts is spaces, so that places hold. */
  readonly source: Source;
  /** The first conflict: to report each would say the same. */
  readonly diagnostic: Diagnostic;
}

/** Takes unresolved merge conflicts out of a file; `undefined` where it has none. */
export function withoutConflicts(source: Source): WithoutConflicts | undefined {
  if (!source.text.includes("<<<<<<<")) return undefined;
  const matches = [...source.text.matchAll(conflict)];
  const [first] = matches;
  if (first === undefined) return undefined;
  const text = source.text.replace(
    conflict,
    (_, open: string, ours: string, theirs: string) => blank(open) + ours + blank(theirs),
  );
  const { path } = source;
  const mark = first.index + (first.groups?.open ?? "").trimEnd().length;
  const others = matches.length === 1 ? "" : ` ${matches.length - 1} more follow.`;
  const diagnostic = stamp(mergeConflict, {
    span: new Positions(path, source.text).span(first.index, mark),
    message: `A merge conflict begins here that nobody has resolved: both versions would be printed.${others}`,
    hint: "Keep one version, or join the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.",
  });
  return { source: { path, text }, diagnostic };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
