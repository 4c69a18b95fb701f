import { groupBy } from "../../core/group-by.ts";
import type { Box, Edge, ListGroup, ListItem, ListOther } from "./types.ts";

/**
 * What a map shows, as lists: for each of the boxes that `listed` names, in the order of reading, what it is linked to in
 * either direction.
 */
export function listOf(
  boxes: readonly Box[],
  edges: readonly Edge[],
  listed: ReadonlySet<string>,
): readonly ListGroup[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const outgoing = groupBy(edges, ({ from }) => from);
  const incoming = groupBy(edges, ({ to }) => to);
  return boxes
    .filter(({ id }) => listed.has(id))
    .map((box) => {
      const items = [
        ...(outgoing.get(box.id) ?? []).map((edge) => ({
          label: edge.style.label,
          other: otherOf(edge, edge.to, byId),
        })),
        ...(incoming.get(box.id) ?? []).map((edge) => ({
          label: edge.style.inverse,
          other: otherOf(edge, edge.from, byId),
        })),
      ];
      const byLabel = groupBy(items, ({ label }) => label);
      return {
        box: box.id,
        name: box.name,
        ...(box.target === undefined ? {} : { target: box.target }),
        items: [...byLabel].map(
          ([label, entries]): ListItem => ({ label, others: entries.map(({ other }) => other) }),
        ),
      };
    });
}

function otherOf(edge: Edge, id: string, byId: ReadonlyMap<string, Box>): ListOther {
  const box = byId.get(id);
  return {
    box: id,
    name: box?.name ?? id,
    ...(box?.target === undefined ? {} : { target: box.target }),
    count: edge.relations.length,
    notes: edge.relations.flatMap(({ note }) => note ?? []),
  };
}
