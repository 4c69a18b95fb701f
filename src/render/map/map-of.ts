import type { PlacedSection } from "../../core/agenda.ts";
import type { MapContext } from "./context.ts";
import { lineMap } from "./layout/line.ts";
import { neighbourhoodMap } from "./layout/neighbourhood.ts";
import { synopticMap } from "./layout/synoptic.ts";
import { themeMap } from "./layout/theme.ts";
import type { MapForm, MapGeometry, MapKind } from "./types.ts";

/** Lays out the map of all lines. */
export function mapOfLines(context: MapContext, form: MapForm): MapGeometry {
  return synopticMap(context, form);
}

/**
 * Lays out the map of a section: a line's and a theme's own, and for any other its neighbourhood.
 *
 * @param kind which map, where not the one that the section's kind suggests; a line's map exists for lines alone, a theme's for themes
 */
export function mapOfSection(
  context: MapContext,
  section: PlacedSection,
  form: MapForm,
  kind: MapKind = kindFor(section),
): MapGeometry {
  if (kind === "line" && section.kind === "line") return lineMap(context, section, form);
  if (kind === "theme" && section.kind === "theme") return themeMap(context, section, form);
  return neighbourhoodMap(context, section, form);
}

/** The map that suits a section. */
export function kindFor({ kind }: PlacedSection): MapKind {
  return kind === "line" || kind === "theme" ? kind : "neighbourhood";
}
