import type { Agenda, PlacedSection } from "../../../core/agenda.ts";
import { linkFrom, placeOfSection } from "../../address.ts";
import type { Site } from "../types.ts";
import type { SectionEntry } from "./types.ts";

/** Colours that the style sheet has for lines; a longer agenda starts again with the first. */
const tones = 7;

/** The class of the colour of the line that a section hangs on; "tone-0" for sections of no line. */
export function toneOf(agenda: Agenda, section: PlacedSection): string {
  const place = section.line === undefined ? -1 : agenda.lines.findIndex((line) => line.id === section.line);
  return place < 0 ? "tone-0" : `tone-${(place % tones) + 1}`;
}

/** How a section's kind is called: "Strategic Line". */
export function kindName(agenda: Agenda, section: PlacedSection): string {
  return agenda.manifest.labels[section.kind]?.name ?? section.kind;
}

/** The address of a section, relative to the site's root. */
export function addressOfSection(section: PlacedSection): string {
  return linkFrom("", placeOfSection(section));
}

/** How deep a section stands below what it is part of: 1 for one that is part of nothing. */
export function depthOf(agenda: Agenda, section: PlacedSection): number {
  const seen = new Set<string>();
  let current: PlacedSection | undefined = section;
  while (current?.partOf !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = agenda.byId.get(current.partOf);
  }
  return seen.size + 1;
}

/** A section as an entry of a list: its plain statement, else its summary. */
export function entryOf(site: Site, section: PlacedSection): SectionEntry {
  const known = site.entries.get(section);
  if (known !== undefined) return known;
  const { agenda, set } = site;
  const scales = new Set(section.fields.scales.map(({ id }) => id));
  const text = section.plain?.text ?? section.fields.summary;
  const entry: SectionEntry = {
    id: section.id,
    kind: section.kind,
    number: section.number ?? null,
    title: set(section.title),
    kindName: set(kindName(agenda, section)),
    text: text === undefined ? null : set(text),
    address: addressOfSection(section),
    tone: toneOf(agenda, section),
    depth: depthOf(agenda, section),
    scales: agenda.manifest.scales
      .filter(({ id }) => scales.has(id))
      .map(({ title }) => set(title))
      .join(", "),
  };
  site.entries.set(section, entry);
  return entry;
}
