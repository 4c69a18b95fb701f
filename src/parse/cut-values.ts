import { type Document, isMap, isPair, type Scalar, visit } from "yaml";
import type { Diagnostic, Fix } from "../core/diagnostic.ts";
import type { Span } from "../core/span.ts";
import { stamp } from "../core/stamp.ts";
import { cutValue, lostMark } from "./diagnostics.ts";

type MakeSpan = (from: number, to: number) => Span;

/**
 * Values of which YAML reads less than was typed: what follows ` #` is a comment, and a word behind `!` or `&` in front of a
 * value is a tag or an anchor (YAML 1.2.2, 6.6 and 6.9).
 *
 * @param span the place in the file of a stretch of the YAML
 */
export function cutValues(document: Document.Parsed, yaml: string, span: MakeSpan): Diagnostic[] {
  const found: Diagnostic[] = [];
  const aliases = new Set<string>();
  if (yaml.includes("#") || yaml.includes("!") || yaml.includes("&")) {
    visit(document, {
      Alias: (_, { source }) => {
        aliases.add(source);
      },
    });
    visit(document, {
      Scalar: (key, node, path) => {
        const parent = path.at(-1);
        const isValue = key !== "key" && (isPair(parent) || !isMap(parent));
        if (!isValue || !node.range) return;
        found.push(...commentAfter(node, yaml, span), ...markBefore(node, aliases, yaml, span));
      },
    });
  }
  return found;
}

/** A comment that begins like a part of a value: `Priority #1: housing`, `#Housing`. */
function commentAfter(node: Scalar, yaml: string, span: MakeSpan): Diagnostic[] {
  const [start = 0, end = 0] = node.range ?? [];
  const isText = node.type === "PLAIN" && typeof node.value === "string";
  const isNothing = node.value === null && node.source === "";
  if (!isText && !isNothing) return [];
  const [space, comment = ""] = /^[ \t]*(#[^\r\n]*)/.exec(yaml.slice(end)) ?? [];
  if (space === undefined || !looksLikePart(comment, isNothing)) return [];
  const from = end + space.length - comment.length;
  const to = from + comment.trimEnd().length;
  const whole = yaml.slice(isNothing ? from : start, to);
  const quoted = JSON.stringify(whole);
  const fix: Fix = {
    title: "Put the whole value into quotation marks",
    safe: false,
    edits: [{ span: span(isNothing ? from : start, to), text: quoted }],
  };
  const message = `YAML takes \`${shorten(comment.trim())}\` for a comment, so that it is in no output.`;
  const hint = `Put the whole value into quotation marks, \`${shorten(quoted)}\`; a comment has a space after its \`#\`.`;
  return [stamp(cutValue, { span: span(from, to), message, hint, fix })];
}

/** Comments have a space behind their sign, or are marks of their own, `#region`; a number goes on with what stood before. */
function looksLikePart(comment: string, isNothing: boolean): boolean {
  return isNothing ? /^#[\p{L}\p{N}]/u.test(comment) : /^#(?:[\p{L}\p{N}]|\s*\d)/u.test(comment);
}

/** Nobody writes a longer one, and what is longer takes long to read. */
const longestMark = 300;

/** `!Housing for all` and `&Co and friends`: the first word is no part of the value. */
function markBefore(node: Scalar, aliases: ReadonlySet<string>, yaml: string, span: MakeSpan): Diagnostic[] {
  const [start = 0, end = 0] = node.range ?? [];
  const line = Math.max(yaml.lastIndexOf("\n", start - 1) + 1, start - longestMark);
  const before = /(?:^|[\s,[{:-])((?:[!&][^\s,\]}]*\s+)+)$/.exec(yaml.slice(line, start))?.[1] ?? "";
  const mark = before.trim();
  const isTag = mark.startsWith("!") && !mark.startsWith("!!");
  const isAnchor = mark.startsWith("&") && !aliases.has(mark.slice(1));
  if (!isTag && !isAnchor) return [];
  const from = start - before.length;
  const quoted = JSON.stringify(yaml.slice(from, end));
  const fix: Fix = {
    title: "Put the whole value into quotation marks",
    safe: false,
    edits: [{ span: span(from, end), text: quoted }],
  };
  const message = `YAML takes \`${shorten(mark)}\` for ${isTag ? "a tag" : "the name of an anchor"}, so that it is no part of the value.`;
  const hint = `Put the whole value into quotation marks: \`${shorten(quoted)}\`.`;
  return [stamp(lostMark, { span: span(from, from + mark.length), message, hint, fix })];
}

const longest = 70;

function shorten(words: string): string {
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}
