import type { PlacedSection } from "../../../core/agenda.ts";
import { groupBy } from "../../../core/group-by.ts";
import type { MapContext, Sizes } from "../context.ts";
import { planBox, textAt } from "../draw/box.ts";
import { makeEdge, type Tie } from "../draw/edge.ts";
import { point, straight } from "../draw/points.ts";
import { room } from "../text/measure.ts";
import type { Band, Box, Edge } from "../types.ts";

/** Columns for lines, in which the rows of a map have their links with them as small arrows. */
export interface Rails {
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
  readonly edges: readonly Edge[];
  readonly width: number;
}

export interface RailSizes {
  readonly column: number;
  /** Half of an arrow's length. */
  readonly arrow: number;
  readonly number: number;
}

/** Between two headings, and around the number in one. */
const air = 3;

/** What columns are made of, and where they stand. */
interface RailPlan {
  readonly lines: readonly PlacedSection[];
  readonly rows: readonly Box[];
  readonly ties: readonly Tie[];
  readonly sizes: Sizes;
  readonly rail: RailSizes;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws the links of rows with other lines: those that lead there point right, those that come from there left. */
export function railsFor(context: MapContext, plan: RailPlan): Rails {
  const { lines, rows, ties, sizes, rail, x: left, top, bottom } = plan;
  const small = { ...sizes, text: sizes.small - (sizes.form === "wide" ? 0 : 2), padding: 3 };
  const labels = lines.map((line) => room(line.number ?? "", "sans-bold", small.text) + 2 * air);
  const column = Math.max(rail.column, ...labels.map((width) => width + air));
  const heads = lines.map((line) => planBox(context, line, small, { width: column - air, number: "alone" }));
  const height = Math.max(0, ...heads.map((head) => head.height));
  const boxes = heads.map((head, index) =>
    head.place(left + index * column + air / 2, top - height - 6, height),
  );
  const centreOf = new Map(lines.map((line, index) => [line.id, left + (index + 0.5) * column]));
  const bands = boxes.map((box, index): Band => {
    const x = left + (index + 0.5) * column - 0.6;
    return {
      id: `+rail.${box.id}`,
      x,
      y: top - 6,
      width: 1.2,
      height: bottom - top + 6,
      radius: 0,
      fill: box.colour,
      texts: [],
    };
  });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const cells = groupBy(ties, (tie) =>
    rowById.has(tie.from) ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`,
  );
  const edges = [...cells.values()].flatMap((cell) => cellEdges(cell, rowById, centreOf, rail));
  return { boxes, bands, edges, width: lines.length * column };
}

function cellEdges(
  ties: readonly Tie[],
  rows: ReadonlyMap<string, Box>,
  centres: ReadonlyMap<string, number>,
  rail: RailSizes,
): readonly Edge[] {
  return ties.flatMap((tie, index): Edge[] => {
    const outgoing = rows.has(tie.from);
    const row = rows.get(outgoing ? tie.from : tie.to);
    const centre = centres.get(outgoing ? tie.to : tie.from);
    if (row === undefined || centre === undefined) return [];
    const pitch = Math.min(9, (row.height - 2) / ties.length);
    const y = row.y + row.height / 2 + (index - (ties.length - 1) / 2) * pitch;
    const count = tie.relations.length;
    const shift = count > 1 ? -rail.number * 0.3 : 0;
    const left = point(centre - rail.arrow + shift, y);
    const right = point(centre + rail.arrow + shift, y);
    const edge = makeEdge(tie, outgoing ? straight(left, right) : straight(right, left));
    if (count === 1) return [edge];
    const line = textAt(String(count), right.x + 1.5, y + rail.number * 0.34, {
      size: rail.number,
      bold: true,
    });
    const label = {
      line,
      x: right.x + 1,
      y: y - rail.number * 0.5,
      width: line.width * 1.16 + 1,
      height: rail.number,
    };
    return [{ ...edge, label }];
  });
}
