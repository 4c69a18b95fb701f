import type { Heading, Root, RootContent } from "mdast";
import type { PlainStatement } from "../core/agenda.ts";
import { foldWords } from "../core/fold-words.ts";
import { spanOf } from "../core/node-span.ts";
import { textOf, withoutStruck, wordsIn } from "../core/text-of.ts";

export interface SplitBody {
  readonly content: Root;
  readonly plain?: PlainStatement;
}

/**
 * Takes the plain-language statement out of a body: what stands under its heading, up to the next heading of the same or a
 * higher level. Footnote definitions there belong to the body.
 */
export function splitPlainStatement(root: Root, heading: string, path: string): SplitBody {
  const opening = findPlainHeading(root, heading);
  if (opening === undefined) return { content: withoutEmptyHeadings(root) };
  const start = root.children.indexOf(opening);
  const after = root.children.slice(start + 1);
  const next = after.findIndex((node) => node.type === "heading" && node.depth <= opening.depth);
  const under = next < 0 ? after : after.slice(0, next);
  const blocks = under.filter((node) => !isDefinition(node) && !isEmptyHeading(node));
  const rest = [
    ...root.children.slice(0, start),
    ...under.filter(isDefinition),
    ...after.slice(under.length),
  ];
  const content = withoutEmptyHeadings({ ...root, children: rest });
  const text = textOf(blocks, withoutStruck);
  if (text === "") return { content };
  const first = spanOf(path, blocks[0] ?? opening);
  const last = spanOf(path, blocks.at(-1) ?? opening);
  return { content, plain: { blocks, text, span: { path, start: first.start, end: last.end } } };
}

/** The first heading at the top of a body that has these words, in capitals or not. */
export function findPlainHeading(root: Root, words: string): Heading | undefined {
  const wanted = foldWords(words);
  return root.children.find(
    (node): node is Heading => node.type === "heading" && foldWords(wordsIn(node)) === wanted,
  );
}

/** A heading without words ends what stands above it, and shows nothing itself: it has its finding. */
function withoutEmptyHeadings(root: Root): Root {
  return root.children.some(isEmptyHeading)
    ? { ...root, children: root.children.filter((node) => !isEmptyHeading(node)) }
    : root;
}

function isEmptyHeading(node: RootContent): boolean {
  return node.type === "heading" && node.data?.anchor === undefined;
}

function isDefinition(node: RootContent): boolean {
  return node.type === "footnoteDefinition" || node.type === "definition";
}
