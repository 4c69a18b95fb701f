import type { Nodes, Root } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { ConstructRecord, Extension } from "micromark-util-types";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { addressesBeforeMarks, endFoundAddresses, mayEndAddress } from "./address-ends.ts";
import { referenceNodes, referenceSyntax } from "./reference-syntax.ts";

/**
 * Constructs of GFM by their names in micromark, each with what no text does without that has one. They are tried at every
 * word or paragraph, which takes a third of a parse: a text that can't have them is parsed without.
 */
const rareConstructs: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  wwwAutolink: /www\./i,
  protocolAutolink: /https?:\/\//i,
  /** A row of dashes is one of a table by a colon or a bar beside them. */
  table: /-[ \t]*[|:]|[|:][ \t]*-/,
};

/** Those that read an address up to the next space: none stands before the marks of some scripts. */
const addressConstructs = ["wwwAutolink", "protocolAutolink"];

/** What the texts of a tree must hold for GFM to look for addresses in them. */
const address = /@|www\.|https?:\/\//i;

/**
 * A parser of Markdown (CommonMark, GFM, our two marks). Its trees say what was typed: nothing is looked up in them.
 *
 * @param own what else is to be noted in the tree
 */
export function markdownParser(...own: readonly FromMarkdownExtension[]): (text: string) => Root {
  const processors = new Map<string, Processor<Root>>();
  return (text) => {
    const missing = Object.keys(rareConstructs).filter((name) => rareConstructs[name]?.test(text) === false);
    const withMarks = !addressConstructs.every((name) => missing.includes(name)) && mayEndAddress(text);
    const key = `${withMarks} ${missing.join(" ")}`;
    const processor = processors.get(key) ?? processorWithout(new Set(missing), withMarks, own);
    processors.set(key, processor);
    return processor.parse(text);
  };
}

function processorWithout(
  missing: ReadonlySet<string>,
  withMarks: boolean,
  own: readonly FromMarkdownExtension[],
): Processor<Root> {
  function remarkReferences(this: Processor): void {
    const data = this.data();
    const ofGfm = (data.micromarkExtensions ?? []).map((extension) => without(extension, missing));
    data.micromarkExtensions = [...ofGfm, ...(withMarks ? [addressesBeforeMarks] : []), referenceSyntax];
    const nodes = (data.fromMarkdownExtensions ?? []).flat().map(withoutIdleTransforms);
    const ends: FromMarkdownExtension[] = withMarks ? [{ transforms: [endFoundAddresses] }] : [];
    data.fromMarkdownExtensions = [...nodes, ...ends, referenceNodes, ...own];
  }
  // One tilde stands for "about" or "to" in many texts ("3~5 years, 100~200 euros"): two alone strike words out.
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkReferences).freeze();
}

function without(extension: Extension, names: ReadonlySet<string>): Extension {
  const kept = (constructs: ConstructRecord = {}): ConstructRecord =>
    Object.fromEntries(
      Object.entries(constructs).flatMap(([code, some = []]) => {
        const others = [some].flat().filter(({ name }) => name === undefined || !names.has(name));
        return others.length === 0 ? [] : [[code, others]];
      }),
    );
  return { ...extension, flow: kept(extension.flow), text: kept(extension.text) };
}

/** The transforms of GFM, all of which look for addresses, where there may be some. */
function withoutIdleTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  const transforms = (extension.transforms ?? []).map((transform) => (tree: Root) => {
    if (mayHaveAddress(tree)) transform(tree);
  });
  return { ...extension, transforms };
}

/** Deeper trees would overflow the stack of what walks them: nobody reads such a text, and agenda leaves it out (AG008). */
const deepestWalk = 500;

/** Looks without recursion, since nobody knows yet how deep the tree is. */
function mayHaveAddress(root: Root): boolean {
  const rest: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  let found = false;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > deepestWalk) return false;
    if (node.type === "text") found ||= address.test(node.value);
    else if ("children" in node && node.type !== "link" && node.type !== "linkReference")
      for (const child of node.children) rest.push({ node: child, depth: depth + 1 });
  }
  return found;
}
