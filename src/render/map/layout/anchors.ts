import { groupBy } from "../../../core/group-by.ts";
import type { Tie } from "../draw/edge.ts";
import type { Rectangle } from "../draw/outlines.ts";
import { type Cubic, pointOn } from "../draw/points.ts";
import type { Box, Point } from "../types.ts";
import { spread } from "./spread.ts";

/** All that lies between two boxes. */
export interface Cable {
  readonly upper: Box;
  readonly lower: Box;
  readonly ties: readonly Tie[];
}

type Side = "top" | "bottom" | "left" | "right";

/** Where a cable touches a box, and how far apart its strands lie there. */
interface Anchor {
  readonly at: Point;
  readonly side: Side;
  readonly pitch: number;
}

export interface AnchoredCable extends Cable {
  readonly start: Anchor;
  readonly end: Anchor;
}

/** Which way leads out of a box. */
const outwards: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** Between two cables at one side, and between a box and what ends at it. */
const gap = 7;
const air = 2;

/** One end of a cable, which wants a place at a side of its box. */
interface End {
  readonly cable: number;
  readonly box: Box;
  readonly other: Box;
  readonly side: Side;
  readonly strands: number;
}

/** Gives each cable a place at both of its boxes, so that no two lie on each other there and as few as possible cross. */
export function anchorCables(
  cables: readonly Cable[],
  boxes: readonly Box[],
  pitch: number,
): readonly AnchoredCable[] {
  const ends = cables.flatMap((cable, index): End[] => {
    const [from, to] = sidesFor(cable, boxes);
    const strands = cable.ties.length;
    return [
      { cable: index, box: cable.upper, other: cable.lower, side: from, strands },
      { cable: index, box: cable.lower, other: cable.upper, side: to, strands },
    ];
  });
  const anchors = new Map<End, Anchor>();
  for (const atSide of groupBy(ends, ({ box, side }) => `${side} ${box.id}`).values())
    placeAtSide(atSide, pitch, anchors);
  return cables.map((cable, index) => {
    const start = anchors.get(ends[2 * index] as End);
    const end = anchors.get(ends[2 * index + 1] as End);
    if (start === undefined || end === undefined) throw new Error("Every end of a cable has its anchor.");
    return { ...cable, start, end };
  });
}

/** The curve of a strand: it leaves and reaches boxes at a right angle. */
export function strandOf({ start, end }: AnchoredCable, offset: number): Cubic {
  const from = besides(start, offset * start.pitch, 1);
  const to = besides(end, offset * end.pitch, -1);
  return curveBetween(from, start.side, to, end.side);
}

/** A point beside an anchor, to the right of one who travels out of the box (or, with -1, into it). */
function besides({ at, side }: Anchor, offset: number, travel: 1 | -1): Point {
  const out = outwards[side];
  return { x: at.x - out.y * offset * travel, y: at.y + out.x * offset * travel };
}

function curveBetween(from: Point, side: Side, to: Point, otherSide: Side): Cubic {
  const reach = (out: Point): number => {
    const along = Math.abs((to.x - from.x) * out.x + (to.y - from.y) * out.y);
    const across = Math.abs((to.x - from.x) * out.y) + Math.abs((to.y - from.y) * out.x);
    return Math.max(along * (isFlat(side) === isFlat(otherSide) ? 0.5 : 0.6), Math.min(across, 60) * 0.6, 12);
  };
  const out = outwards[side];
  const back = outwards[otherSide];
  const first = reach(out);
  const second = reach(back);
  return [
    from,
    { x: from.x + out.x * first, y: from.y + out.y * first },
    { x: to.x + back.x * second, y: to.y + back.y * second },
    to,
  ];
}

function isFlat(side: Side): boolean {
  return side === "left" || side === "right";
}

/** The sides that a cable joins: of those that come into question, the first ones between which no third box stands. */
function sidesFor({ upper, lower }: Cable, boxes: readonly Box[]): readonly [Side, Side] {
  const candidates = sidesInOrder(upper, lower, centreOfAll(boxes));
  const others = boxes.filter((box) => box !== upper && box !== lower);
  const free = candidates.find(([from, to]) => {
    const curve = curveBetween(middleOf(upper, from), from, middleOf(lower, to), to);
    return !others.some((box) => meets(curve, box));
  });
  return free ?? candidates[0] ?? ["bottom", "top"];
}

