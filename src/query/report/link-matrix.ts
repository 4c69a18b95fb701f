import type { Agenda } from "../../core/agenda.ts";
import type { LinkMatrix } from "./types.ts";

/** Counts the relations and the links in texts from the sections of each line (row) to those of each line (column). */
export function linkMatrix({ lines, byId, relations, references }: Agenda): LinkMatrix {
  const indexes = new Map(lines.map(({ id }, index) => [id, index]));
  const lineOf = (id: string): number | undefined => indexes.get(byId.get(id)?.line ?? "");
  const empty = (): number[][] => lines.map(() => lines.map(() => 0));
  const count = (matrix: number[][], from: string, to: string): void => {
    const row = matrix[lineOf(from) ?? -1];
    const column = lineOf(to);
    if (row !== undefined && column !== undefined && from !== to) row[column] = (row[column] ?? 0) + 1;
  };
  const declared = empty();
  const typed = empty();
  for (const { from, to } of relations) count(declared, from, to);
  for (const { form, wants, from, found } of references) {
    if (wants === "section" && (form === "id" || form === "path")) count(typed, from, found ?? "");
  }
  return { relations: declared, texts: typed };
}
