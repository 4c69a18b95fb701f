import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A replacement in a text, by offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text that is YAML. */
export interface YamlRegion {
  readonly start: number;
  readonly end: number;
}

/**
 * How to add a value to a list in YAML, and to leave all else as it is: comments, order, style. A list that is missing is
 * begun in the flow style, after the last of the given keys that is there.
 *
 * @param path the keys and indexes that lead to the list
 * @param after keys of the mapping that holds the list, in the order in which they are written
 * @returns `undefined` where the list's mapping is missing, or the list is none
 */
export function appendToList(
  text: string,
  region: YamlRegion,
  path: readonly (string | number)[],
  value: string,
  after: readonly string[],
): Replacement | undefined {
  const source = text.slice(region.start, region.end);
  const document = parseDocument(source, { version: "1.2", schema: "core", logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  const holder = (path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)) as
    | ParsedNode
    | null
    | undefined;
  if (!isMap(holder)) return undefined;
  const pair = holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const found =
    pair === undefined
      ? newList(source, holder, String(path.at(-1)), value, after)
      : longer(source, pair, value);
  return found === undefined
    ? undefined
    : { ...found, start: found.start + region.start, end: found.end + region.start };
}

type Located = Pick<YAMLMap.Parsed, "range" | "flow">;

function longer(
  source: string,
  { key, value: list }: Pair<ParsedNode, ParsedNode | null>,
  value: string,
): Replacement | undefined {
  if (isSeq(list)) return list.flow === true ? intoFlow(source, list, value) : intoBlock(source, list, value);
  const colon = source.indexOf(":", key.range[1]);
  const isEmpty = list === null || (isScalar(list) && list.value === null && (list.source ?? "") === "");
  return isEmpty && colon >= 0 ? insertion(colon + 1, ` [${value}]`) : undefined;
}

function insertion(at: number, text: string): Replacement {
  return { start: at, end: at, text };
}

function intoFlow(source: string, list: YAMLSeq.Parsed, value: string): Replacement | undefined {
  const last = list.items.at(-1);
  if (last === undefined) return insertion(source.indexOf("[", list.range[0]) + 1, value);
  return insertion(last.range[1], `, ${value}`);
}

function intoBlock(source: string, list: YAMLSeq.Parsed, value: string): Replacement | undefined {
  const last = list.items.at(-1);
  if (last === undefined) return undefined;
  const dash = source.lastIndexOf("-", last.range[0] - 1);
  const lead = source.slice(startOfLine(source, dash), dash);
  const gap = source.slice(dash + 1, last.range[0]);
  if (/[^ ]/.test(lead) || /[^ ]/.test(gap)) return undefined;
  return ownLine(source, last.range[1], `${lead}-${gap}${value}`);
}

/** A new line below the one on which something ends. */
function ownLine(source: string, end: number, line: string): Replacement {
  // A block text ends with its line end: then what follows begins right there.
  if (end > 0 && source[end - 1] === "\n") return insertion(end, `${line}\n`);
  const rest = /\r\n|\n|\r/.exec(source.slice(end));
  return rest === null ? insertion(source.length, `\n${line}`) : insertion(end + rest.index, `\n${line}`);
}

function newList(
  source: string,
  holder: YAMLMap.Parsed & Located,
  key: string,
  value: string,
  after: readonly string[],
): Replacement | undefined {
  const keyOf = (pair: Pair<ParsedNode, ParsedNode | null>): unknown =>
    isScalar(pair.key) ? pair.key.value : undefined;
  const known = holder.items.filter((pair) => after.includes(String(keyOf(pair))));
  const before = known.at(-1) ?? holder.items.at(-1);
  const end = before?.value?.range[1] ?? before?.key.range[1];
  if (before === undefined || end === undefined) return undefined;
  if (holder.flow === true) return insertion(end, `, ${key}: [${value}]`);
  const start = before.key.range[0];
  const indent = source.slice(startOfLine(source, start), start).replace(/[^ ]/g, " ");
  return ownLine(source, end, `${indent}${key}: [${value}]`);
}

function startOfLine(source: string, at: number): number {
  return Math.max(source.lastIndexOf("\n", at - 1), source.lastIndexOf("\r", at - 1)) + 1;
}
