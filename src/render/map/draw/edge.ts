import { room } from "../text/measure.ts";
import type { Edge, EdgeLabel, EdgeRelation, Path, Point, RelationStyle } from "../types.ts";
import { textAt } from "./box.ts";
import { headLength, headsOf } from "./heads.ts";
import { beforeEnd, type Cubic, cubicPath, endOf, reversed } from "./points.ts";

/** Relations of one type between the same two boxes, in one direction. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly style: RelationStyle;
  readonly relations: readonly EdgeRelation[];
}

interface EdgeLook {
  readonly width?: number;
  readonly cased?: boolean;
  readonly label?: EdgeLabel | undefined;
}

/** Makes an edge along a curve that touches both boxes: its line stops short of its heads. */
export function makeEdge(tie: Tie, curve: Cubic, look: EdgeLook = {}): Edge {
  return edgeAlong(tie, cubicPath(curve), look);
}

/** Makes an edge along any path that touches both boxes. */
export function edgeAlong(tie: Tie, whole: Path, look: EdgeLook = {}): Edge {
  const width = look.width ?? 1.3;
  const path = shortened(whole, tie.style, width);
  return {
    id: `${tie.from} ${tie.style.type} ${tie.to}`,
    from: tie.from,
    to: tie.to,
    style: tie.style,
    path,
    width,
    heads: headsOf(path, tie.style, width),
    cased: look.cased ?? false,
    ...(look.label === undefined ? {} : { label: look.label }),
    relations: tie.relations,
  };
}

/** A path with room for the heads of its style. */
export function shortened(path: Path, style: RelationStyle, width: number): Path {
  const length = headLength(style.head, width);
  const atEnd = cutEnd(path, length);
  return style.bothEnds ? reversed(cutEnd(reversed(path), length)) : atEnd;
}

function cutEnd(path: Path, length: number): Path {
  const last = path.steps.at(-1);
  if (length === 0 || last === undefined) return path;
  const end = endOf(path);
  const from = beforeEnd(path);
  const span = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const move = (to: Point): Point => ({
    x: to.x - ((end.x - from.x) / span) * length,
    y: to.y - ((end.y - from.y) / span) * length,
  });
  const controls = last.controls === undefined ? {} : { controls: last.controls };
  return { ...path, steps: [...path.steps.slice(0, -1), { ...controls, to: move(end) }] };
}

/** A number on a ground of its own, centred at a place. */
export function numberLabel(number: number, { x, y }: Point, size: number): EdgeLabel {
  const text = String(number);
  const width = room(text, "sans-bold", size) + size * 0.55;
  const height = size * 1.25;
  return {
    line: textAt(text, x, y + size * 0.35, { size, bold: true, anchor: "middle" }),
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
  };
}
