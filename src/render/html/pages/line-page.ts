import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import type { SectionEntry } from "../views/types.ts";

/** A part of a line in its list; a myth with the answer to it. */
interface PartEntry extends SectionEntry {
  readonly answer: string | null;
}

/** Parts of one kind: "Values", "Sections". */
interface PartGroup {
  readonly title: string;
  readonly anchor: string;
  readonly kind: string;
  readonly entries: readonly PartEntry[];
}

/** What the page of a line holds beside the line's own text: its parts in order, and its strategies. */
export interface LineSlots {
  readonly groups: readonly PartGroup[];
  readonly strategies: readonly SectionEntry[];
}

/** The parts of a line, those of one kind under one heading, in the order of the first of each. */
export function lineSlots(site: Site, line: PlacedSection): LineSlots {
  const { agenda } = site;
  const byKind = groupBy(agenda.partsOfLine.get(line.id) ?? [], ({ kind }) => kind);
  return {
    groups: [...byKind].map(([kind, parts]) => groupOf(site, kind, parts)),
    strategies: (agenda.strategiesOfLine.get(line.id) ?? []).map((strategy) => entryOf(site, strategy)),
  };
}

function groupOf(site: Site, kind: string, parts: readonly PlacedSection[]): PartGroup {
  return {
    title: site.set(site.agenda.manifest.labels[kind]?.plural ?? kind),
    kind,
    anchor: `page.kind-${kind}`,
    entries: parts.map((part) => ({
      ...entryOf(site, part),
      answer: part.fields.answer === undefined ? null : site.set(part.fields.answer),
    })),
  };
}
