import type { PlacedSection } from "../../../core/agenda.ts";
import type { PlannedPage, Site, SitePage } from "../types.ts";
import { toneOf } from "../views/entries.ts";
import { ancestorsOf } from "../views/facts.ts";
import { addressOfMap, hasMapPage, mapOfAllLines, mapOfOne, saysTooLittle } from "../views/map.ts";
import { plainPage } from "./plain-page.ts";

/** The maps by themselves: of all lines, with the way to those of each line and each theme. */
export function* mapPages(site: Site): Generator<SitePage> {
  const { agenda } = site;
  const mapped = [...agenda.lines, ...agenda.themes].filter(hasMapPage);
  if (mapped.length === 0) return;
  yield { path: addressOfMap(), plan: () => pageOfAllMaps(site) };
  for (const section of mapped) {
    if (saysTooLittle(section)) continue;
    yield { path: addressOfMap(section), plan: () => mapPage(site, section) };
  }
}

function pageOfAllMaps(site: Site): PlannedPage {
  const { agenda, maps } = site;
  const { words } = maps;
  const groups = [agenda.lines, agenda.themes].flatMap((sections) => {
    const [first] = sections;
    if (first === undefined) return [];
    const title = site.set(agenda.manifest.labels[first.kind]?.plural ?? first.kind);
    return [{ title, entries: sections.map((section) => entry(site, section)) }];
  });
  return plainPage(site, {
    name: "maps",
    template: "html/maps.liquid",
    title: words.maps,
    hint: words.mapsHint,
    slots: { map: mapOfAllLines(site, addressOfMap()), groups },
  });
}

function entry(site: Site, section: PlacedSection): object {
  return {
    number: section.number ?? null,
    title: site.set(section.fields.short ?? section.title),
    address: addressOfMap(section),
    tone: toneOf(site.agenda, section),
  };
}

function mapPage(site: Site, section: PlacedSection): PlannedPage {
  const { words } = site.maps;
  const map = mapOfOne(site, addressOfMap(section), section);
  const above = [
    { text: site.words.overview, address: "index.html" },
    { text: words.maps, address: addressOfMap() },
  ];
  const own = ancestorsOf(site, section).filter(({ address }) => address !== `sections/${section.id}.html`);
  return {
    path: addressOfMap(section),
    template: "html/map.liquid",
    title: map?.title ?? site.set(section.title),
    description: map?.description ?? "",
    line: section.line ?? null,
    tone: toneOf(site.agenda, section),
    breadcrumbs: [...above, ...own],
    previous: null,
    next: null,
    current: `map ${section.id}`,
    slots: {
      title: map?.title ?? site.set(section.title),
      map,
      about: { title: site.set(section.title), address: `sections/${section.id}.html` },
    },
    assets: [],
    changed: site.agenda.manifest.date,
  };
}
