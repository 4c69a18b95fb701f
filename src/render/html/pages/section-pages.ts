import type { PlacedSection } from "../../../core/agenda.ts";
import { addressOfId } from "../../address.ts";
import type { PlannedPage, Site } from "../types.ts";
import { entryOf, toneOf } from "../views/entries.ts";
import { ancestorsOf } from "../views/facts.ts";
import { drawSection } from "../views/section.ts";
import type { FactItem } from "../views/types.ts";
import { lineSlots } from "./line-page.ts";

/** A page for each section that has one of its own, in reading order. */
export function sectionPages(site: Site): readonly PlannedPage[] {
  return site.pages.map((section, place) =>
    sectionPage(site, section, site.pages[place - 1], site.pages[place + 1]),
  );
}

function sectionPage(
  site: Site,
  section: PlacedSection,
  previous: PlacedSection | undefined,
  next: PlacedSection | undefined,
): PlannedPage {
  const { agenda } = site;
  const drawn = drawSection(site, section, 1);
  const isLine = section.kind === "line";
  const line = isLine ? lineSlots(site, section) : { slots: {}, assets: [] };
  return {
    path: addressOfId(section.id),
    template: isLine ? "html/line.liquid" : "html/section.liquid",
    title: [section.number, section.title].filter((part) => part !== undefined).join(" "),
    description: section.fields.summary ?? section.plain?.text ?? section.title,
    line: section.line ?? null,
    tone: toneOf(agenda, section),
    breadcrumbs: breadcrumbsOf(site, section),
    previous: previous === undefined ? null : entryOf(agenda, previous),
    next: next === undefined ? null : entryOf(agenda, next),
    current: section.id,
    slots: { section: drawn.view, ...line.slots },
    assets: [...drawn.assets, ...line.assets],
  };
}

function breadcrumbsOf(site: Site, section: PlacedSection): readonly FactItem[] {
  const { agenda, words } = site;
  const labels = agenda.manifest.labels;
  const trail: FactItem[] = [{ text: words.overview, address: "index.html" }];
  if (section.kind === "issue") trail.push({ text: labels.issue?.plural ?? "issue", address: "issues.html" });
  if (section.kind === "theme") trail.push({ text: labels.theme?.plural ?? "theme", address: "themes.html" });
  return section.kind === "line" ? trail : [...trail, ...ancestorsOf(site, section)];
}
