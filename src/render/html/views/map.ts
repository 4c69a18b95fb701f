import type { PlacedSection } from "../../../core/agenda.ts";
import { linkFrom, placeOfSection } from "../../address.ts";
import { mapSvg } from "../../map/export/svg.ts";
import { kindFor, mapOfLines, mapOfSection } from "../../map/map-of.ts";
import type { ListGroup, MapGeometry } from "../../map/types.ts";
import type { Site } from "../types.ts";
import type { MapListGroup, MapView } from "./types.ts";

/** Where the map of a line or a theme, or of all lines, stands by itself. */
export function addressOfMap(section?: PlacedSection): string {
  return section === undefined ? "maps.html" : `maps/${section.id}.html`;
}

/** Kinds of section that have a page for their map. */
export function hasMapPage({ kind }: PlacedSection): boolean {
  return kind === "line" || kind === "theme";
}

/** The map of all lines as a page shows it; null where there is nothing to link. */
export function mapOfAllLines(site: Site, page: string): MapView | null {
  if (site.agenda.lines.length < 2) return null;
  const own = addressOfMap();
  return viewOf(site, page, mapOfLines(site.maps, "wide"), mapOfLines(site.maps, "narrow"), own);
}

/** Whether the map of a section would show next to nothing. */
export function saysTooLittle(section: PlacedSection): boolean {
  const kind = kindFor(section);
  if (kind === "neighbourhood")
    return section.links.length < 2 || !["strategy", "issue"].includes(section.kind);
  return kind === "theme" && section.links.length === 0;
}

/**
 * The map of a section as a page shows it; null where it would say too little. What a neighbourhood shows stands on the
 * section's page as a list anyway.
 */
export function mapOfOne(site: Site, page: string, section: PlacedSection): MapView | null {
  if (saysTooLittle(section)) return null;
  const own = hasMapPage(section) ? addressOfMap(section) : null;
  const wide = mapOfSection(site.maps, section, "wide");
  return viewOf(site, page, wide, mapOfSection(site.maps, section, "narrow"), own);
}

function viewOf(
  site: Site,
  page: string,
  wide: MapGeometry,
  narrow: MapGeometry,
  own: string | null,
): MapView {
  const address = (id: string): string => {
    const section = site.agenda.byId.get(id);
    return section === undefined ? "" : linkFrom(page, placeOfSection(section));
  };
  const scales = new Set(wide.boxes.flatMap((box) => box.scales));
  return {
    kind: wide.kind,
    title: wide.title,
    description: wide.description,
    address: own === null ? null : own,
    wide: mapSvg(wide, { prefix: "page.map.", address }),
    narrow: mapSvg(narrow, { prefix: "page.map-narrow.", address }),
    list: wide.kind === "neighbourhood" ? [] : wide.list.flatMap((group) => listGroup(group, address)),
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
