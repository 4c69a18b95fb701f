import { makeEdge, numberLabel, type Tie } from "../draw/edge.ts";
import type { Rectangle } from "../draw/outlines.ts";
import { type Cubic, pointOn } from "../draw/points.ts";
import type { Box, Edge, EdgeLabel } from "../types.ts";
import { anchorCables, type Cable, strandOf } from "./anchors.ts";
import { overlaps } from "./overlaps.ts";

export interface CableSizes {
  /** Between two strands of a cable. */
  readonly pitch: number;
  /** The width of a single relation, what each further one adds, and the most there is. */
  readonly thin: number;
  readonly step: number;
  readonly thickest: number;
  readonly number: number;
}

/** How many links a line may have on the map, on average: of an agenda with more, the weakest are left out. */
const linksPerLine = 24;

/** Edges between boxes on a ring: between two of them a cable, in it a strand for each type and direction, as wide as it weighs. */
export function cableEdges(boxes: readonly Box[], ties: readonly Tie[], sizes: CableSizes): readonly Edge[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const strongest = heaviest(ties, boxes.length * linksPerLine);
  const cables = cablesOf(strongest, byId);
  const anchored = anchorCables(cables, boxes, sizes.pitch);
  const taken: Rectangle[] = [...boxes];
  return anchored.flatMap((cable) =>
    cable.ties.map((tie, index) => {
      const offset = index - (cable.ties.length - 1) / 2;
      const curve = strandOf(cable, offset);
      const directed = tie.from === cable.upper.id ? curve : reverse(curve);
      const weight = tie.relations.length;
      const width = Math.min(sizes.thickest, sizes.thin + (weight - 1) * sizes.step);
      const label = weight > 1 ? freeLabel(weight, directed, sizes.number, taken) : undefined;
      if (label !== undefined) taken.push(label);
      return makeEdge(tie, directed, { width, cased: true, label });
    }),
  );
}

/** The heaviest ties, in their own order. */
function heaviest(ties: readonly Tie[], most: number): readonly Tie[] {
  if (ties.length <= most) return ties;
  const kept = new Set(
    ties.toSorted((one, other) => other.relations.length - one.relations.length).slice(0, most),
  );
  return ties.filter((tie) => kept.has(tie));
}

/** The ties by the two boxes they lie between, the upper one first. */
function cablesOf(ties: readonly Tie[], byId: ReadonlyMap<string, Box>): readonly Cable[] {
  const cables = new Map<string, { readonly upper: Box; readonly lower: Box; readonly ties: Tie[] }>();
  for (const tie of ties) {
    const from = byId.get(tie.from);
    const to = byId.get(tie.to);
    if (from === undefined || to === undefined) continue;
    const [upper, lower] = from.y < to.y || (from.y === to.y && from.x < to.x) ? [from, to] : [to, from];
    const key = `${upper.id} ${lower.id}`;
    const cable = cables.get(key) ?? { upper, lower, ties: [] };
    cable.ties.push(tie);
    cables.set(key, cable);
  }
  return [...cables.values()];
}

/** A number near the head of its strand, where it overlaps nothing that has its place; further back where it would. */
function freeLabel(number: number, curve: Cubic, size: number, taken: readonly Rectangle[]): EdgeLabel {
  const length = Math.hypot(curve[3].x - curve[0].x, curve[3].y - curve[0].y) || 1;
  for (let back = 20; back < length - 12; back += 2) {
    const label = numberLabel(number, pointOn(curve, 1 - back / length), size);
    if (!taken.some((area) => overlaps(area, label))) return label;
  }
  return numberLabel(number, pointOn(curve, 0.5), size);
}

function reverse([a, b, c, d]: Cubic): Cubic {
  return [d, c, b, a];
}
