import type { PlacedSection } from "../../../core/agenda.ts";
import { linkFrom } from "../../address.ts";
import { mapSvg } from "../../map/export/svg.ts";
import { kindFor, mapOfLines, mapOfSection } from "../../map/map-of.ts";
import type { ListGroup, MapForm, MapGeometry } from "../../map/types.ts";
import { pageTargets, wholeAddress, wholeTargets } from "../targets.ts";
import type { LinkTargets, Site } from "../types.ts";
import type { MapListGroup, MapView } from "./types.ts";

/** Where the map of a line or a theme, or of all lines, stands by itself. */
export function addressOfMap(section?: PlacedSection): string {
  return section === undefined ? "maps.html" : `maps/${section.id}.html`;
}

/** Kinds of section that have a page for their map. */
export function hasMapPage({ kind }: PlacedSection): boolean {
  return kind === "line" || kind === "theme";
}

/** Where a map is shown. */
interface MapPlace {
  readonly page: string;
  readonly targets: LinkTargets;
  /** What tells its ids from those of other maps of the page. */
  readonly ids: string;
}

/** The map of all lines on the first page; null where it would hardly say anything: two lines and at most one link. */
export function mapOnOverview(site: Site, page: string): MapView | null {
  if (site.agenda.lines.length < 3 && mapOfLines(site.maps, "wide").edges.length < 2) return null;
  return mapOfAllLines(site, page);
}

/** The map of all lines as a page shows it; null where there is nothing to link. */
export function mapOfAllLines(site: Site, page: string): MapView | null {
  return allLinesAt(site, { page, targets: pageTargets, ids: "" });
}

function allLinesAt(site: Site, place: MapPlace): MapView | null {
  if (site.agenda.lines.length < 2) return null;
  return viewOf(
    site,
    place,
    [mapOfLines(site.maps, "wide"), mapOfLines(site.maps, "narrow")],
    addressOfMap(),
  );
}

/** A map on the page of the whole agenda, where its boxes lead to places on that page: of all lines, or of a line or theme. */
export function mapInWhole(site: Site, section?: PlacedSection): MapView | null {
  const place = { page: wholeAddress, targets: wholeTargets };
  if (section === undefined) return allLinesAt(site, { ...place, ids: "" });
  return hasMapPage(section) ? ofOneAt(site, { ...place, ids: `${section.id}.` }, section) : null;
}

/** Whether the map of a section would show next to nothing. */
export function saysTooLittle(section: PlacedSection): boolean {
  const kind = kindFor(section);
  if (kind === "neighbourhood")
    return section.links.length < 2 || !["strategy", "issue"].includes(section.kind);
  return kind === "theme" && section.links.length === 0;
}

/** The map of a section as a page shows it; null where it would say too little. */
export function mapOfOne(site: Site, page: string, section: PlacedSection): MapView | null {
  return ofOneAt(site, { page, targets: pageTargets, ids: "" }, section);
}

function ofOneAt(site: Site, place: MapPlace, section: PlacedSection): MapView | null {
  if (saysTooLittle(section)) return null;
  const own = hasMapPage(section) ? addressOfMap(section) : null;
  const draw = (form: MapForm): MapGeometry => mapOfSection(site.maps, section, form);
  return viewOf(site, place, [draw("wide"), draw("narrow")], own);
}

function viewOf(
  site: Site,
  { page, targets, ids }: MapPlace,
  [wide, narrow]: readonly [wide: MapGeometry, narrow: MapGeometry],
  own: string | null,
): MapView {
  const address = (id: string): string => {
    const section = site.agenda.byId.get(id);
    return section === undefined ? "" : linkFrom(page, targets.section(section));
  };
  // What a neighbourhood shows stands on the section's page, and what lines and themes show on the page of all sections.
  const isSaidInText =
    wide.kind === "neighbourhood" || (targets === wholeTargets && wide.kind !== "synoptic");
  const scales = new Set(wide.boxes.flatMap((box) => box.scales));
  return {
    kind: wide.kind,
    title: wide.title,
    description: wide.description,
    address: own,
    wide: mapSvg(wide, { prefix: `page.map.${ids}`, address }),
    narrow: mapSvg(narrow, { prefix: `page.map-narrow.${ids}`, address }),
    list: isSaidInText ? [] : wide.list.flatMap((group) => listGroup(group, address)),
    types: wide.legend.map(({ style }) => ({ id: style.type, label: site.set(style.label) })),
    scales: site.agenda.manifest.scales
      .filter(({ id }) => scales.has(id))
      .map(({ id, title }) => ({ id, title: site.set(title) })),
  };
}

function listGroup(
  { name, target, items }: ListGroup,
  address: (id: string) => string,
): readonly MapListGroup[] {
  if (items.length === 0) return [];
  return [
    {
      name,
      address: target === undefined ? null : address(target),
      items: items.map(({ label, others }) => ({
        label,
        others: others.map((other) => ({
          name: other.name,
          address: other.target === undefined ? null : address(other.target),
          count: other.count,
          notes: [...new Set(other.notes)],
        })),
      })),
    },
  ];
}
