import type { Link, Relation } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import type { Manifest } from "../core/manifest.ts";
import type { Directory } from "./directory.ts";

/** The relations whose type and both ends exist. One that a section declares with itself is left to its rule. */
export function resolveRelations(directory: Directory, manifest: Manifest): Relation[] {
  const types = new Map(manifest.relationTypes.map((type) => [type.id, type]));
  return directory.sections.flatMap((section) =>
    section.fields.relations.flatMap((declared): Relation[] => {
      const type = types.get(declared.type);
      const target = directory.findId(declared.to)?.section;
      if (type === undefined || target === undefined || target === section) return [];
      const note = declared.note === undefined ? {} : { note: declared.note };
      return [{ type, from: section.id, to: target.id, ...note, span: declared.span }];
    }),
  );
}

/** Each relation as seen from its two ends, by section, in the order of declaration: outgoing ones first. */
export function linksBySection(relations: readonly Relation[]): Map<string, Link[]> {
  const outgoing = groupBy(
    relations.map(
      (relation): Link => ({
        relation,
        direction: "outgoing",
        label: relation.type.label,
        other: relation.to,
      }),
    ),
    ({ relation }) => relation.from,
  );
  const incoming = groupBy(
    relations.map(
      (relation): Link => ({
        relation,
        direction: "incoming",
        label: relation.type.inverse,
        other: relation.from,
      }),
    ),
    ({ relation }) => relation.to,
  );
  const ids = new Set([...outgoing.keys(), ...incoming.keys()]);
  return new Map([...ids].map((id) => [id, [...(outgoing.get(id) ?? []), ...(incoming.get(id) ?? [])]]));
}
