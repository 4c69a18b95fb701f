import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { pointerStep } from "../core/json-pointer.ts";
import type { ParsedYaml, YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { allowancesInYaml } from "./comments-in-yaml.ts";
import { excessiveNesting, malformedYaml } from "./diagnostics.ts";
import { deepestNesting, deepYaml } from "./nesting.ts";

const parseOptions = {
  prettyErrors: false,
  strict: true,
  uniqueKeys: true,
  version: "1.2",
  schema: "core",
  logLevel: "error",
} as const;

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
  readonly allowances: readonly Allowance[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads YAML 1.2 (core schema) and keeps the place of every key and value. What is malformed is reported once, at its
 * place; the rest is kept as far as it can be read. Dates stay text; duplicate keys are errors.
 */
export function parseYaml({ path, text, start, end }: YamlText): YamlResult {
  const positions = new Positions(path, text);
  const head = positions.span(text.lastIndexOf("\n", start - 1) + 1, endOfFirstLine(text, start));
  const deep = deepYaml(text.slice(start, end));
  if (deep !== undefined) return leftOut(path, head, positions.span(start + deep, start + deep + 1));
  // The parser lets a block end where the next one begins: what is meant ends with its last letter.
  const trimmed = (from: number, to: number): number =>
    from + text.slice(start + from, start + to).trimEnd().length;
  const span = (from: number, to: number): Span =>
    positions.span(start + from, start + Math.max(from, trimmed(from, to)));
  const { document, firstError } = readDocument(text.slice(start, end));
  // One mistake makes the parser stumble more than once: the first place is the one to mend.
  const diagnostics = firstError === undefined ? [] : [malformed(firstError, text.slice(start, end), span)];
  const places = new Map<string, YamlPlace>();
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: maximalAliases });
    // An anchor that holds its own alias makes a circle, which no later stage could walk: writing it as JSON finds it.
    if (text.slice(start, end).includes("*")) JSON.stringify(data);
    if (isNode(document.contents)) notePlaces(document.contents, "", undefined, span, places);
  } catch (error) {
    data = undefined;
    const alias = /(?<![^\s[{,:])\*[^\s,\]}]+/.exec(text.slice(start, end));
    const at = span(alias?.index ?? 0, (alias?.index ?? 0) + (alias?.[0].length ?? 1));
    if (diagnostics.length === 0)
      diagnostics.push(stamp(malformedYaml, { span: at, ...explain("ALIAS", String(error)) }));
  }
  return {
    yaml: { path, data, places, head, wellFormed: diagnostics.length === 0 },
    allowances: allowancesInYaml({ text, start, end, places }, positions),
    diagnostics,
  };
}

/** How many broken lines are left out of one text before the rest is given up. */
const maximalBrokenLines = 10;

/**
 * Reads YAML, around the lines that are broken if need be: a colon too many in one value, or a quotation mark that is never
 * closed, makes the parser take all that follows for a part of it. Such lines are blanked, so that places hold.
 */
function readDocument(yaml: string): { document: Document.Parsed; firstError: YAMLError | undefined } {
  let mended = yaml;
  let attempt = parseDocument(mended, parseOptions);
  const [firstError] = attempt.errors;
  for (let broken = 0; broken < maximalBrokenLines; broken++) {
    const [error] = attempt.errors;
    if (error === undefined) break;
    const at = error.code === "BLOCK_AS_IMPLICIT_KEY" ? error.pos[0] : openingQuote(error, mended);
    if (at === undefined) break;
    mended = blankLine(mended, at);
    attempt = parseDocument(mended, parseOptions);
  }
  return { document: attempt, firstError };
}

function blankLine(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  return text.slice(0, start) + line.replace(/[^\r]/g, " ") + text.slice(start + line.length);
}

/** Where a quotation that is never closed begins: a quotation mark where a value can start. */
function openingQuote({ message, pos }: YAMLError, yaml: string): number | undefined {
  const quote = /closing (["'])quote/.exec(message)?.[1];
  if (quote === undefined) return undefined;
  const openings = [...yaml.slice(0, pos[0]).matchAll(/(?<=^|[\s[{,:-])["']/gm)];
  return openings.findLast(([mark]) => mark === quote)?.index;
}

/** What to say of the parser's first error, and where. */
function malformed(error: YAMLError, yaml: string, span: MakeSpan): Diagnostic {
  const { code, message, pos } = error;
  const [from] = pos;
  const opening = openingQuote(error, yaml);
  if (opening !== undefined) {
    const finding = {
      span: span(opening, opening + 1),
      message: "This quotation mark is never closed.",
      hint: "Close it, or leave it out where the value needs no quotation marks.",
    };
    return stamp(malformedYaml, finding);
  }
  const word = /^[^\s:,]+/.exec(yaml.slice(from))?.[0] ?? "";
  return stamp(malformedYaml, { span: span(from, from + word.length), ...explain(code, message) });
}

function leftOut(path: string, head: Span, span: Span): YamlResult {
  const message = `These values nest more than ${deepestNesting} levels deep, so none of them is read.`;
  return {
    yaml: { path, data: undefined, places: new Map(), head, wellFormed: false },
    allowances: [],
    diagnostics: [stamp(excessiveNesting, { span, message, hint: "Write them flat." })],
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
    MULTIPLE_DOCS: {
      message: "A second YAML document begins here, of which nothing would be read.",
      hint: "Take the line `---` or `...` out, so that all keys stand in one document.",
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
