import type { Root } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { referenceNodes, referenceSyntax } from "./reference-syntax.ts";

/**
 * A parser of Markdown (CommonMark, GFM, our two marks). Its trees say what was typed: nothing is looked up in them.
 *
 * @param own what else is to be noted in the tree
 */
export function markdownParser(...own: readonly FromMarkdownExtension[]): (text: string) => Root {
  function remarkReferences(this: Processor): void {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), referenceSyntax];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), referenceNodes, ...own];
  }
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkReferences).freeze();
  return (text) => processor.parse(text) as Root;
}
