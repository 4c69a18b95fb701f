import type { Path, PathStep, Point } from "../types.ts";

/** A cubic Bezier curve by its four points. */
export type Cubic = readonly [Point, Point, Point, Point];

export function point(x: number, y: number): Point {
  return { x, y };
}

/** The point at a share of the way from one to another. */
function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A path of straight steps through points. */
export function polyline(points: readonly Point[], closed = false): Path {
  const [start = point(0, 0), ...rest] = points;
  return { start, steps: rest.map((to) => ({ to })), closed };
}

export function cubicPath([start, first, second, to]: Cubic): Path {
  return { start, steps: [{ controls: [first, second], to }], closed: false };
}

/** A straight line as a cubic, so that all edges can be treated alike. */
export function straight(from: Point, to: Point): Cubic {
  return [from, between(from, to, 1 / 3), between(from, to, 2 / 3), to];
}

/** The two halves of a curve at `share` of its parameter (de Casteljau). */
function splitCubic([a, b, c, d]: Cubic, share: number): readonly [Cubic, Cubic] {
  const ab = between(a, b, share);
  const bc = between(b, c, share);
  const cd = between(c, d, share);
  const abc = between(ab, bc, share);
  const bcd = between(bc, cd, share);
  const middle = between(abc, bcd, share);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

/** The point of a curve at `share` of its parameter. */
export function pointOn(curve: Cubic, share: number): Point {
  return splitCubic(curve, share)[0][3];
}

/** The last point of a path. */
export function endOf(path: Path): Point {
  return path.steps.at(-1)?.to ?? path.start;
}

/** The point that a path comes from at its end, which gives the direction of its head. */
export function beforeEnd(path: Path): Point {
  const last = path.steps.at(-1);
  if (last === undefined) return path.start;
  const previous = path.steps.at(-2)?.to ?? path.start;
  const [first, second] = last.controls ?? [previous, previous];
  return [second, first].find((control) => !same(control, last.to)) ?? previous;
}

function same(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01;
}

/** The same path from its end to its start. */
export function reversed(path: Path): Path {
  const points = [path.start, ...path.steps.map(({ to }) => to)];
  const steps = path.steps.map((step, index): PathStep => {
    const to = points[index] ?? path.start;
    return step.controls === undefined ? { to } : { controls: [step.controls[1], step.controls[0]], to };
  });
  return { start: endOf(path), steps: steps.toReversed(), closed: path.closed };
}
