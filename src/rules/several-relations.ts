import type { Relation } from "../core/agenda.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/**
 * The relations between two sections that more than one relation joins, and some others: few, so that a rule that compares
 * the relations of two sections need not look at all.
 */
export const severalRelations = onceAnAgenda(({ sections, relations }): readonly Relation[] => {
  const close = sections.filter(({ links }) => new Set(links.map(({ other }) => other)).size < links.length);
  const ids = new Set(close.map(({ id }) => id));
  return relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
});
