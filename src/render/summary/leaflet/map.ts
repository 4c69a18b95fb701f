import type { MapContext } from "../../map/context.ts";
import { synopticMap } from "../../map/layout/synoptic.ts";
import type { Box, MapGeometry, RelationStyle } from "../../map/types.ts";
import type { Block } from "../../pdf/blocks/types.ts";
import { countsOf, mapParts } from "../../pdf/document/map-figure.ts";
import { plainText } from "../../pdf/document/paragraphs.ts";
import type { Tag } from "../../pdf/tags/tag.ts";
import { fillWords } from "../../templates/wording.ts";
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

/** What a box is linked with, in words: "SL 1 Change values – has to do with: SL 2 Practise, SL 3 Develop". */
function boxInWords(map: MapGeometry, box: Box, linked: string): string {
  const others = map.edges.flatMap(({ from, to }) => {
    if (from === box.id) return [to];
    return to === box.id ? [from] : [];
  });
  const names = map.boxes.filter(({ id }) => others.includes(id)).map(({ name }) => name);
  return names.length === 0 ? box.name : `${box.name} – ${linked}: ${names.join(", ")}`;
}

/** The map with its hint. Its boxes lead nowhere, as the cards do; who hears them hears what each has to do with. */
export function mapBlocks(
  { title, context: maps }: MapPart,
  document: Tag,
  context: LeafletContext,
): readonly Block[] {
  const { looks, words, wordsLanguage: lang } = context;
  const map = simpleMap(maps, words.linked);
  const sect = document.child("Sect", { title });
  const spacing = { before: 0, after: 7 };
  const hint = text(
    sect.child("P"),
    plainText(words.mapHint, looks.body),
    looks.body,
    context.leadings.body,
    {
      spacing,
      keepWithNext: true,
    },
  );
  const alt = fillWords(words.mapAlt, { title, ...countsOf(map) });
  const figure = sect.child("Figure", { alt, ...(lang === undefined ? {} : { lang }) });
  const list = sect.child("L", { listNumbering: "None" });
  return [
    partTitle(title, sect, context, 10),
    hint,
    {
      kind: "diagram",
      tag: figure,
      width: map.width,
      height: map.height,
      parts: mapParts(map, (box) => ({
        tag: list
          .child("LI")
          .child("LBody")
          .child("Span", { alt: boxInWords(map, box, words.linked) }),
      })),
      spacing: { ...noSpace, after: 10 },
    },
  ];
}
