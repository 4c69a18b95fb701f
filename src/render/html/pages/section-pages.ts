import type { PlacedSection } from "../../../core/agenda.ts";
import { addressOfId } from "../../address.ts";
import { citationForms } from "../cite/forms.ts";
import { sectionAsData } from "../machines/linked-data.ts";
import type { PlannedPage, Site, SitePage } from "../types.ts";
import { entryOf, toneOf } from "../views/entries.ts";
import { ancestorsOf } from "../views/facts.ts";
import { mapOfOne } from "../views/map.ts";
import { drawSection } from "../views/section.ts";
import type { FactItem } from "../views/types.ts";
import { lineSlots } from "./line-page.ts";

/** A page for each section, in reading order. Each is drawn when it is asked for, so that only one is in memory. */
export function* sectionPages(site: Site): Generator<SitePage> {
  for (const [place, section] of site.pages.entries()) {
    const plan = (): PlannedPage => sectionPage(site, section, site.pages[place - 1], site.pages[place + 1]);
    yield { path: addressOfId(section.id), plan };
  }
}

function sectionPage(
  site: Site,
  section: PlacedSection,
  previous: PlacedSection | undefined,
  next: PlacedSection | undefined,
): PlannedPage {
  const drawn = drawSection(site, section);
  const isLine = section.kind === "line";
  const breadcrumbs = breadcrumbsOf(site, section);
  const edit = editAddress(site, section);
  return {
    path: addressOfId(section.id),
    template: isLine ? "html/line.liquid" : "html/section.liquid",
    title: site.set([section.number, section.title].filter((part) => part !== undefined).join(" ")),
    description: descriptionOf(site, section),
    line: section.line ?? null,
    tone: toneOf(site.agenda, section),
    breadcrumbs,
    previous: previous === undefined ? null : entryOf(site, previous),
    next: next === undefined ? null : entryOf(site, next),
    current: section.id,
    slots: {
      section: drawn.view,
      map: mapOfOne(site, addressOfId(section.id), section),
      ...(isLine ? lineSlots(site, section) : {}),
    },
    assets: drawn.assets,
    cite: citationForms(site, section),
    data: sectionAsData(site, section, breadcrumbs),
    changed:
      section.fields.history
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? site.agenda.manifest.date,
    ...(edit === undefined ? {} : { edit }),
  };
}

/** For search engines. */
function descriptionOf(site: Site, section: PlacedSection): string {
  const text = section.fields.summary ?? section.plain?.text ?? section.title;
  return site.set(text);
}

/** Where the section's file can be edited, as the manifest says. */
function editAddress({ agenda }: Site, section: PlacedSection): string | undefined {
  const template = agenda.manifest.editUrl;
  if (template === undefined || !/^https?:\/\//u.test(template)) return undefined;
  const path = section.path.split("/").map(encodeURIComponent).join("/");
  return template.replace("{path}", () => path);
}

function breadcrumbsOf(site: Site, section: PlacedSection): readonly FactItem[] {
  const { agenda, words } = site;
  const plural = (kind: string): string => site.set(agenda.manifest.labels[kind]?.plural ?? kind);
  const trail: FactItem[] = [{ text: words.overview, address: "index.html" }];
  if (section.kind === "issue") trail.push({ text: plural("issue"), address: "issues.html" });
  if (section.kind === "theme") trail.push({ text: plural("theme"), address: "themes.html" });
  return section.kind === "line" ? trail : [...trail, ...ancestorsOf(site, section)];
}
