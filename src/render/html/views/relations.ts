import type { Agenda, Link, PlacedSection } from "../../../core/agenda.ts";
import { addressOfSection, kindName, toneOf } from "./entries.ts";
import type { RelationGroup, RelationItem } from "./types.ts";

/** The relations of a section in both directions, grouped by their label in the order of the relation types. */
export function relationsOf(agenda: Agenda, section: PlacedSection): readonly RelationGroup[] {
  const order = new Map(agenda.manifest.relationTypes.map((type, place) => [type.id, place]));
  const rank = (link: Link): number =>
    (order.get(link.relation.type.id) ?? order.size) * 2 + (link.direction === "incoming" ? 1 : 0);
  const sorted = section.links.toSorted((one, other) => rank(one) - rank(other));
  const groups = new Map<string, RelationItem[]>();
  for (const link of sorted) {
    const item = itemOf(agenda, link);
    if (item === undefined) continue;
    const items = groups.get(link.label) ?? [];
    items.push(item);
    groups.set(link.label, items);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}

function itemOf(agenda: Agenda, link: Link): RelationItem | undefined {
  const other = agenda.byId.get(link.other);
  if (other === undefined) return undefined;
  return {
    number: other.number ?? null,
    title: other.title,
    kind: kindName(agenda, other),
    address: addressOfSection(agenda, other),
    tone: toneOf(agenda, other),
    note: link.relation.note ?? null,
  };
}
