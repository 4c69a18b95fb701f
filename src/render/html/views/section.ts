import type { PlacedSection } from "../../../core/agenda.ts";
import { anchorOfPart, linkFrom, placeOfSection, placeOfSource, standsOnItsLine } from "../../address.ts";
import { namesOf, shortCitation } from "../../bibliography.ts";
import { drawBlocks } from "../body.ts";
import type { Fragment, Site, Surroundings } from "../types.ts";
import { kindName, toneOf } from "./entries.ts";
import { factsOf } from "./facts.ts";
import { relationsOf } from "./relations.ts";
import type { SectionView, SourceItem } from "./types.ts";

/** A section ready for its template, with the assets it shows. */
export interface DrawnSection {
  readonly view: SectionView;
  readonly assets: readonly string[];
}

/**
 * Draws a section.
 *
 * @param level the level of the section's own heading: 1 on a page of its own
 */
export function drawSection(site: Site, section: PlacedSection, level: number): DrawnSection {
  const { agenda } = site;
  const shared = standsOnItsLine(agenda, section);
  const anchor = shared ? anchorOfPart(section.id) : null;
  const around: Surroundings = {
    page: placeOfSection(agenda, section).page,
    section,
    headingLevel: level + 1,
    prefix: anchor === null ? "" : `${anchor}.`,
    notes: `${anchor ?? "page"}.`,
  };
  const body = drawBlocks(section.content.children, site, around);
  const plain = drawPlain(site, section, around);
  const view: SectionView = {
    id: section.id,
    kind: section.kind,
    kindName: kindName(agenda, section),
    number: section.number ?? null,
    title: section.title,
    summary: section.fields.summary ?? null,
    anchor,
    level,
    body: body.html,
    plain: plain?.html ?? null,
    facts: factsOf(site, section),
    answer: section.fields.answer ?? null,
    indicators: section.fields.indicators,
    openQuestions: section.fields.openQuestions,
    sources: sourcesOf(site, section),
    relations: relationsOf(agenda, section),
    tone: toneOf(agenda, section),
  };
  return { view, assets: [...body.assets, ...(plain?.assets ?? [])] };
}

/**
 * The plain statement. Notes and link definitions of a file belong to its body, so that they are lent to the statement;
 * its footnotes are kept apart from those of the body it stands beside.
 */
function drawPlain(site: Site, section: PlacedSection, around: Surroundings): Fragment | undefined {
  if (section.plain === undefined) return undefined;
  const definitions = section.content.children.filter(
    ({ type }) => type === "definition" || type === "footnoteDefinition",
  );
  const blocks = [...section.plain.blocks, ...definitions];
  return drawBlocks(blocks, site, { ...around, notes: `${around.notes}plain.` });
}

/** The sources that the whole section rests on, as its front matter names them. */
function sourcesOf(site: Site, section: PlacedSection): readonly SourceItem[] {
  return section.fields.sources.flatMap((named) => {
    const source = site.sourceById.get(named.id);
    if (source === undefined) return [];
    const label = shortCitation(source);
    const title = namesOf(source) === "" ? null : source.title;
    return [{ address: linkFrom("", placeOfSource(source.id)), label, title }];
  });
}
