import type { Link, PlacedSection } from "../../../core/agenda.ts";
import type { Site } from "../types.ts";
import { entryOf } from "./entries.ts";
import type { RelationGroup, RelationItem } from "./types.ts";

/** The relations of a section in both directions, grouped by their label in the order of the relation types. */
export function relationsOf(site: Site, section: PlacedSection): readonly RelationGroup[] {
  const order = new Map(site.agenda.manifest.relationTypes.map((type, place) => [type.id, place]));
  const rank = (link: Link): number =>
    (order.get(link.relation.type.id) ?? order.size) * 2 + (link.direction === "incoming" ? 1 : 0);
  const sorted = section.links.toSorted((one, other) => rank(one) - rank(other));
  const groups = new Map<string, RelationItem[]>();
  for (const link of sorted) {
    const item = itemOf(site, link);
    if (item === undefined) continue;
    const items = groups.get(link.label) ?? [];
    items.push(item);
    groups.set(link.label, items);
  }
  return [...groups].map(([label, items]) => ({ label: site.set(label), items }));
}

function itemOf(site: Site, link: Link): RelationItem | undefined {
  const other = site.agenda.byId.get(link.other);
  if (other === undefined) return undefined;
  const { id, number, title, kindName, address, tone } = entryOf(site, other);
  const { note } = link.relation;
  return {
    id,
    number,
    title,
    kind: kindName,
    address,
    tone,
    note: note === undefined ? null : site.set(note),
  };
}
