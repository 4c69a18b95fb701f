import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Allowance } from "../core/allowance.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { pointerStep } from "../core/json-pointer.ts";
import type { ParsedYaml, YamlPlace } from "../core/parsed.ts";
import { Positions } from "../core/positions.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { type Stretch, TextYamlPlace } from "../core/text-place.ts";
import { allowancesInYaml } from "./comments-in-yaml.ts";
import { cutValues } from "./cut-values.ts";
import { excessiveNesting, malformedYaml } from "./diagnostics.ts";
import { deepestNesting, deepYaml } from "./nesting.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { firstOf, repeatedKey } from "./repeated-key.ts";
import { explain, malformed, openingQuote } from "./yaml-mistakes.ts";

const parseOptions = {
  prettyErrors: false,
  strict: true,
  // The parser compares each key with all before it: `repeatedKey` does it at a cost that follows the length.
  uniqueKeys: false,
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
  const plain = readPlainYaml(text.slice(start, end), start, positions);
  if (plain !== undefined) {
    const allowances = allowancesInYaml(
      { text, start, end, places: plain.places, hasPlainComments: true },
      positions,
    );
    return { yaml: { path, ...plain, head, wellFormed: true }, allowances, diagnostics: [] };
  }
  return parseFully({ path, text, start, end }, positions, head);
}

/** Reads any YAML with the full parser, and says of a faulty text what is wrong. */
export function parseFully(
  { path, text, start, end }: YamlText,
  positions: Positions,
  head: Span,
): YamlResult {
  // The parser lets a block end where the next one begins: what is meant ends with its last letter.
  const trimmed = (from: number, to: number): number =>
    from + text.slice(start + from, start + to).trimEnd().length;
  const stretch = (from: number, to: number): Stretch => [
    start + from,
    start + Math.max(from, trimmed(from, to)),
  ];
  const span = (from: number, to: number): Span => positions.span(...stretch(from, to));
  const { document, firstError, strayDash } = readDocument(text.slice(start, end));
  // One mistake makes the parser stumble more than once: the first place is the one to mend.
  const diagnostics = firstError === undefined ? [] : [malformed(firstError, text.slice(start, end), span)];
  if (firstError === undefined && strayDash !== undefined) {
    const message =
      "This dash stands in another column than the one above, so that YAML reads both lines as one text.";
    const hint = "Put the dashes of one list in the same column.";
    diagnostics.push(stamp(malformedYaml, { span: span(strayDash, strayDash + 1), message, hint }));
  }
  let wellFormed = diagnostics.length === 0;
  diagnostics.push(...cutValues(document, text.slice(start, end), span));
  const places = new Map<string, YamlPlace>();
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: maximalAliases });
    // An anchor that holds its own alias makes a circle, which no later stage could walk: writing it as JSON finds it.
    if (text.slice(start, end).includes("*")) JSON.stringify(data);
    if (isNode(document.contents))
      notePlaces(document.contents, "", undefined, { positions, stretch, places });
  } catch (error) {
    data = undefined;
    const alias = /(?<![^\s[{,:])\*[^\s,\]}]+/.exec(text.slice(start, end));
    const at = span(alias?.index ?? 0, (alias?.index ?? 0) + (alias?.[0].length ?? 1));
    if (wellFormed) diagnostics.push(stamp(malformedYaml, { span: at, ...explain("ALIAS", String(error)) }));
    wellFormed = false;
  }
  return {
    yaml: { path, data, places, head, wellFormed },
    allowances: allowancesInYaml({ text, start, end, places, hasPlainComments: false }, positions),
    diagnostics,
  };
}

/** How many broken lines are left out of one text before the rest is given up. */
const maximalBrokenLines = 10;

/**
 * Reads YAML, around the lines that are broken if need be: a colon too many in one value, or a quotation mark that is never
 * closed, makes the parser take all that follows for a part of it. Such lines are blanked, so that places hold.
 */
function readDocument(yaml: string): {
  document: Document.Parsed;
  firstError: YAMLError | undefined;
  strayDash: number | undefined;
} {
  let mended = yaml;
  let attempt = parseDocument(mended, parseOptions);
  const firstError = firstOf(attempt.errors[0], repeatedKey(attempt));
  for (let broken = 0; broken < maximalBrokenLines; broken++) {
    const [error] = attempt.errors;
    if (error === undefined) break;
    const at = error.code === "BLOCK_AS_IMPLICIT_KEY" ? error.pos[0] : openingQuote(error, mended);
    if (at === undefined) break;
    mended = blankLine(mended, at);
    attempt = parseDocument(mended, parseOptions);
  }
  const strayDash = strayDashIn(attempt, mended);
  for (let dash = strayDash; dash !== undefined; dash = strayDashIn(attempt, mended)) {
    mended = blankLine(mended, dash);
    attempt = parseDocument(mended, parseOptions);
  }
  return { document: attempt, firstError, strayDash };
}

/** Where a line that was meant as an item of a list goes on with the text of the item above. */
function strayDashIn(document: Document.Parsed, yaml: string): number | undefined {
  if (!/^[ \t]+- /m.test(yaml)) return undefined;
  let found: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }, path) => {
      if (type !== "PLAIN" || !range || !isSeq(path.at(-1))) return undefined;
      const dash = /\n[ \t]+(?=- )/.exec(yaml.slice(range[0], range[1]));
      if (dash === null) return undefined;
      found = range[0] + dash.index + dash[0].length;
      return visit.BREAK;
    },
  });
  return found;
}

function blankLine(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  return text.slice(0, start) + line.replace(/[^\r]/g, " ") + text.slice(start + line.length);
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

/** What places are noted with: positions and stretches are those of the file. */
interface Frame {
  readonly positions: Positions;
  readonly stretch: (from: number, to: number) => Stretch;
  readonly places: Map<string, YamlPlace>;
}

/** Records where each value stands, with the same pointers that Ajv uses for its `instancePath`. */
function notePlaces(node: ParsedNode | null, pointer: string, key: Stretch | undefined, frame: Frame): void {
  const value = stretchOf(node, frame) ?? key;
  if (value === undefined) return;
  frame.places.set(pointer, new TextYamlPlace(frame.positions, value, key));
  if (isMap(node)) {
    for (const pair of node.items) {
      const keyNode = pair.key as ParsedNode;
      const keyPlace = stretchOf(keyNode, frame);
      if (!isScalar(keyNode) || keyPlace === undefined) continue;
      const child = pair.value as ParsedNode | null;
      notePlaces(child, pointer + pointerStep(String(keyNode.value)), keyPlace, frame);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      notePlaces(item as ParsedNode, pointer + pointerStep(index), undefined, frame);
    }
  }
}

function stretchOf(node: ParsedNode | null, { stretch }: Frame): Stretch | undefined {
  return node?.range ? stretch(node.range[0], node.range[1]) : undefined;
}
