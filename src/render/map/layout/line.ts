import type { PlacedSection } from "../../../core/agenda.ts";
import { fillWords } from "../../templates/wording.ts";
import { type MapContext, narrowWidth, numberedTitle, sizesOf } from "../context.ts";
import type { Tie } from "../draw/edge.ts";
import type { MapForm, MapGeometry } from "../types.ts";
import { finish, margin } from "./finish.ts";
import { issuesOf } from "./issues.ts";
import { elbows, type RowMetrics, rowBoxes, stripes } from "./line-rows.ts";
import { isPart, mostLinked, tiesOfLine } from "./line-ties.ts";
import { type RailSizes, railsFor } from "./rails.ts";
import { type ArcSizes, arcsBeside } from "./rows.ts";

interface LineSizes extends RowMetrics {
  /** The column of issues, and the space between it and the strategies; none on phones, where issues follow below. */
  readonly issues: number;
  readonly space: number;
  readonly arcs: ArcSizes;
  readonly rails: RailSizes;
}

const lineSizes: Readonly<Record<MapForm, LineSizes>> = {
  wide: {
    row: 226,
    indent: 14,
    gap: 7,
    issues: 138,
    space: 74,
    arcs: { first: 12, pitch: 7, most: 86, number: 9 },
    rails: { column: 34, arrow: 10, number: 8.5 },
  },
  narrow: {
    row: 154,
    indent: 6,
    gap: 6,
    issues: 0,
    space: 0,
    arcs: { first: 10, pitch: 5, most: 38, number: 9 },
    rails: { column: 23, arrow: 7.5, number: 8 },
  },
};

/** More lines than these have no column. */
const mostRails = 10;

/**
 * The map of a line: its strategies in their order, what they answer to on the left, links among them as curves on the right,
 * and a column for each other line. Texts of the line that are no strategies count as the line itself.
 */
export function lineMap(context: MapContext, line: PlacedSection, form: MapForm): MapGeometry {
  const sizes = sizesOf[form];
  const metrics = lineSizes[form];
  const shown = mostLinked(context.agenda.strategiesOfLine.get(line.id) ?? []);
  const ties = tiesOfLine(context, line, shown.kept);
  const rails = otherLines(context, line, ties);
  const x = margin + metrics.issues + metrics.space;
  const heads = rails.length > 0 ? sizes.leading + 12 : 0;
  const top = margin + (form === "wide" ? Math.max(heads, sizes.leading + 4) : heads);
  const rows = rowBoxes(context, line, shown, { sizes, metrics, x, top });
  const bottom = Math.max(...rows.map((row) => row.y + row.height));
  const parts = new Set(ties.filter((tie) => isPart(context, tie)));
  const among = ties.filter((tie) => !parts.has(tie));
  const arcs = arcsBeside(rows, among, metrics.arcs);
  const railsX = x + metrics.row + 8 + arcs.reach;
  const columns = railsFor(context, {
    lines: rails,
    rows,
    ties,
    sizes,
    rail: metrics.rails,
    x: railsX,
    top,
    bottom,
  });
  const width = Math.max(railsX + columns.width + margin, form === "narrow" ? narrowWidth : 0);
  const issues = issuesOf(context, ties, rows, { sizes, width: metrics.issues, whole: width, top, bottom });
  return finish(context, sizes, {
    kind: "line",
    about: line.id,
    title: fillWords(context.words.mapOf, { title: numberedTitle(context, line) }),
    description: context.words.lineText,
    width,
    bottom: Math.max(bottom, ...issues.boxes.map((box) => box.y + box.height)),
    bands: [...stripes(rows, railsX + columns.width), ...columns.bands],
    edges: [...issues.edges, ...elbows(rows, [...parts], metrics.indent), ...arcs.edges, ...columns.edges],
    boxes: [...rows, ...issues.boxes, ...columns.boxes],
    texts: issues.texts,
    listed: new Set(rows.map(({ id }) => id)),
  });
}

/** The other lines that have a column. */
function otherLines(
  { agenda }: MapContext,
  line: PlacedSection,
  ties: readonly Tie[],
): readonly PlacedSection[] {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return agenda.lines.filter((other) => other !== line && tied.has(other.id)).slice(0, mostRails);
}
