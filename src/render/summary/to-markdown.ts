import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Agenda } from "../../core/agenda.ts";
import { linkFrom, placeOfSection } from "../address.ts";

/**
 * The summary as Markdown. References become links to the site's pages where the build makes them, else their words.
 *
 * @param page the file's address, from which the links start
 */
export function summaryToMarkdown(
  blocks: readonly RootContent[],
  agenda: Agenda,
  page: string,
  hasSite: boolean,
): string {
  const tree: Root = { type: "root", children: structuredClone([...blocks]) };
  visit(tree, "crossReference", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const target = node.section === undefined ? undefined : agenda.byId.get(node.section);
    const linked = hasSite && target !== undefined;
    const replacement: readonly PhrasingContent[] = linked
      ? [{ type: "link", url: linkFrom(page, placeOfSection(agenda, target)), children: node.children }]
      : node.children;
    parent.children.splice(index, 1, ...replacement);
    return [SKIP, index + replacement.length];
  });
  return unified().use(remarkGfm).use(remarkStringify, { bullet: "-", rule: "-" }).stringify(tree);
}