function sidesInOrder(upper: Box, lower: Box, middle: number): readonly (readonly [Side, Side])[] {
  const one = centreOf(upper);
  const other = centreOf(lower);
  const across = other.x - one.x;
  const down = other.y - one.y;
  const inner: Side = one.x > middle ? "left" : "right";
  if (Math.abs(across) < 8) {
    return [
      ["bottom", "top"],
      [inner, inner],
    ];
  }
  const [out, back]: readonly [Side, Side] = across > 0 ? ["right", "left"] : ["left", "right"];
  if (down < Math.max(upper.height, lower.height) / 2) return [[out, back]];
  const corners: readonly (readonly [Side, Side])[] = [
    [out, "top"],
    ["bottom", back],
  ];
  return Math.abs(across) > down
    ? [...corners, [out, back], ["bottom", "top"]]
    : [
        ["bottom", "top"],
        ["bottom", back],
        [out, "top"],
        [out, back],
      ];
}

function meets(curve: Cubic, box: Rectangle): boolean {
  const room = 12;
  for (let step = 1; step < 24; step++) {
    const { x, y } = pointOn(curve, step / 24);
    const inside =
      x > box.x - room && x < box.x + box.width + room && y > box.y - room && y < box.y + box.height + room;
    if (inside) return true;
  }
  return false;
}

/** Places the cables of one side in the order of the angles they leave at, as near to their straight ways as possible. */
function placeAtSide(ends: readonly End[], wanted: number, anchors: Map<End, Anchor>): void {
  const [first] = ends;
  if (first === undefined) return;
  const { box, side } = first;
  const flat = isFlat(side);
  const from = (flat ? box.y : box.x) + 5;
  const to = (flat ? box.y + box.height : box.x + box.width) - 5;
  const total = ends.reduce((sum, { strands }) => sum + (strands - 1) * wanted, 0) + (ends.length - 1) * gap;
  const share = Math.min(1, (to - from) / Math.max(total, 1));
  const pitch = wanted * share;
  const sorted = ends.toSorted((one, other) => slope(one, flat) - slope(other, flat));
  const starts = spread(
    sorted.map((end) => ({ centre: wish(end, flat), size: (end.strands - 1) * pitch })),
    gap * share,
    from,
    to,
  );
  sorted.forEach((end, place) => {
    const along = (starts[place] ?? from) + ((end.strands - 1) * pitch) / 2;
    anchors.set(end, { at: onSide(box, side, along), side, pitch });
  });
}

/** How far a cable turns from the straight way out. */
function slope({ box, other }: End, flat: boolean): number {
  const one = centreOf(box);
  const two = centreOf(other);
  return flat
    ? (two.y - one.y) / (Math.abs(two.x - one.x) + 1)
    : (two.x - one.x) / (Math.abs(two.y - one.y) + 1);
}

/** Where the straight way to the other box would leave. */
function wish(end: End, flat: boolean): number {
  const { box } = end;
  const centre = centreOf(box);
  const half = (flat ? box.height : box.width) / 2;
  const depth = (flat ? box.width : box.height) / 2;
  return (flat ? centre.y : centre.x) + Math.max(-half, Math.min(half, slope(end, flat) * depth));
}

function onSide(box: Rectangle, side: Side, along: number): Point {
  if (side === "top") return { x: along, y: box.y - air };
  if (side === "bottom") return { x: along, y: box.y + box.height + air };
  return { x: side === "left" ? box.x - air : box.x + box.width + air, y: along };
}

function middleOf(box: Rectangle, side: Side): Point {
  const { x, y } = centreOf(box);
  return onSide(box, side, isFlat(side) ? y : x);
}

function centreOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function centreOfAll(boxes: readonly Box[]): number {
  const centres = boxes.map((box) => centreOf(box).x);
  return (Math.min(...centres) + Math.max(...centres)) / 2;
}
