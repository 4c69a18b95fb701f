import type { Agenda, Relation } from "../../../core/agenda.ts";
import { linkMatrix } from "../../../query/report/link-matrix.ts";
import { fillWords } from "../../templates/wording.ts";
import type { PlannedPage, Site, SitePage } from "../types.ts";
import { entryOf } from "../views/entries.ts";
import type { SectionEntry } from "../views/types.ts";
import { plainPage } from "./plain-page.ts";

/** How often the sections of one line point at those of another. */
interface MatrixCell {
  readonly relations: number;
  readonly texts: number;
  readonly total: number;
  /** From 0, for nothing, to 4, for the most: how dark the cell is. */
  readonly weight: number;
  /** The anchor of the relations themselves, further down; null where there are none. */
  readonly anchor: string | null;
  /** In words, for those who can't see the table's edges. */
  readonly label: string;
  /** Whether it is a line's links in itself. */
  readonly own: boolean;
}

/** A relation from a section of one line to one of another. */
interface MatrixRelation {
  readonly from: SectionEntry;
  readonly to: SectionEntry;
  readonly label: string;
  readonly note: string | null;
}

/** How the lines are linked: a table of counts, and below it every relation from one line to another. */
export function matrixPages(site: Site): readonly SitePage[] {
  if (site.agenda.lines.length < 2) return [];
  return [{ path: "matrix.html", plan: () => matrixPage(site) }];
}

function matrixPage(site: Site): PlannedPage {
  const { agenda, words } = site;
  const between = relationsBetween(agenda);
  const slots = {
    lines: agenda.lines.map(({ id }) => lineEntry(site, id)),
    rows: rowsOf(site, between),
    pairs: [...between].map(([key, relations]) => pairSlots(site, key, relations)),
  };
  return plainPage(site, {
    name: "matrix",
    template: "html/matrix.liquid",
    styles: ["tables"],
    title: words.matrix,
    hint: words.matrixHint,
    slots,
  });
}

/** A line with its short title; null where there is none of that id. */
function lineEntry(site: Site, id: string): (SectionEntry & { readonly short: string }) | null {
  const line = site.agenda.byId.get(id);
  return line === undefined
    ? null
    : { ...entryOf(site, line), short: site.set(line.fields.short ?? line.title) };
}

/** The relations between two lines in reading order, by the ids of the lines: "values state". */
function relationsBetween(agenda: Agenda): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  const places = new Map(agenda.sections.map(({ id }, place) => [id, place]));
  const inOrder = agenda.relations.toSorted(
    (one, other) => (places.get(one.from) ?? 0) - (places.get(other.from) ?? 0),
  );
  for (const relation of inOrder) {
    const [from, to] = [relation.from, relation.to].map((id) => agenda.byId.get(id)?.line);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [relation]);
    else known.push(relation);
  }
  const order = new Map(agenda.lines.map(({ id }, place) => [id, place]));
  const rank = (key: string): number => {
    const [from = "", to = ""] = key.split(" ");
    return (order.get(from) ?? 0) * order.size + (order.get(to) ?? 0);
  };
  return new Map([...found].sort(([one], [other]) => rank(one) - rank(other)));
}

function rowsOf(site: Site, between: ReadonlyMap<string, readonly Relation[]>): readonly object[] {
  const { lines } = site.agenda;
  const { relations, texts } = linkMatrix(site.agenda);
  const totals = lines.map((_, from) =>
    lines.map((__, to) => (relations[from]?.[to] ?? 0) + (texts[from]?.[to] ?? 0)),
  );
  const most = Math.max(1, ...totals.flatMap((row, from) => row.filter((_, to) => from !== to)));
  return lines.map((line, from) => ({
    line: lineEntry(site, line.id),
    cells: lines.map((other, to): MatrixCell => {
      const counts = { relations: relations[from]?.[to] ?? 0, texts: texts[from]?.[to] ?? 0 };
      const total = totals[from]?.[to] ?? 0;
      return {
        ...counts,
        total,
        weight: from === to ? 0 : Math.ceil((4 * total) / most),
        anchor: between.has(`${line.id} ${other.id}`) ? pairAnchor(line.id, other.id) : null,
        label: fillWords(site.words.matrixCell, {
          relations: String(counts.relations),
          texts: String(counts.texts),
        }),
        own: from === to,
      };
    }),
  }));
}

function pairAnchor(from: string, to: string): string {
  return `page.${from}.${to}`;
}

function pairSlots(site: Site, key: string, relations: readonly Relation[]): object {
  const [from = "", to = ""] = key.split(" ");
  const entry = (id: string): SectionEntry | null => {
    const section = site.agenda.byId.get(id);
    return section === undefined ? null : entryOf(site, section);
  };
  return {
    anchor: pairAnchor(from, to),
    from: lineEntry(site, from),
    to: lineEntry(site, to),
    relations: relations.flatMap(({ from: start, to: end, type, note }): readonly MatrixRelation[] => {
      const [one, other] = [entry(start), entry(end)];
      if (one === null || other === null) return [];
      return [
        {
          from: one,
          to: other,
          label: site.set(type.label),
          note: note === undefined ? null : site.set(note),
        },
      ];
    }),
  };
}
