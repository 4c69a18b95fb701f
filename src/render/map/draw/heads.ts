import type { Path, Point, RelationStyle } from "../types.ts";
import { beforeEnd, endOf, polyline, reversed } from "./points.ts";

/** How far a head reaches back from the end of its line: the line stops there, so that its end doesn't show beside the tip. */
export function headLength(head: RelationStyle["head"], width: number): number {
  if (head === "none") return 0;
  if (head === "bar") return 2;
  return head === "open-arrow" ? 1 : filledLength(width);
}

function filledLength(width: number): number {
  return 5 + width * 1.4;
}

/** The heads of an edge whose line has already been shortened by `headLength` at each end that has one. */
export function headsOf(path: Path, style: RelationStyle, width: number): readonly Path[] {
  if (style.head === "none") return [];
  const atEnd = headAt(path, style.head, width);
  return style.bothEnds ? [atEnd, headAt(reversed(path), style.head, width)] : [atEnd];
}

function headAt(path: Path, head: RelationStyle["head"], width: number): Path {
  const base = endOf(path);
  const from = beforeEnd(path);
  const span = Math.hypot(base.x - from.x, base.y - from.y) || 1;
  const along = { x: (base.x - from.x) / span, y: (base.y - from.y) / span };
  const length = filledLength(width);
  const half = 2.6 + width * 0.9;
  const at = (forward: number, side: number): Point => ({
    x: base.x + along.x * forward - along.y * side,
    y: base.y + along.y * forward + along.x * side,
  });
  if (head === "bar") return polyline([at(0, -5), at(2, -5), at(2, 5), at(0, 5)], true);
  if (head === "diamond")
    return polyline([at(-0.5, 0), at(length / 2, -half), at(length, 0), at(length / 2, half)], true);
  if (head === "open-arrow") {
    const back = -length - 1;
    return polyline(
      [
        at(1, 0),
        at(back, -half),
        at(back - 1, 1.2 - half),
        at(-1.4, 0),
        at(back - 1, half - 1.2),
        at(back, half),
      ],
      true,
    );
  }
  return polyline([at(-0.5, -half), at(length, 0), at(-0.5, half)], true);
}
