import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import type { Navigation, NavigationItem } from "./types.ts";
import { addressOfSection, depthOf, toneOf } from "./views/entries.ts";

/** For a page that stands alone: nothing leads anywhere. */
const emptyNavigation: Navigation = {
  hasSite: false,
  front: [],
  lines: [],
  back: [],
  hasIssues: false,
  hasThemes: false,
  hasGlossary: false,
  hasSources: false,
  hasSummary: false,
  hasData: false,
  hasPdf: false,
};

/** Makes the navigation of the whole site. It is made once: templates only choose from it, so that the cost is linear. */
export function makeNavigation(agenda: Agenda, formats: readonly string[]): Navigation {
  const item = (section: PlacedSection): NavigationItem => ({
    id: section.id,
    address: addressOfSection(agenda, section),
    number: section.number ?? null,
    title: section.fields.short ?? section.title,
    depth: depthOf(agenda, section),
  });
  if (!formats.includes("html")) return emptyNavigation;
  return {
    hasSite: true,
    front: agenda.front.map(item),
    lines: agenda.lines.map((line) => ({
      ...item(line),
      tone: toneOf(agenda, line),
      strategies: (agenda.strategiesOfLine.get(line.id) ?? []).map(item),
    })),
    back: agenda.back.map(item),
    hasIssues: agenda.issues.length > 0,
    hasThemes: agenda.themes.length > 0,
    hasGlossary: agenda.glossary.length > 0,
    hasSources: agenda.bibliography.length > 0,
    hasSummary: formats.includes("summary"),
    hasData: formats.includes("data"),
    hasPdf: formats.includes("pdf"),
  };
}
