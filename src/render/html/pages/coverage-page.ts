import { groupBy } from "../../../core/group-by.ts";
import { buildReport } from "../../../query/report/build.ts";
import type { CoverageRow } from "../../../query/report/types.ts";
import { type FacetName, facetAddress } from "../facets.ts";
import type { PlannedPage, Site } from "../types.ts";
import { addressOfSection, entryOf } from "../views/entries.ts";
import type { SectionEntry } from "../views/types.ts";
import { plainPage } from "./plain-page.ts";

/** A row of a table of coverage: a scale, an actor or an issue, line by line. */
interface CoverageLine {
  readonly title: string;
  readonly address: string | null;
  readonly counts: readonly number[];
  readonly total: number;
}

/** What the agenda covers and what it leaves open: the figures of `agenda report`, with links. */
export function coveragePage(site: Site): PlannedPage {
  const { agenda, words } = site;
  const report = buildReport(agenda);
  const entries = (named: readonly { readonly id: string }[]): readonly SectionEntry[] =>
    named.flatMap(({ id }) => {
      const section = agenda.byId.get(id);
      return section === undefined ? [] : [entryOf(site, section)];
    });
  const tables = [
    {
      id: "page.scales",
      title: words.coverageScales,
      rows: facetRows(site, "scale", report.coverage.scales),
    },
    {
      id: "page.actors",
      title: words.coverageActors,
      rows: facetRows(site, "actor", report.coverage.actors),
    },
    { id: "page.issues", title: words.coverageIssues, rows: issueRows(site, report.coverage.issues) },
  ];
  const missing = [
    {
      id: "page.no-plain-words",
      title: words.missingPlainWords,
      groups: byKind(entries(report.missing.plainWords)),
    },
    { id: "page.no-sources", title: words.missingSources, groups: byKind(entries(report.missing.sources)) },
    {
      id: "page.no-relations",
      title: words.missingRelations,
      groups: byKind(entries(report.missing.relations)),
    },
  ];
  const slots = {
    lines: agenda.lines.map((line) => ({
      ...entryOf(site, line),
      short: site.set(line.fields.short ?? line.title),
    })),
    counts: report.counts,
    tables: tables.filter(({ rows }) => rows.length > 0),
    missing: missing.filter(({ groups }) => groups.length > 0),
    questions: report.openQuestions.map(({ section, questions }) => ({
      section: entries([section])[0] ?? null,
      questions: questions.map(site.set),
    })),
  };
  return plainPage(site, {
    name: "coverage",
    template: "html/coverage.liquid",
    styles: ["tables"],
    title: words.coverage,
    hint: words.coverageHint,
    slots,
  });
}

function facetRows(site: Site, name: FacetName, rows: readonly CoverageRow[]): readonly CoverageLine[] {
  return rows.map(({ id, title, byLine, total }) => ({
    title: site.set(title),
    address: total === 0 ? null : facetAddress(name, id),
    counts: byLine,
    total,
  }));
}

function issueRows(site: Site, rows: readonly CoverageRow[]): readonly CoverageLine[] {
  return rows.map(({ id, title, byLine, total }) => {
    const issue = site.agenda.byId.get(id);
    const address = issue === undefined ? null : addressOfSection(issue);
    return { title: site.set(title), address, counts: byLine, total };
  });
}

function byKind(entries: readonly SectionEntry[]): readonly object[] {
  return [...groupBy(entries, ({ kindName }) => kindName)].map(([kind, members]) => ({
    kind,
    entries: members,
  }));
}
