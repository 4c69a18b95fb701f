import { isMap, isNode, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import type { Diagnostic } from "../core/diagnostic.ts";
import { pointerStep } from "../core/json-pointer.ts";
import type { ParsedYaml, YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { malformedYaml } from "./diagnostics.ts";

/** How often anchors of one text may be expanded: enough for any editor, too few for an alias bomb. */
const maximalAliases = 100;

export interface YamlText {
  readonly path: string;
  /** The whole file. */
  readonly text: string;
  /** The stretch of it that is YAML. */
  readonly start: number;
  readonly end: number;
}

export interface YamlResult {
  readonly yaml: ParsedYaml;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads YAML 1.2 (core schema) and keeps the place of every key and value. What is malformed is reported once, at its
 * place; the rest is kept as far as it can be read. Dates stay text; duplicate keys are errors.
 */
export function parseYaml({ path, text, start, end }: YamlText): YamlResult {
  const positions = new Positions(path, text);
  const document = parseDocument(text.slice(start, end), {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    version: "1.2",
    schema: "core",
    logLevel: "silent",
  });
  const span = (from: number, to: number): Span => positions.span(start + from, start + Math.max(from, to));
  const diagnostics: Diagnostic[] = [];
  const [firstError] = document.errors;
  // One mistake makes the parser stumble more than once: the first place is the one to mend.
  if (firstError !== undefined) {
    const [from] = firstError.pos;
    const word = /^[^\s:,]+/.exec(text.slice(start + from, end))?.[0] ?? "";
    const at = span(from, from + word.length);
    diagnostics.push(stamp(malformedYaml, { span: at, ...explain(firstError.code, firstError.message) }));
  }
  const places = new Map<string, YamlPlace>();
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: maximalAliases });
    // An anchor that holds its own alias makes a circle, which no later stage could walk: writing it as JSON finds it.
    if (text.slice(start, end).includes("*")) JSON.stringify(data);
    if (isNode(document.contents)) notePlaces(document.contents, "", undefined, span, places);
  } catch (error) {
    data = undefined;
    const at = Math.max(0, text.slice(start, end).search(/\*\w/));
    if (diagnostics.length === 0) {
      diagnostics.push(stamp(malformedYaml, { span: span(at, at + 1), ...explain("ALIAS", String(error)) }));
    }
  }
  const head = positions.span(start, endOfFirstLine(text, start));
  return {
    yaml: { path, data, places, head, wellFormed: diagnostics.length === 0 },
    diagnostics,
  };
}

function endOfFirstLine(text: string, start: number): number {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.length : start + end;
}

type MakeSpan = (from: number, to: number) => Span;

/** Records where each value stands, with the same pointers that Ajv uses for its `instancePath`. */
function notePlaces(
  node: ParsedNode | null,
  pointer: string,
  key: Span | undefined,
  span: MakeSpan,
  places: Map<string, YamlPlace>,
): void {
  const value = node?.range ? span(node.range[0], node.range[1]) : key;
  if (value === undefined) return;
  places.set(pointer, key === undefined ? { value } : { value, key });
  if (isMap(node)) {
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode;
      if (!isScalar(keyNode) || !keyNode.range) continue;
      const keySpan = span(keyNode.range[0], keyNode.range[1]);
      const child = pair.value as ParsedNode | null;
      notePlaces(child, pointer + pointerStep(String(keyNode.value)), keySpan, span, places);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      notePlaces(item as ParsedNode, pointer + pointerStep(index), undefined, span, places);
    }
  }
}

/** Says in our own words what the YAML parser's error code stands for. */
function explain(code: string, message: string): { message: string; hint: string } {
  const known: Record<string, { message: string; hint: string }> = {
    DUPLICATE_KEY: {
      message: "This key stands twice, and only one of its values could count.",
      hint: "Keep one of the two, or join their values.",
    },
    TAB_AS_INDENT: {
      message: "YAML does not allow a tab as indentation.",
      hint: "Indent with spaces.",
    },
    BAD_INDENT: {
      message: "The indentation does not fit the lines above, or a bracket above is not closed.",
      hint: "Put the keys of one level in the same column, and close every bracket.",
    },
    MISSING_CHAR: {
      message: "A closing quotation mark, bracket or comma is missing here.",
      hint: 'Close what was opened; quote values that hold ": ", "#" or quotation marks.',
    },
    BAD_SCALAR_START: {
      message: "A value cannot start with this character unless it is quoted.",
      hint: "Put the value into quotation marks.",
    },
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'A value holds ": ", so that YAML reads a second key in the same line.',
      hint: 'Put the whole value into quotation marks: title: "Finance: a common good".',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: "This line is no `key: value`.",
      hint: "Add the colon and a space, or indent the line so that it belongs to the value above.",
    },
    ALIAS: {
      message:
        "This alias cannot be expanded: it has no anchor, stands inside its own, or is expanded too often.",
      hint: "Write the values out.",
    },
  };
  return (
    known[code] ?? {
      message: `This is not well-formed YAML: ${message.replace(/\s+/g, " ").trim().replace(/\.$/, "")}.`,
      hint: "Mend this place first: what follows may only look wrong because of it.",
    }
  );
}
