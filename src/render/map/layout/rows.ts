import { groupBy } from "../../../core/group-by.ts";
import { makeEdge, numberLabel, type Tie } from "../draw/edge.ts";
import { type Cubic, point, pointOn } from "../draw/points.ts";
import type { Box, Edge } from "../types.ts";

/** Links between boxes of one column, as curves beside it. */
export interface Arcs {
  readonly edges: readonly Edge[];
  /** How far they reach beside the column. */
  readonly reach: number;
}

export interface ArcSizes {
  /** From the column to the first curve, between two curves, and the most that all may take. */
  readonly first: number;
  readonly pitch: number;
  readonly most: number;
  readonly number: number;
}

interface Arc {
  readonly tie: Tie;
  readonly upper: number;
  readonly lower: number;
}

/**
 * Draws links among the boxes of a column as curves on its right. Short ones lie inside long ones; two that overlap lie in
 * lanes of their own, and each ends at a place of its own.
 */
export function arcsBeside(column: readonly Box[], ties: readonly Tie[], sizes: ArcSizes): Arcs {
  const place = new Map(column.map((box, index) => [box.id, index]));
  const arcs = ties.flatMap((tie): Arc[] => {
    const from = place.get(tie.from);
    const to = place.get(tie.to);
    if (from === undefined || to === undefined || from === to) return [];
    return [{ tie, upper: Math.min(from, to), lower: Math.max(from, to) }];
  });
  const lanes = lanesOf(arcs);
  const count = Math.max(0, ...lanes.values()) + 1;
  const pitch = Math.min(sizes.pitch, (sizes.most - sizes.first) / count);
  const ends = endsOf(column, arcs);
  const right = Math.max(...column.map((box) => box.x + box.width));
  const edges = arcs.map((arc) => {
    const reach = (sizes.first + (lanes.get(arc) ?? 0) * pitch) / 0.75;
    const upper = point(right + 2, ends.get(arc)?.upper ?? 0);
    const lower = point(right + 2, ends.get(arc)?.lower ?? 0);
    const down: Cubic = [upper, point(right + 2 + reach, upper.y), point(right + 2 + reach, lower.y), lower];
    const goesDown = column[arc.upper]?.id === arc.tie.from;
    const curve: Cubic = goesDown ? down : [down[3], down[2], down[1], down[0]];
    const label =
      arc.tie.relations.length > 1
        ? numberLabel(arc.tie.relations.length, pointOn(curve, 0.5), sizes.number)
        : undefined;
    return makeEdge(arc.tie, curve, { cased: true, label });
  });
  return { edges, reach: arcs.length === 0 ? 0 : sizes.first + (count - 1) * pitch + 4 };
}

/** A lane for each arc, from 0: shorter arcs further in, and none in a lane with one that it overlaps. */
function lanesOf(arcs: readonly Arc[]): ReadonlyMap<Arc, number> {
  const lanes = new Map<Arc, number>();
  const inLane: Arc[][] = [];
  const shortFirst = arcs.toSorted(
    (one, other) => one.lower - one.upper - (other.lower - other.upper) || one.upper - other.upper,
  );
  for (const arc of shortFirst) {
    // A longer arc goes outside all that it encloses.
    let lane = 0;
    inLane.forEach((taken, index) => {
      if (taken.some((other) => other.upper < arc.lower && arc.upper < other.lower)) lane = index + 1;
    });
    inLane[lane] = [...(inLane[lane] ?? []), arc];
    lanes.set(arc, lane);
  }
  return lanes;
}

/** The heights of both ends of each arc. At a box, arcs that go up end above those that go down, so that none cross there. */
function endsOf(
  column: readonly Box[],
  arcs: readonly Arc[],
): ReadonlyMap<Arc, { upper: number; lower: number }> {
  const found = new Map(arcs.map((arc) => [arc, { upper: 0, lower: 0 }]));
  const atBox = groupBy(
    arcs.flatMap((arc) => [
      { arc, box: arc.upper, end: "upper" as const, reach: arc.lower - arc.upper },
      { arc, box: arc.lower, end: "lower" as const, reach: arc.upper - arc.lower },
    ]),
    ({ box }) => box,
  );
  for (const [index, ends] of atBox) {
    const box = column[index];
    if (box === undefined) continue;
    // Upwards (a negative reach): the shortest on top. Downwards: the longest on top.
    const rank = (reach: number): number => (reach < 0 ? -1e6 - reach : 1e6 - reach);
    const sorted = ends.toSorted((one, other) => rank(one.reach) - rank(other.reach));
    const heights = portsOf(box.y, box.height, sorted.length);
    sorted.forEach(({ arc, end }, port) => {
      const entry = found.get(arc);
      if (entry !== undefined) entry[end] = heights[port] ?? box.y;
    });
  }
  return found;
}

/** Places along the side of a box for the ends of edges, from the middle outwards. */
export function portsOf(top: number, height: number, count: number): readonly number[] {
  const pitch = Math.min(9, (height - 6) / Math.max(1, count));
  return Array.from({ length: count }, (_, port) => top + height / 2 + (port - (count - 1) / 2) * pitch);
}
