import type { MapContext } from "../../map/context.ts";
import { synopticMap } from "../../map/layout/synoptic.ts";
import type { MapGeometry, RelationStyle } from "../../map/types.ts";
import type { Block } from "../../pdf/blocks/types.ts";
import { inWords, mapParts } from "../../pdf/document/map-figure.ts";
import { plainText } from "../../pdf/document/paragraphs.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import type { MapPart } from "../types.ts";
import { leastSize } from "./design.ts";
import { noSpace, partTitle, text } from "./paragraphs.ts";
import type { LeafletContext } from "./types.ts";

/** The map with no letter under the least size: a layout of its own, for it is never made smaller. */
const sizes = { form: "wide", text: leastSize, small: leastSize, leading: 14.2, padding: 5 } as const;
const ring = {
  box: 152,
  height: 50,
  across: 182,
  down: 76,
  pitch: 7,
  thin: 1,
  step: 0.25,
  thickest: 5,
  number: leastSize,
} as const;

/** Below the lowest box, in points. */
const margin = 4;

/**
 * The map of all lines, simpler than on the site: one line between two boxes stands for all that they have to do with each
 * other, the wider the more. Types, directions and numbers would be too small to print, and too much to read.
 */
function simpleMap(maps: MapContext, label: string): MapGeometry {
  const linked = {
    id: "linked",
    label,
    inverse: label,
    symmetric: true,
    acyclic: false,
    from: [],
    to: [],
    sameLine: false,
    excludes: [],
  };
  const style: RelationStyle = {
    type: linked.id,
    label,
    inverse: label,
    colour: "relation-5",
    dashes: [],
    head: "none",
    bothEnds: false,
    symmetric: true,
  };
  const { agenda } = maps;
  const simple = {
    ...agenda,
    manifest: { ...agenda.manifest, dimensions: [] },
    relations: agenda.relations.map((relation) => ({ ...relation, type: linked })),
  };
  const context = { ...maps, agenda: simple, styles: new Map([[linked.id, style]]) };
  const map = synopticMap(context, "wide", sizes, ring);
  const bottom = Math.max(...map.boxes.map(({ y, height }) => y + height));
  const edges = map.edges.map(({ label: _, ...edge }) => edge);
  return { ...map, edges, legend: [], height: bottom + margin };
}

/** The map with its hint. Its boxes lead nowhere: the cards do. */
export function mapBlocks(
  { title, context: maps }: MapPart,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { looks, words } = context;
  const map = simpleMap(maps, words.linked);
  const sect = document.child("Sect", { title });
  const hint = text(
    sect.child("P"),
    plainText(words.mapHint, looks.body),
    looks.body,
    context.leadings.body,
    {
      spacing: { before: 0, after: 7 },
      keepWithNext: true,
    },
  );
  return [
    partTitle(title, sect, context, 10),
    hint,
    {
      kind: "diagram",
      tag: sect.child("Figure", { alt: inWords(map, ({ name }) => name) }),
      width: map.width,
      height: map.height,
      parts: mapParts(map, () => undefined),
      spacing: { ...noSpace, after: 10 },
    },
  ];
}
