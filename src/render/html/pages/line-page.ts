import type { PlacedSection } from "../../../core/agenda.ts";
import type { Site } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import { drawSection } from "../views/section.ts";
import type { SectionEntry, SectionView } from "../views/types.ts";

/** Neighbours of one kind ("Values"), or a narrative section that stands by itself. */
interface PartGroup {
  /** The plural of the kind; null for a section by itself. */
  readonly title: string | null;
  readonly anchor: string;
  readonly kind: string;
  readonly sections: readonly SectionView[];
}

/** What the page of a line holds beside the line's own text: its parts in order, and its strategies. */
export interface LineSlots {
  readonly groups: readonly PartGroup[];
  readonly strategies: readonly SectionEntry[];
}

/** Draws the parts of a line. Runs of values, of principles, of myths stand under one heading each. */
export function lineSlots(
  site: Site,
  line: PlacedSection,
): { readonly slots: LineSlots; readonly assets: readonly string[] } {
  const { agenda } = site;
  const runs: PlacedSection[][] = [];
  for (const part of agenda.partsOfLine.get(line.id) ?? []) {
    const run = runs.at(-1);
    if (part.kind !== "section" && run?.[0]?.kind === part.kind) run.push(part);
    else runs.push([part]);
  }
  const drawn = runs.map((run, place) => drawRun(site, run, place + 1));
  const strategies = (agenda.strategiesOfLine.get(line.id) ?? []).map((entry) => entryOf(agenda, entry));
  return {
    slots: { groups: drawn.map(({ group }) => group), strategies },
    assets: drawn.flatMap(({ assets }) => assets),
  };
}

function drawRun(
  site: Site,
  run: readonly PlacedSection[],
  place: number,
): { readonly group: PartGroup; readonly assets: readonly string[] } {
  const kind = run[0]?.kind ?? "section";
  const grouped = kind !== "section";
  const drawn = run.map((part) => drawSection(site, part, grouped ? 3 : 2));
  const title = grouped ? (site.agenda.manifest.labels[kind]?.plural ?? kind) : null;
  return {
    group: { title, kind, anchor: `page.group-${place}`, sections: drawn.map(({ view }) => view) },
    assets: drawn.flatMap(({ assets }) => assets),
  };
}
