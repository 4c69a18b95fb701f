import type { Typographer } from "../../typography/types.ts";
import { variant } from "./style.ts";
import type { InlineNode, TextInline } from "./types.ts";

/** Words of capitals: acronyms, and what the numbers of sections begin with. A single capital is a word like any other. */
const acronym = /(?<![\p{L}\p{N}])(\p{Lu}{2,}|(?<!\S)S(?=\u00a0\p{N}))(?![\p{Ll}\p{N}])/u;

/** What has been prepared: a paragraph is set once for each number that a page in it had. */
const prepared = new WeakMap<readonly InlineNode[], readonly InlineNode[]>();

/** The nodes of a paragraph with the marks that its language wants, and acronyms in small capitals. */
export function prepareNodes(nodes: readonly InlineNode[], typographer: Typographer): readonly InlineNode[] {
  const known = prepared.get(nodes);
  if (known !== undefined) return known;
  const set = prepareAnew(nodes, typographer);
  prepared.set(nodes, set);
  return set;
}

function prepareAnew(nodes: readonly InlineNode[], typographer: Typographer): readonly InlineNode[] {
  const texts = nodes.filter(isSettable);
  const set = typographer.set(texts.map(({ text }) => text));
  let next = 0;
  return nodes.flatMap((node): readonly InlineNode[] => {
    if (!isSettable(node)) return [node];
    const text = set[next] ?? node.text;
    next += 1;
    return withSmallCapitals(text === node.text ? node : { ...node, text });
  });
}

function isSettable(node: InlineNode): node is TextInline {
  return node.kind === "text" && node.verbatim !== true;
}

function withSmallCapitals(node: TextInline): readonly TextInline[] {
  const { style } = node;
  if (!style.smallAcronyms || style.italic || !acronym.test(node.text)) return [node];
  const small = variant(style, { features: [...style.features, "c2sc"] });
  return node.text
    .split(acronym)
    .map((text, index) => ({ ...node, text, style: index % 2 === 1 ? small : style }))
    .filter(({ text }) => text !== "");
}
