import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Named } from "../core/section.ts";
import { alignRows } from "./text-table.ts";
import type { SectionFilter } from "./types.ts";

/** The sections that every facet of a filter holds for, in reading order. */
export function listSections(agenda: Agenda, filter: SectionFilter): PlacedSection[] {
  return agenda.sections.filter((section) => {
    const { fields, kind, line } = section;
    const linked = section.links.map(({ other }) => other);
    return (
      holds(filter.lines, line === undefined ? [] : [line]) &&
      holds(filter.kinds, [kind]) &&
      holds(filter.scales, ids(fields.scales)) &&
      holds(filter.actors, ids(fields.actors)) &&
      holds(filter.statuses, fields.status === undefined ? [] : [fields.status]) &&
      holds(filter.issues, linked)
    );
  });
}

function holds(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => values.includes(value));
}

function ids(named: readonly Named[]): string[] {
  return named.map(({ id }) => id);
}

/** A list for people: number, kind, id, title; the status where any of them has one. */
export function listText(sections: readonly PlacedSection[]): string {
  const withStatus = sections.some(({ fields }) => fields.status !== undefined);
  const rows = sections.map(({ number, kind, id, title, fields }) => [
    number ?? "",
    kind,
    ...(withStatus ? [fields.status ?? ""] : []),
    id,
    title,
  ]);
  return alignRows(rows)
    .map((row) => `${row}\n`)
    .join("");
}

/** A list for programs. */
export function listJson(sections: readonly PlacedSection[]): string {
  const entries = sections.map((section) => ({
    id: section.id,
    kind: section.kind,
    number: section.number,
    title: section.title,
    path: section.path,
    line: section.line,
    status: section.fields.status,
    scales: ids(section.fields.scales),
    actors: ids(section.fields.actors),
    summary: section.fields.summary,
  }));
  return `${JSON.stringify({ version: 1, sections: entries }, null, 2)}\n`;
}
