import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import { baseUrlOf } from "./language.ts";
import type { Navigation, NavigationItem } from "./types.ts";
import { addressOfSection, depthOf, toneOf } from "./views/entries.ts";

/** What may hang on a line and still be listed on each of its pages: beyond it the pages of a line would grow with the line. */
const longest = 40;

/** For a page that stands alone: nothing leads anywhere. */
const emptyNavigation: Navigation = {
  hasSite: false,
  front: [],
  lines: [],
  back: [],
  hasStrategies: false,
  hasIssues: false,
  hasThemes: false,
  hasMatrix: false,
  hasMaps: false,
  hasGlossary: false,
  hasSources: false,
  hasSummary: false,
  hasData: false,
  hasPdf: false,
  hasFeed: false,
};

/** Makes the navigation of the whole site. It is made once: templates only choose from it, so that the cost is linear. */
export function makeNavigation(
  agenda: Agenda,
  formats: readonly string[],
  set: (text: string) => string,
): Navigation {
  const item = (section: PlacedSection): NavigationItem => ({
    id: section.id,
    address: addressOfSection(section),
    number: section.number ?? null,
    title: set(section.fields.short ?? section.title),
    depth: depthOf(agenda, section),
  });
  if (!formats.includes("html")) return emptyNavigation;
  return {
    hasSite: true,
    front: agenda.front.map(item),
    lines: agenda.lines.map((line) => {
      const parts = agenda.partsOfLine.get(line.id) ?? [];
      const strategies = agenda.strategiesOfLine.get(line.id) ?? [];
      return {
        ...item(line),
        tone: toneOf(agenda, line),
        parts: parts.map(item),
        strategies: strategies.map(item),
        long: parts.length + strategies.length > longest,
      };
    }),
    back: agenda.back.map(item),
    hasStrategies: agenda.sections.some(({ kind }) => kind === "strategy"),
    hasIssues: agenda.issues.length > 0,
    hasThemes: agenda.themes.length > 0,
    hasMatrix: agenda.lines.length > 1,
    hasMaps: agenda.lines.length + agenda.themes.length > 0,
    hasGlossary: agenda.glossary.length > 0,
    hasSources: agenda.bibliography.length > 0,
    hasSummary: formats.includes("summary"),
    hasData: formats.includes("data"),
    hasPdf: formats.includes("pdf"),
    hasFeed: baseUrlOf(agenda.manifest.url) !== undefined,
  };
}
