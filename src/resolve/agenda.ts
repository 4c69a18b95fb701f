import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { BodyResolver } from "./body-resolver.ts";
import { Directory } from "./directory.ts";
import { placeSections } from "./placement.ts";
import { resolveReferences, settleRenamed } from "./references.ts";
import { linksBySection, resolveRelations } from "./relations.ts";
import { SectionInPlace } from "./section-in-place.ts";

/**
 * Turns validated files into the agenda: sections in their places, numbered, every reference looked up, relations seen from
 * both ends. What can't be found stays unresolved in `references`; the rules say so.
 */
export function resolveAgenda(validated: ValidatedAgenda): Agenda {
  const { manifest } = validated;
  const directory = new Directory(validated);
  const placement = placeSections(directory, manifest);
  const relations = resolveRelations(directory, manifest);
  const links = linksBySection(relations);
  const resolver = new BodyResolver(validated, directory, placement);
  const sections = placement.places.map(
    (place) => new SectionInPlace(place, links.get(place.section.id) ?? [], resolver),
  );
  const byId = new Map(sections.map((section) => [section.id, section]));
  const pick = (ids: readonly string[]): PlacedSection[] => ids.flatMap((id) => byId.get(id) ?? []);
  const pickAll = (lists: ReadonlyMap<string, readonly string[]>): Map<string, PlacedSection[]> =>
    new Map([...lists].map(([id, ids]) => [id, pick(ids)]));
  return {
    manifest,
    manifestSpans: validated.manifestSpans,
    manifestDoubts: validated.manifestDoubts,
    sections,
    byId,
    front: pick(placement.front),
    lines: pick(placement.lines),
    issues: pick(placement.issues),
    themes: pick(placement.themes),
    back: pick(placement.back),
    unplaced: pick(placement.unplaced),
    partsOfLine: pickAll(placement.parts),
    strategiesOfLine: pickAll(placement.strategies),
    relations,
    references: settleRenamed(resolveReferences(validated, directory), validated, closest),
    glossary: validated.glossary,
    bibliography: validated.bibliography,
    bibliographyComplete: validated.bibliographyComplete,
    assets: validated.assets,
    leftOut: validated.leftOut,
    dataTexts: validated.dataTexts,
    allowances: validated.allowances,
    duplicates: directory.duplicates,
  };
}
