import type { Relation } from "../../core/agenda.ts";
import type { MapContext } from "./context.ts";
import type { Tie } from "./draw/edge.ts";

/**
 * Relations as a map shows them: those of one type between the same two boxes, in one direction, are one. A symmetric relation
 * has no direction: it is read from the end that comes first in the agenda.
 *
 * @param boxOf the id of the box that stands for a section; undefined where the map has none
 * @returns in the order of the relation types, then of the first relation of each
 */
export function tiesBetween(
  context: MapContext,
  relations: Iterable<Relation>,
  boxOf: (section: string) => string | undefined,
): readonly Tie[] {
  const found = new Map<string, { readonly tie: Tie; readonly relations: Tie["relations"][number][] }>();
  const order = new Map<string, number>();
  for (const relation of relations) {
    const style = context.styles.get(relation.type.id);
    let from = boxOf(relation.from);
    let to = boxOf(relation.to);
    if (style === undefined || from === undefined || to === undefined || from === to) continue;
    for (const box of [from, to]) if (!order.has(box)) order.set(box, order.size);
    const turned = relation.type.symmetric && found.has(`${style.type} ${to} ${from}`);
    if (turned) [from, to] = [to, from];
    const key = `${style.type} ${from} ${to}`;
    const note = relation.note === undefined ? {} : { note: relation.note };
    const entry = { from: relation.from, to: relation.to, ...note };
    const known = found.get(key);
    if (known !== undefined) known.relations.push(entry);
    else {
      const own = [entry];
      found.set(key, { tie: { from, to, style, relations: own }, relations: own });
    }
  }
  const rank = new Map([...context.styles.keys()].map((type, place) => [type, place]));
  const rankOf = ({ tie }: { readonly tie: Tie }): number => rank.get(tie.style.type) ?? rank.size;
  return [...found.values()].sort((one, other) => rankOf(one) - rankOf(other)).map(({ tie }) => tie);
}
