import type { PlacedSection } from "../../../core/agenda.ts";
import { fillWords } from "../../templates/wording.ts";
import type { MapContext, Sizes } from "../context.ts";
import { numberColumn, planBox, planMore } from "../draw/box.ts";
import { edgeAlong, type Tie } from "../draw/edge.ts";
import { point, polyline } from "../draw/points.ts";
import type { Band, Box, Edge } from "../types.ts";
import type { Shown } from "./line-ties.ts";

/** How large rows are. */
export interface RowMetrics {
  readonly row: number;
  readonly indent: number;
  readonly gap: number;
}

/** Where rows stand. */
export interface RowArea {
  readonly sizes: Sizes;
  readonly metrics: RowMetrics;
  readonly x: number;
  readonly top: number;
}

/** Places the line's own box and its strategies below each other, parts indented below what they are part of. */
export function rowBoxes(
  context: MapContext,
  line: PlacedSection,
  shown: Shown,
  { sizes, metrics, x, top }: RowArea,
): readonly Box[] {
  const number = sizes.form === "narrow" ? "inline" : { column: numberColumn(shown.kept, sizes) };
  const head = planBox(context, line, sizes, {
    width: metrics.row,
    central: true,
    number: "inline",
    title: context.set(line.title),
  });
  const plans = [
    { plan: head, indent: 0 },
    ...shown.kept.map((strategy) => {
      const indent = Math.min(3, depth(context, strategy)) * metrics.indent;
      return { plan: planBox(context, strategy, sizes, { width: metrics.row - indent, number }), indent };
    }),
  ];
  if (shown.left > 0) {
    const words = fillWords(context.words.moreText, { number: String(shown.left) });
    plans.push({ plan: planMore("+more.strategies", words, sizes, metrics.row), indent: 0 });
  }
  let y = top;
  return plans.map(({ plan, indent }, index) => {
    const box = plan.place(x + indent, y);
    y += box.height + (index === 0 ? metrics.gap + 4 : metrics.gap);
    return box;
  });
}

/** How deep a strategy stands below those of its line: 0 for one that is part of none. */
function depth({ agenda }: MapContext, strategy: PlacedSection): number {
  const seen = new Set<string>();
  let current: PlacedSection | undefined = strategy;
  while (current?.partOf !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = agenda.byId.get(current.partOf);
  }
  return seen.size;
}

/** From each strategy to the one that it is part of, in the space that it is indented by. */
export function elbows(rows: readonly Box[], parts: readonly Tie[], indent: number): readonly Edge[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return parts.flatMap((tie): Edge[] => {
    const part = byId.get(tie.from);
    const whole = byId.get(tie.to);
    if (part === undefined || whole === undefined) return [];
    const x = part.x - indent / 2;
    const y = part.y + part.height / 2;
    return [edgeAlong(tie, polyline([point(part.x, y), point(x, y), point(x, whole.y + whole.height)]))];
  });
}

/** Grounds behind every other row, which lead the eye from a strategy to the columns of the lines. */
export function stripes(rows: readonly Box[], right: number): readonly Band[] {
  return rows.flatMap((row, index): Band[] => {
    if (index % 2 === 1) return [];
    const x = row.x + row.width;
    return [
      {
        id: `+row.${row.id}`,
        x,
        y: row.y,
        width: right - x,
        height: row.height,
        radius: 3,
        fill: "tone-0",
        texts: [],
      },
    ];
  });
}
