export interface PlainScalar {
  readonly value: string | number;
  /** Where it ends, its closing quotation mark included. */
  readonly end: number;
}

/** What a text without quotation marks may begin with so that it is surely a text or a number. */
const plainStart = /^[A-Za-z0-9(\u00a1-\uffff]/;

/** Words that are no text in YAML's core schema. */
export const reserved = /^(?:true|false|null)$/i;

/** What may be a number in one of its forms, or at least is left to the full parser. */
const maybeNumber = /^\d[\da-fox.e+]*(?:[eE][-+]?\d+)?$/i;

/**
 * Reads a value that is no list and no map, within one line.
 *
 * @param end where the line ends, white space left out
 * @param inBrackets whether a comma or a closing bracket ends it
 * @returns `undefined` for whatever the full parser may read otherwise
 */
export function readScalar(
  yaml: string,
  from: number,
  end: number,
  inBrackets: boolean,
): PlainScalar | undefined {
  const first = yaml[from];
  if (first === '"' || first === "'") return readQuoted(yaml, from, end, first);
  return readUnquoted(yaml, from, inBrackets ? endInBrackets(yaml, from, end) : end);
}

function readQuoted(yaml: string, from: number, end: number, mark: string): PlainScalar | undefined {
  const close = yaml.indexOf(mark, from + 1);
  if (close < 0 || close >= end) return undefined;
  const value = yaml.slice(from + 1, close);
  return mark === '"' && value.includes("\\") ? undefined : { value, end: close + 1 };
}

function endInBrackets(yaml: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && !",[]{}:".includes(yaml[stop] ?? ",")) stop++;
  while (stop > from && yaml[stop - 1] === " ") stop--;
  return stop;
}

function readUnquoted(yaml: string, from: number, end: number): PlainScalar | undefined {
  const value = yaml.slice(from, end);
  if (!plainStart.test(value) || value.trim() !== value || reserved.test(value)) return undefined;
  if (value.includes(": ") || value.endsWith(":")) return undefined;
  if (/^(?:0|[1-9]\d{0,14})$/.test(value)) return { value: Number(value), end };
  return maybeNumber.test(value) ? undefined : { value, end };
}
