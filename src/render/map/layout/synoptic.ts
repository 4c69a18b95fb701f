import type { PlacedSection } from "../../../core/agenda.ts";
import { fillWords } from "../../templates/wording.ts";
import { type MapContext, type Sizes, sizesOf } from "../context.ts";
import { type BoxPlan, planBox, textAt } from "../draw/box.ts";
import { point } from "../draw/points.ts";
import { wrap } from "../text/wrap.ts";
import { tiesBetween } from "../ties.ts";
import type { Band, Box, MapForm, MapGeometry, Point } from "../types.ts";
import { type CableSizes, cableEdges } from "./cables.ts";
import { finish, margin } from "./finish.ts";
import { overlaps } from "./overlaps.ts";

/** The sizes of the boxes and of the ring that they stand on. */
export interface RingSizes extends CableSizes {
  readonly box: number;
  /** At least: cables need room at the sides. */
  readonly height: number;
  /** Half axes of the ring that the boxes stand on, for five lines; it grows with more. */
  readonly across: number;
  readonly down: number;
}

const ringSizes: Readonly<Record<MapForm, RingSizes>> = {
  wide: {
    box: 164,
    height: 66,
    across: 240,
    down: 168,
    pitch: 8.5,
    thin: 1.2,
    step: 0.5,
    thickest: 6.5,
    number: 9.5,
  },
  narrow: {
    box: 104,
    height: 86,
    across: 94,
    down: 186,
    pitch: 6,
    thin: 1,
    step: 0.35,
    thickest: 4.5,
    number: 9,
  },
};

/**
 * The map of all lines: they stand on a ring in their order, so that no link between two of them passes behind a third, and
 * those of one dimension share an area. Between two lines lies a cable with a strand for each type and direction.
 */
export function synopticMap(
  context: MapContext,
  form: MapForm,
  sizes: Sizes = sizesOf[form],
  ring: RingSizes = ringSizes[form],
): MapGeometry {
  const { agenda, words } = context;
  const plans = agenda.lines.map((line) =>
    planBox(context, line, sizes, { width: ring.box, note: strategyCount(context, line) }),
  );
  const centres = agenda.lines.map((_, place) => placeOnRing(place, agenda.lines.length, form, ring));
  const raw = plans.map((plan, place) => placed(plan, centres[place] ?? point(0, 0), ring));
  const bands = dimensionBands(context, raw, sizes);
  const shift = shiftInto(raw, bands);
  const boxes = plans.map((plan, place) =>
    placed(plan, moved(centres[place] ?? point(0, 0), shift.by), ring),
  );
  const ties = tiesBetween(context, agenda.relations, (id) => agenda.byId.get(id)?.line);
  const shown = ties.filter(({ from, to }) => context.placeOfLine.has(from) && context.placeOfLine.has(to));
  return finish(context, sizes, {
    kind: "synoptic",
    title: fillWords(words.mapOf, { title: context.set(agenda.manifest.title) }),
    description: words.synopticText,
    width: shift.width,
    bottom: shift.height,
    bands: dimensionBands(context, boxes, sizes),
    edges: cableEdges(boxes, shown, ring),
    boxes,
    texts: [],
    listed: new Set(boxes.map(({ id }) => id)),
  });
}

function strategyCount({ agenda }: MapContext, line: PlacedSection): string {
  const count = agenda.strategiesOfLine.get(line.id)?.length ?? 0;
  const label = agenda.manifest.labels.strategy;
  return `${count} ${(count === 1 ? label?.name : label?.plural) ?? "strategy"}`;
}

/** Clockwise from the top. On phones the ring is drawn out to two columns, with the first line of an odd number on top. */
function placeOnRing(place: number, count: number, form: MapForm, ring: RingSizes): Point {
  if (form === "wide") {
    const growth = Math.max(1, count / 6);
    const angle = (place / Math.max(count, 1)) * 2 * Math.PI - Math.PI / 2;
    return point(Math.cos(angle) * ring.across * growth, Math.sin(angle) * ring.down * growth);
  }
  const odd = count % 2;
  if (odd === 1 && place === 0) return point(0, 0);
  const perColumn = (count - odd) / 2;
  const inColumn = place - odd;
  const right = inColumn < perColumn;
  const row = right ? inColumn : perColumn - 1 - (inColumn - perColumn);
  return point(right ? ring.across : -ring.across, (row + odd) * ring.down);
}

function placed(plan: BoxPlan, centre: Point, { height }: RingSizes): Box {
  const wanted = Math.max(plan.height, height);
  return plan.place(centre.x - plan.width / 2, centre.y - wanted / 2, wanted);
}

function moved(from: Point, by: Point): Point {
  return point(from.x + by.x, from.y + by.y);
}

const bandPadding = 14;

/**
 * The areas of the dimensions. One whose lines don't stand beside each other, so that a line of another would lie in its
 * area, has none: the page names the dimension all the same.
 */
function dimensionBands({ agenda, set }: MapContext, boxes: readonly Box[], sizes: Sizes): readonly Band[] {
  const ends = boxes.flatMap(({ y, height }) => [y, y + height]);
  const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
  return agenda.manifest.dimensions.flatMap((dimension): Band[] => {
    const members = new Set(dimension.lines);
    const own = boxes.filter(({ id }) => members.has(id));
    if (own.length === 0) return [];
    const padding = sizes.form === "wide" ? bandPadding : 5;
    const inner = Math.max(...own.map((box) => box.x + box.width)) - Math.min(...own.map((box) => box.x));
    const titles = wrap(set(dimension.title), "sans-bold", sizes.small, inner);
    const heading = titles.length * sizes.leading + 2;
    const top = Math.min(...own.map((box) => box.y)) - padding;
    const bottom = Math.max(...own.map((box) => box.y + box.height)) + padding;
    const above = top + bottom < 2 * middle;
    const x = Math.min(...own.map((box) => box.x)) - padding;
    const y = above ? top - heading : top;
    const width = inner + 2 * padding;
    const height = bottom - top + heading;
    const foreign = boxes.some((box) => !members.has(box.id) && overlaps(box, { x, y, width, height }));
    if (foreign) return [];
    const first = above ? y + padding / 2 + sizes.small : bottom + sizes.small - padding / 3;
    const texts = titles.map((title, row) =>
      textAt(title, x + padding, first + row * sizes.leading, {
        size: sizes.small,
        bold: true,
        colour: "soft",
      }),
    );
    return [{ id: dimension.id, x, y, width, height, radius: 10, fill: "tone-0", texts }];
  });
}

/** How far all has to move so that the map starts at its margin, and how large it is then. */
function shiftInto(
  boxes: readonly Box[],
  bands: readonly Band[],
): { readonly by: Point; readonly width: number; readonly height: number } {
  const areas = [...boxes, ...bands];
  const left = Math.min(...areas.map(({ x }) => x), 0);
  const top = Math.min(...areas.map(({ y }) => y), 0);
  const right = Math.max(...areas.map(({ x, width }) => x + width), 0);
  const bottom = Math.max(...areas.map(({ y, height }) => y + height), 0);
  return {
    by: point(margin - left, margin - top),
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}
