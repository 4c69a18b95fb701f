import type { PlacedSection } from "../../../core/agenda.ts";
import { compareText } from "../../../core/compare-text.ts";
import { shortCitation } from "../../../core/short-citation.ts";
import { linkFrom } from "../../address.ts";
import { namesOf } from "../../bibliography.ts";
import { longDate } from "../../dates.ts";
import { drawBlocks } from "../body.ts";
import { anchorInWhole, pageTargets, wholeAddress, wholeTargets } from "../targets.ts";
import type { Fragment, LinkTargets, Site, Surroundings } from "../types.ts";
import { entryOf, kindName, toneOf } from "./entries.ts";
import { factsOf } from "./facts.ts";
import { relationsOf } from "./relations.ts";
import type { HistoryView, MentionView, SectionView, SourceItem } from "./types.ts";

/** A section ready for its template, with the assets it shows. */
export interface DrawnSection {
  readonly view: SectionView;
  readonly assets: readonly string[];
}

/** Draws a section for a page of its own. */
export function drawSection(site: Site, section: PlacedSection): DrawnSection {
  const { page } = pageTargets.section(section);
  const around = { page, section, headingLevel: 2, prefix: "", notes: "page.", targets: pageTargets };
  return draw(site, section, around, null);
}

/**
 * Draws a section for the page of the whole agenda: its links lead to places on that page.
 *
 * @param level the level of the section's own heading
 */
export function drawSectionInWhole(site: Site, section: PlacedSection, level: number): DrawnSection {
  const anchor = anchorInWhole(section.id);
  const around = {
    page: wholeAddress,
    section,
    headingLevel: level + 1,
    prefix: `${anchor}.`,
    notes: `${anchor}.`,
    targets: wholeTargets,
  };
  return draw(site, section, around, anchor);
}

function draw(site: Site, section: PlacedSection, around: Surroundings, anchor: string | null): DrawnSection {
  const { agenda, set } = site;
  const { fields } = section;
  const body = drawBlocks(section.content.children, site, around);
  const plain = drawPlain(site, section, around);
  const view: SectionView = {
    id: section.id,
    kind: section.kind,
    kindName: set(kindName(agenda, section)),
    number: section.number ?? null,
    title: set(section.title),
    summary: fields.summary === undefined ? null : set(fields.summary),
    anchor,
    level: around.headingLevel - 1,
    body: body.html,
    plain: plain?.html ?? null,
    facts: factsOf(site, section),
    answer: fields.answer === undefined ? null : set(fields.answer),
    indicators: fields.indicators.map(set),
    openQuestions: fields.openQuestions.map(set),
    sources: sourcesOf(site, section, around.targets),
    relations: relationsOf(site, section),
    discussedIn: discussedIn(site, section),
    history: historyOf(site, section),
    aliases: fields.aliases.map(({ id }) => id),
    tone: toneOf(agenda, section),
  };
  return { view, assets: [...body.assets, ...(plain?.assets ?? [])] };
}

/** Where others name the section, in reading order. */
function discussedIn(site: Site, section: PlacedSection): readonly MentionView[] {
  return site.discussedIn(section.id).map(({ from, mentions }) => ({
    section: entryOf(site, from),
    mentions: mentions.map(({ before, words, after }) => {
      const [first = "", middle = "", last = ""] = site.setTogether([before, words, after]);
      return { before: first, words: middle, after: last };
    }),
  }));
}

/** What happened to the section, the latest first. */
function historyOf(site: Site, section: PlacedSection): readonly HistoryView[] {
  const { language } = site.agenda.manifest;
  return section.fields.history
    .toSorted((one, other) => compareText(other.date, one.date))
    .map(({ date, note }) => ({ isoDate: date, date: longDate(date, language), note: site.set(note) }));
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
function sourcesOf(site: Site, section: PlacedSection, targets: LinkTargets): readonly SourceItem[] {
  return section.fields.sources.flatMap((named) => {
    const source = site.sourceById.get(named.id);
    if (source === undefined) return [];
    const label = site.set(shortCitation(source));
    const title = namesOf(source) === "" ? null : site.set(source.title);
    return [
      { address: linkFrom("", targets.source(source.id)), label, title, language: source.language ?? null },
    ];
  });
}
