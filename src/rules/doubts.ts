import type { Agenda } from "../core/agenda.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/** Whether the manifest may order or name the lines otherwise once it is mended. */
export const linesInDoubt = onceAnAgenda(({ manifestDoubts, references }): boolean => {
  const unresolved = references.some(({ form, found }) => form === "manifest" && found === undefined);
  return unresolved || ["lines", "labels", "language"].some((key) => manifestDoubts.has(key));
});

/**
 * The sections that may declare other relations once they are mended: those whose front matter is broken, or names a type
 * or a target that nobody knows.
 */
export const relationsInDoubt = onceAnAgenda(({ manifest, sections, references }): ReadonlySet<string> => {
  const types = new Set(manifest.relationTypes.map(({ id }) => id));
  const lost = references.filter(({ form, found }) => form === "relation" && found === undefined);
  const broken = sections.filter(
    ({ intact, kindDeclared, fields }) =>
      !(intact && kindDeclared) || fields.relations.some(({ type }) => !types.has(type)),
  );
  return new Set([...lost.map(({ from }) => from), ...broken.map(({ id }) => id)]);
});

/** The sections whose text holds a reference that leads nowhere. */
export const linksInDoubt = onceAnAgenda(({ references }): ReadonlySet<string> => {
  const lost = references.filter(
    ({ form, wants, found }) =>
      (form === "id" || form === "path") && wants === "section" && found === undefined,
  );
  return new Set(lost.map(({ from }) => from));
});

/**
 * Whether something that a rule misses may be there after all: in a section that is broken or left out, or behind a relation
 * or a link that leads nowhere.
 */
export function agendaInDoubt(agenda: Agenda): boolean {
  const { duplicates, manifestDoubts } = agenda;
  if (duplicates.length > 0 || manifestDoubts.has("relation-types") || manifestDoubts.has("kinds"))
    return true;
  return relationsInDoubt(agenda).size > 0 || linksInDoubt(agenda).size > 0;
}
