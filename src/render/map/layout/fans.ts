import { groupBy } from "../../../core/group-by.ts";
import { makeEdge, numberLabel, type Tie } from "../draw/edge.ts";
import { type Cubic, point, pointOn } from "../draw/points.ts";
import type { Box, Edge } from "../types.ts";
import { portsOf } from "./rows.ts";

/**
 * Edges between a column of boxes and one on its right. At each box they end in the order of their other ends, so that two
 * cross only where they have to.
 *
 * @param number the size of the numbers on edges that stand for several relations
 */
export function fanBetween(
  left: readonly Box[],
  right: readonly Box[],
  ties: readonly Tie[],
  number: number,
): readonly Edge[] {
  const leftById = new Map(left.map((box) => [box.id, box]));
  const rightById = new Map(right.map((box) => [box.id, box]));
  const strands = ties.flatMap((tie) => {
    const near = leftById.get(tie.from) ?? leftById.get(tie.to);
    const far = rightById.get(tie.to) ?? rightById.get(tie.from);
    return near === undefined || far === undefined ? [] : [{ tie, near, far }];
  });
  const starts = portsBy(strands, "near", "far");
  const ends = portsBy(strands, "far", "near");
  return strands.map((strand) => {
    const { tie, near, far } = strand;
    const from = point(near.x + near.width + 2, starts.get(strand) ?? near.y);
    const to = point(far.x - 2, ends.get(strand) ?? far.y);
    const reach = (to.x - from.x) * 0.5;
    const curve: Cubic = [from, point(from.x + reach, from.y), point(to.x - reach, to.y), to];
    const directed: Cubic = near.id === tie.from ? curve : [curve[3], curve[2], curve[1], curve[0]];
    const label =
      tie.relations.length > 1
        ? numberLabel(tie.relations.length, pointOn(directed, 0.5), number)
        : undefined;
    return makeEdge(tie, directed, { cased: true, width: 1.2, label });
  });
}

interface Strand {
  readonly tie: Tie;
  readonly near: Box;
  readonly far: Box;
}

function portsBy(
  strands: readonly Strand[],
  at: "near" | "far",
  other: "near" | "far",
): ReadonlyMap<Strand, number> {
  const ports = new Map<Strand, number>();
  for (const together of groupBy(strands, (strand) => strand[at].id).values()) {
    const box = together[0]?.[at];
    if (box === undefined) continue;
    const sorted = together.toSorted((one, two) => one[other].y - two[other].y);
    const heights = portsOf(box.y, box.height, sorted.length);
    sorted.forEach((strand, port) => {
      ports.set(strand, heights[port] ?? box.y);
    });
  }
  return ports;
}
