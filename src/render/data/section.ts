import type { PlacedSection } from "../../core/agenda.ts";
import type { Reference } from "../../core/reference.ts";
import type { Named } from "../../core/section.ts";
import { textOf, withoutStruck } from "../../core/text-of.ts";
import { toMarkdown } from "../../markdown/stringify.ts";
import { linkFrom, placeOfSection } from "../address.ts";
import type { PlainData, ReferenceData, RelationData, SectionData } from "./types.ts";

/** A section as data. Its references are those that stand in it, in the order of the text. */
export function sectionData(section: PlacedSection, references: readonly Reference[]): SectionData {
  const { fields } = section;
  return {
    id: section.id,
    kind: section.kind,
    number: section.number,
    title: section.title,
    short: fields.short,
    path: section.path,
    address: linkFrom("", placeOfSection(section)),
    aliases: ids(fields.aliases),
    history: fields.history,
    line: section.line,
    partOf: section.partOf,
    summary: fields.summary,
    dimension: fields.dimension?.id,
    role: fields.role,
    status: fields.status,
    answer: fields.answer,
    scales: ids(fields.scales),
    actors: ids(fields.actors),
    indicators: fields.indicators,
    openQuestions: fields.openQuestions,
    sources: ids(fields.sources),
    custom: fields.custom,
    markdown: toMarkdown(section.content.children),
    text: textOf(section.content.children, withoutStruck),
    plain: plainData(section),
    headings: section.headings.map(({ text, anchor, depth }) => ({ text, anchor, depth })),
    relations: section.links.map(
      (link): RelationData => ({
        type: link.relation.type.id,
        direction: link.direction,
        label: link.label,
        section: link.other,
        note: link.relation.note,
      }),
    ),
    references: references.map(referenceData),
  };
}

function ids(named: readonly Named[]): readonly string[] {
  return named.map((entry) => entry.id);
}

function plainData(section: PlacedSection): PlainData | undefined {
  if (section.plain === undefined) return undefined;
  return {
    markdown: toMarkdown(section.plain.blocks),
    text: section.plain.text,
    reviewed: section.fields.plainReviewed,
  };
}

function referenceData(reference: Reference): ReferenceData {
  return {
    form: reference.form,
    wants: reference.wants,
    target: reference.target,
    anchor: reference.anchor,
    words: reference.words === "" ? undefined : reference.words,
    found: reference.found,
  };
}
