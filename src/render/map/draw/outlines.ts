import type { Path, PathStep, Point } from "../types.ts";
import { point, polyline } from "./points.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the controls of a Bezier curve stand that is nearly a quarter of a circle. */
const quarter = 0.5523;

/** A rectangle with rounded corners. */
function rounded({ x, y, width, height }: Rectangle, wanted: number): Path {
  const radius = Math.min(wanted, width / 2, height / 2);
  const right = x + width;
  const bottom = y + height;
  const corner = (from: Point, tip: Point, to: Point): PathStep => ({
    controls: [toward(from, tip), toward(to, tip)],
    to,
  });
  return {
    start: point(x + radius, y),
    steps: [
      { to: point(right - radius, y) },
      corner(point(right - radius, y), point(right, y), point(right, y + radius)),
      { to: point(right, bottom - radius) },
      corner(point(right, bottom - radius), point(right, bottom), point(right - radius, bottom)),
      { to: point(x + radius, bottom) },
      corner(point(x + radius, bottom), point(x, bottom), point(x, bottom - radius)),
      { to: point(x, y + radius) },
      corner(point(x, y + radius), point(x, y), point(x + radius, y)),
    ],
    closed: true,
  };
}

function toward(from: Point, tip: Point): Point {
  return { x: from.x + (tip.x - from.x) * quarter, y: from.y + (tip.y - from.y) * quarter };
}

/** A rectangle whose corners are cut. */
function cut({ x, y, width, height }: Rectangle, size: number): Path {
  const right = x + width;
  const bottom = y + height;
  return polyline(
    [
      point(x + size, y),
      point(right - size, y),
      point(right, y + size),
      point(right, bottom - size),
      point(right - size, bottom),
      point(x + size, bottom),
      point(x, bottom - size),
      point(x, y + size),
    ],
    true,
  );
}

function square({ x, y, width, height }: Rectangle): Path {
  return polyline(
    [point(x, y), point(x + width, y), point(x + width, y + height), point(x, y + height)],
    true,
  );
}

/** The rim of a box, by the kind of section: shapes tell kinds apart where colours can't. */
export function outlineOf(kind: string, area: Rectangle): Path {
  if (kind === "line") return square(area);
  if (kind === "issue") return cut(area, 6);
  if (kind === "theme" || kind === "more") return rounded(area, 14);
  return rounded(area, 4);
}

/** The filled shapes inside the rim: a line has a bar at its side. */
export function marksOf(kind: string, { x, y, height }: Rectangle): readonly Path[] {
  return kind === "line" ? [square({ x, y, width: 4, height })] : [];
}
