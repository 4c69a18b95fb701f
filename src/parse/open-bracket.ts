/** Where a list or a group of keys in brackets can begin: as a value, as an item, or by itself. */
const opening = /^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?(?=[[{])/;

/** A line that no bracket can go on in: a key in the first column, or an item of a list. */
const newEntry = /^(?:[\w-]+:(?:\s|$)|[ \t]*- )/;

/**
 * The bracket or brace of a YAML text that is still open where a line begins that can't stand inside it, or where the text
 * ends; the innermost, if there are several. Quotations and comments are passed over.
 *
 * @param until only brackets before this offset are looked for
 */
export function openBracket(yaml: string, until: number): number | undefined {
  let open: number[] = [];
  let lineStart = 0;
  for (const line of yaml.split("\n")) {
    if (open.length > 0 && newEntry.test(line)) return open.at(-1);
    if (lineStart > until) return undefined;
    const from = open.length > 0 ? 0 : opening.exec(line)?.[0].length;
    if (from !== undefined) open = bracketsIn(line, from, lineStart, open);
    lineStart += line.length + 1;
  }
  return open.at(-1);
}

/** What matters in a line of brackets: a quotation, the start of a comment, or a bracket. */
const sign = /(?<=^|[\s[{,:])(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|(?<=^|\s)#|[[\]{}]/g;

/** Follows the brackets of one line; once all are closed, the rest of it is none of theirs. */
function bracketsIn(line: string, from: number, lineStart: number, outer: readonly number[]): number[] {
  const open = [...outer];
  for (const { 0: found, index } of line.matchAll(sign)) {
    if (index < from) continue;
    if (found === "#") break;
    if (found === "[" || found === "{") open.push(lineStart + index);
    else if (found === "]" || found === "}") {
      open.pop();
      if (open.length === 0) break;
    }
  }
  return open;
}
