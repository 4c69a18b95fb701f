import type { PlacedSection } from "../../../core/agenda.ts";
import type { MapContext } from "../context.ts";
import type { Tie } from "../draw/edge.ts";
import { tiesBetween } from "../ties.ts";

/** More strategies than these are not drawn: those with the most links are, and a box says how many others there are. */
const mostRows = 60;

/** The strategies of a line that its map shows, in their order, and how many it doesn't. */
export interface Shown {
  readonly kept: readonly PlacedSection[];
  readonly left: number;
}

/** The strategies that a map has room for, in their order. */
export function mostLinked(strategies: readonly PlacedSection[]): Shown {
  if (strategies.length <= mostRows) return { kept: strategies, left: 0 };
  const kept = new Set(
    strategies.toSorted((one, other) => other.links.length - one.links.length).slice(0, mostRows),
  );
  return { kept: strategies.filter((strategy) => kept.has(strategy)), left: strategies.length - mostRows };
}

/** The ties that touch the line or a strategy of it. */
export function tiesOfLine(
  context: MapContext,
  line: PlacedSection,
  rows: readonly PlacedSection[],
): readonly Tie[] {
  const { agenda } = context;
  const drawn = new Set(rows.map(({ id }) => id));
  const boxOf = (id: string): string | undefined => {
    const section = agenda.byId.get(id);
    if (section === undefined) return undefined;
    if (section.kind === "issue") return section.id;
    if (section.line !== line.id) return section.line;
    if (section.kind === "strategy") return drawn.has(id) ? id : undefined;
    return line.id;
  };
  const own = [
    line,
    ...(agenda.partsOfLine.get(line.id) ?? []),
    ...(agenda.strategiesOfLine.get(line.id) ?? []),
  ];
  const relations = own.flatMap(({ links }) =>
    links.flatMap(({ relation, direction, other }) =>
      // Of a relation inside the line one end's view is enough.
      direction === "incoming" && agenda.byId.get(other)?.line === line.id ? [] : [relation],
    ),
  );
  return tiesBetween(context, relations, boxOf);
}

/** Whether a tie says what indentation shows as well: that a strategy is part of another. */
export function isPart({ agenda }: MapContext, { from, to, style }: Tie): boolean {
  return style.type === "part-of" && agenda.byId.get(from)?.partOf === to;
}
