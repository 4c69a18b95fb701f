import type { Agenda, PlacedSection } from "../../core/agenda.ts";
import { kindsWithPlainWords } from "../../core/plain-words.ts";
import type { Named } from "../../core/section.ts";
import { suppressionsOf } from "../../core/suppression.ts";
import { nameOf } from "../section-name.ts";
import { linkMatrix } from "./link-matrix.ts";
import type { AgendaReport, Coverage, CoverageRow, MissingParts } from "./types.ts";

/** Reports on a whole agenda. The same agenda gives the same report. */
export function buildReport(agenda: Agenda): AgendaReport {
  const { sections, lines, references, relations, manifest } = agenda;
  const strategies = sections.filter(({ kind }) => kind === "strategy");
  return {
    version: 1,
    title: manifest.title,
    counts: {
      sections: sections.length,
      lines: lines.length,
      strategies: strategies.length,
      issues: agenda.issues.length,
      themes: agenda.themes.length,
      relations: relations.length,
      links: references.filter(isTextLink).length,
    },
    lines: lines.map((line) => ({
      ...nameOf(line),
      strategies: agenda.strategiesOfLine.get(line.id)?.length ?? 0,
    })),
    coverage: coverageOf(agenda, strategies),
    links: linkMatrix(agenda),
    missing: missingParts(agenda),
    openQuestions: sections
      .filter(({ fields }) => fields.openQuestions.length > 0)
      .map((section) => ({ section: nameOf(section), questions: section.fields.openQuestions })),
    suppressed: suppressionsOf(agenda),
  };
}

function isTextLink({ form, wants, from, found }: Agenda["references"][number]): boolean {
  return (
    (form === "id" || form === "path") &&
    wants === "section" &&
    found !== undefined &&
    found !== from &&
    from !== ""
  );
}

function coverageOf(agenda: Agenda, strategies: readonly PlacedSection[]): Coverage {
  const { manifest, lines, issues } = agenda;
  const row = (id: string, title: string, covering: readonly PlacedSection[]): CoverageRow => ({
    id,
    title,
    byLine: lines.map((line) => covering.filter((section) => section.line === line.id).length),
    total: covering.length,
  });
  const naming = (id: string, named: (section: PlacedSection) => readonly Named[]): PlacedSection[] =>
    strategies.filter((section) => named(section).some((one) => one.id === id));
  const linked = (issue: PlacedSection): PlacedSection[] => {
    const others = new Set(issue.links.map(({ other }) => other));
    return [...others].flatMap((id) => agenda.byId.get(id) ?? []);
  };
  return {
    scales: manifest.scales.map(({ id, title }) =>
      row(
        id,
        title,
        naming(id, ({ fields }) => fields.scales),
      ),
    ),
    actors: manifest.actors.map(({ id, title }) =>
      row(
        id,
        title,
        naming(id, ({ fields }) => fields.actors),
      ),
    ),
    issues: issues.map((issue) => row(issue.id, issue.title, linked(issue))),
  };
}

/** The kinds that stand in relations; narrative text may, but needn't. */
const withRelations = new Set(["line", "strategy", "issue", "theme"]);

function missingParts({ sections, references }: Agenda): MissingParts {
  const sourced = new Set(references.filter(({ wants }) => wants === "source").map(({ from }) => from));
  const named = (lacking: (section: PlacedSection) => boolean) => sections.filter(lacking).map(nameOf);
  return {
    plainWords: named(({ kind, plain }) => kindsWithPlainWords.has(kind) && plain === undefined),
    sources: named(({ id }) => !sourced.has(id)),
    relations: named(({ kind, links }) => withRelations.has(kind) && links.length === 0),
  };
}
