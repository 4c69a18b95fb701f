import type { Nodes, Root } from "mdast";
import { opaqueNodes } from "../core/opaque-nodes.ts";
import { Positions } from "../core/positions.ts";
import type { UndefinedLabel } from "../core/section.ts";
import { walk } from "../core/walk.ts";

/** Stands for each letter of an opaque node. */
const filler = "￼";

const inner = String.raw`(?:\\.|[^\[\]\\])`;

/** `[words][label]`, `![words][label]` and `[label][]`, but not the subscripts of `row[2][3]`. */
const linkMark = new RegExp(String.raw`(?<![\\\p{L}\p{N}_])!?\[(${inner}+)\]\[(${inner}*)\]`, "gsu");

/** `[^label]`, but not a set of letters in a pattern such as `[^a-z]+`. */
const footnoteMark = /(?<!\\)\[\^([^\s[\]\\^]+)\](?![+{(])/gu;

const meaningful = /[\p{L}\p{N}]/u;

/**
 * Finds the marks that Markdown leaves as they are typed because nothing defines their label. `[label]` alone is not one of
 * them: prose is full of brackets.
 */
export function findUndefinedLabels(path: string, text: string, root: Root): UndefinedLabel[] {
  const found: UndefinedLabel[] = [];
  let positions: Positions | undefined;
  walk(root, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return;
    const start = node.position?.start.offset ?? 0;
    const source = text.slice(start, node.position?.end.offset ?? start);
    if (!(source.includes("][") || source.includes("[^"))) return;
    positions ??= new Positions(path, text);
    for (const mark of marksIn(masked(source, start, node))) {
      const [from, to] = [start + mark.index, start + mark.index + mark.length];
      const { wants, label } = mark;
      found.push({ wants, label, text: onOneLine(text.slice(from, to)), span: positions.span(from, to) });
    }
  });
  return found;
}

interface Mark extends Pick<UndefinedLabel, "wants" | "label"> {
  readonly index: number;
  readonly length: number;
}

function* marksIn(source: string): Iterable<Mark> {
  for (const match of source.matchAll(linkMark)) {
    const [whole, words = "", second = ""] = match;
    const label = onOneLine(second.trim() === "" ? words : second);
    if (!isLabel(label) || !(meaningful.test(words) || words.includes(filler))) continue;
    yield { wants: "definition", label, index: match.index, length: whole.length };
  }
  for (const match of source.matchAll(footnoteMark)) {
    const [whole, label = ""] = match;
    if (meaningful.test(label)) yield { wants: "footnote", label, index: match.index, length: whole.length };
  }
}

/** Brackets hold many things that are no label: boxes to tick, footnotes, an ellipsis. */
function isLabel(label: string): boolean {
  return meaningful.test(label) && !/^[\^@]|^x$/i.test(label) && !label.includes(filler);
}

function masked(source: string, start: number, container: Nodes): string {
  let result = source;
  walk(container, (node) => {
    if (!opaqueNodes.has(node.type) || node.position === undefined) return;
    const from = (node.position.start.offset ?? start) - start;
    const to = (node.position.end.offset ?? start) - start;
    result = result.slice(0, from) + filler.repeat(Math.max(0, to - from)) + result.slice(to);
  });
  return result;
}

/** Without line ends, and without the marks of a quotation that the text goes on in. */
function onOneLine(words: string): string {
  return words.replace(/(?<!\s)\s*[\r\n][\s>]*/g, " ").trim();
}
