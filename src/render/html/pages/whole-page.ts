import type { PlacedSection } from "../../../core/agenda.ts";
import { wholeAddress } from "../targets.ts";
import type { PlannedPage, Site } from "../types.ts";
import { mapInWhole } from "../views/map.ts";
import { drawSectionInWhole } from "../views/section.ts";
import type { MapView, SectionView } from "../views/types.ts";
import { plainPage } from "./plain-page.ts";
import { sourceSlots, termSlots } from "./reference-pages.ts";

/** A section with its map, which lines and themes have. */
interface MappedSection extends SectionView {
  readonly map: MapView | null;
}

/** The whole agenda on one page, for printing, for reading without a connection and for the browser's own search. */
export function wholePage(site: Site): PlannedPage {
  const { agenda, words } = site;
  const assets: string[] = [];
  const draw = (sections: readonly PlacedSection[], level: number): readonly MappedSection[] =>
    sections.map((section) => {
      const drawn = drawSectionInWhole(site, section, level);
      assets.push(...drawn.assets);
      return { ...drawn.view, map: mapInWhole(site, section) };
    });
  const slots = {
    map: mapInWhole(site),
    front: draw(agenda.front, 2),
    lines: agenda.lines.map((line) => ({
      line: draw([line], 2)[0] ?? null,
      parts: draw(agenda.partsOfLine.get(line.id) ?? [], 3),
      strategies: draw(agenda.strategiesOfLine.get(line.id) ?? [], 3),
    })),
    issues: draw(agenda.issues, 3),
    themes: draw(agenda.themes, 3),
    back: draw(agenda.back, 2),
    terms: termSlots(site),
    entries: sourceSlots(site),
  };
  const page = {
    name: "whole",
    template: "html/whole.liquid",
    styles: ["overview", "map"],
    title: words.whole,
    hint: words.wholeHint,
    slots,
  };
  return { ...plainPage(site, page), path: wholeAddress, assets };
}
