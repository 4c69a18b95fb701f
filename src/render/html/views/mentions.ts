import type { Nodes, Parents } from "mdast";
import { visitParents } from "unist-util-visit-parents";
import type { Agenda, PlacedSection } from "../../../core/agenda.ts";
import type { CrossReference } from "../../../core/markdown.ts";
import { closedUp, type Piece, piecesIn, wordsIn } from "../../../core/text-of.ts";
import type { Mention } from "./types.ts";

/** How many characters of the sentence around a reference are shown on each side of it. */
const reach = 160;

/** What a section says of others: each mention with the sentence it stands in. */
export interface Discussion {
  readonly from: PlacedSection;
  readonly mentions: readonly Mention[];
}

/**
 * Finds the sections whose texts name a section, in reading order, each with the sentences. Only texts that name the section
 * are looked at, each once: a preview wants the pages that somebody reads, and not all texts for them.
 */
export function discussionsOf(agenda: Agenda): (id: string) => readonly Discussion[] {
  const namedBy = findNaming(agenda);
  const known = new Map<PlacedSection, ReadonlyMap<string, readonly Mention[]>>();
  const mentionsIn = (from: PlacedSection): ReadonlyMap<string, readonly Mention[]> => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const mentions = findMentions(from);
    known.set(from, mentions);
    return mentions;
  };
  return (id) =>
    (namedBy.get(id) ?? []).flatMap((from) => {
      const mentions = mentionsIn(from).get(id);
      return mentions === undefined ? [] : [{ from, mentions }];
    });
}

/** The sections that name each section, in reading order and each once. */
function findNaming({ sections, references }: Agenda): ReadonlyMap<string, readonly PlacedSection[]> {
  const named = new Map<string, Set<string>>();
  for (const { from, form, found } of references) {
    if (found === undefined || found === from || (form !== "id" && form !== "path")) continue;
    const known = named.get(from);
    if (known === undefined) named.set(from, new Set([found]));
    else known.add(found);
  }
  const naming = new Map<string, PlacedSection[]>();
  for (const section of sections) {
    for (const id of named.get(section.id) ?? []) {
      const known = naming.get(id);
      if (known === undefined) naming.set(id, [section]);
      else known.push(section);
    }
  }
  return naming;
}

/** What a text says of other sections, by their ids. */
function findMentions(from: PlacedSection): ReadonlyMap<string, readonly Mention[]> {
  const mentions = new Map<string, Mention[]>();
  visitParents(from.content, "crossReference", (node, ancestors) => {
    if (node.section === undefined || node.section === from.id) return;
    const known = mentions.get(node.section) ?? [];
    mentions.set(node.section, [...known, contextOf(node, ancestors)]);
  });
  return mentions;
}

const paragraphs = new Set<Nodes["type"]>(["paragraph", "heading", "tableCell"]);

/** The sentence around a reference, cut where it is long. */
function contextOf(node: CrossReference, ancestors: readonly Parents[]): Mention {
  const paragraph = ancestors.findLast(({ type }) => paragraphs.has(type));
  const words = wordsIn(node);
  if (paragraph === undefined) return { before: "", words, after: "" };
  const here: Piece = { text: "" };
  const pieces = closedUp(piecesIn(paragraph, (part) => (part === node ? [here] : undefined)));
  const place = pieces.indexOf(here);
  const textBetween = (from: number, to?: number): string =>
    pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join("");
  return {
    before: endOf(textBetween(0, place)),
    words,
    after: startOfSentence(textBetween(place + 1)),
  };
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
