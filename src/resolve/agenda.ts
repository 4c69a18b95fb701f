import type { Heading } from "mdast";
import type { Agenda, Link, PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import type { ValidatedAgenda } from "../core/validated.ts";
import { BodyResolver } from "./body-resolver.ts";
import { Directory } from "./directory.ts";
import { type Place, placeSections } from "./placement.ts";
import { findPlainHeading, type SplitBody } from "./plain-statement.ts";
import { resolveReferences, settleRenamed } from "./references.ts";
import { linksBySection, resolveRelations } from "./relations.ts";

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
  const sections = placement.places.map((place) =>
    placed(place, links.get(place.section.id) ?? [], resolver, manifest.plainWordsHeading),
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
    dataTexts: validated.dataTexts,
    allowances: validated.allowances,
    duplicates: directory.duplicates,
  };
}

/** Bodies are resolved when they are asked for: whoever only checks an agenda looks at them as they were parsed. */
function placed(
  { section, line, partOf, number }: Place,
  links: readonly Link[],
  resolver: BodyResolver,
  plainWords: string,
): PlacedSection {
  let resolved: SplitBody | undefined;
  let heading: Heading | "none" | undefined;
  const split = (): SplitBody => {
    resolved ??= resolver.resolve(section);
    return resolved;
  };
  return {
    ...section,
    ...(number === undefined ? {} : { number }),
    ...(line === undefined ? {} : { line }),
    ...(partOf === undefined ? {} : { partOf }),
    links,
    get plainHeading() {
      heading ??= findPlainHeading(section.body, plainWords) ?? "none";
      return heading === "none" ? undefined : heading;
    },
    get content() {
      return split().content;
    },
    get plain() {
      return split().plain;
    },
  };
}
