import type { Nodes, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visitParents } from "unist-util-visit-parents";
import type { Agenda, PlacedSection } from "../../../core/agenda.ts";
import type { CrossReference } from "../../../core/markdown.ts";
import type { Mention } from "./types.ts";

/** How many characters of the sentence around a reference are shown on each side of it. */
const reach = 160;

/** What a section says of others: each mention with the sentence it stands in. */
export interface Discussion {
  readonly from: PlacedSection;
  readonly mentions: readonly Mention[];
}

/** The sections whose texts name a section, by its id, in reading order, each with the sentences. Costs one walk of all texts. */
export function findDiscussions(agenda: Agenda): ReadonlyMap<string, readonly Discussion[]> {
  const found = new Map<string, Discussion[]>();
  for (const from of agenda.sections) {
    const mentions = new Map<string, Mention[]>();
    visitParents(from.content, "crossReference", (node, ancestors) => {
      if (node.section === undefined || node.section === from.id) return;
      const known = mentions.get(node.section) ?? [];
      mentions.set(node.section, [...known, contextOf(node, ancestors)]);
    });
    for (const [id, said] of mentions) {
      const discussions = found.get(id) ?? [];
      discussions.push({ from, mentions: said });
      found.set(id, discussions);
    }
  }
  return found;
}

const paragraphs = new Set<Nodes["type"]>(["paragraph", "heading", "tableCell"]);

/** The sentence around a reference, cut where it is long. */
function contextOf(node: CrossReference, ancestors: readonly Parents[]): Mention {
  const paragraph = ancestors.findLast(({ type }) => paragraphs.has(type));
  const words = textOf(node);
  if (paragraph === undefined) return { before: "", words, after: "" };
  let before = "";
  let after = "";
  let passed = false;
  const gather = (current: Nodes): void => {
    if (current === node) passed = true;
    else if (current.type === "footnoteReference" || current.type === "citation") return;
    else if ("children" in current) for (const child of current.children) gather(child);
    else if (passed) after += textOf(current);
    else before += textOf(current);
  };
  gather(paragraph);
  return { before: endOf(before), words, after: startOfSentence(after) };
}

/** What stands in front of the reference since the sentence began. */
function endOf(text: string): string {
  const flat = text.replace(/\s+/gu, " ");
  const end = [...flat.matchAll(/[.!?…]["”»)]? /gu)].at(-1);
  const sentence = end === undefined ? flat : flat.slice(end.index + end[0].length);
  if (sentence.length <= reach) return sentence;
  return `… ${sentence.slice(-reach).replace(/^\S*\s/u, "")}`;
}

/** What follows the reference until the sentence ends. */
function startOfSentence(text: string): string {
  const flat = text.replace(/\s+/gu, " ");
  const sentence = /^.*?[.!?…]["”»)]?(?= |$)/u.exec(flat)?.[0] ?? flat;
  if (sentence.length <= reach) return sentence;
  return `${sentence.slice(0, reach).replace(/\s\S*$/u, "")} …`;
}
