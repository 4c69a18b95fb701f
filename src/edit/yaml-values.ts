import { isMap, isScalar, type Pair, type ParsedNode, parseDocument, stringify } from "yaml";
import type { Replacement, YamlRegion } from "./yaml-list.ts";

/**
 * How to give keys at the top of a YAML mapping other values, and to leave all else as it is: comments, order, style. Keys that are
 * missing come after the last one.
 *
 * @returns sorted by place; `undefined` where the YAML can't be read, or is no block mapping
 */
export function setTopValues(
  text: string,
  { start, end }: YamlRegion,
  values: ReadonlyMap<string, string>,
): Replacement[] | undefined {
  const source = text.slice(start, end);
  const document = parseDocument(source, { version: "1.2", schema: "core", logLevel: "silent" });
  const top = document.contents;
  if (document.errors.length > 0 || !isMap(top) || top.flow === true) return undefined;
  const replacements: Replacement[] = [];
  const missing: string[] = [];
  for (const [key, value] of values) {
    const pair = top.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair === undefined) {
      missing.push(`${key}: ${scalar(value)}\n`);
      continue;
    }
    const place = placeOf(source, pair);
    if (place === undefined) return undefined;
    const space = place.start === place.end ? " " : "";
    replacements.push({ start: start + place.start, end: start + place.end, text: space + scalar(value) });
  }
  if (missing.length > 0) replacements.push(atEnd(source, start, end, missing.join("")));
  return replacements.sort((left, right) => left.start - right.start);
}

/** Where a key's value is written; right after the colon where there is none. `undefined` where it is a list or a mapping. */
function placeOf(
  source: string,
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
): YamlRegion | undefined {
  if (value !== null && !isScalar(value)) return undefined;
  if (value !== null && value.source !== "") return { start: value.range[0], end: value.range[1] };
  const colon = source.indexOf(":", key.range[1]) + 1;
  return { start: colon, end: colon };
}

function atEnd(source: string, start: number, end: number, lines: string): Replacement {
  const before = source === "" || /[\n\r]$/.test(source) ? "" : "\n";
  return { start: end, end, text: start === end && source === "" ? lines : before + lines };
}

/** A value as YAML on one line; what looks like a date is quoted, as older readers of YAML would make another thing of it. */
function scalar(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `"${value}"`;
  return stringify(value, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
}
