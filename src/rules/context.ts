import { createHash } from "node:crypto";
import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";

/**
 * What a rule with `bySection` may look at beside the section itself, as one short text: the manifest, the glossary, the
 * sources, the files, and how each other section is called and numbered. Which of the section's own references lead nowhere
 * follows from these.
 */
export function contextOf(agenda: Agenda, rules: readonly Rule[]): string {
  const { manifest, manifestDoubts, glossary, bibliography, bibliographyComplete, assets, duplicates } =
    agenda;
  const parts: readonly unknown[] = [
    rules.map(({ meta }) => meta.code),
    [manifest, [...manifestDoubts], glossary, bibliography, bibliographyComplete, assets],
    agenda.sections.map(faceOf),
    agenda.sections.some(showsHeadingOfAnother) ? agenda.sections.map(({ headings }) => headings) : [],
    duplicates.map(({ section, first }) => [section.path, first.path]),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}

/** Whether a heading of the section shows the words of another heading, `## [[id#heading]]`. */
function showsHeadingOfAnother({ headings }: PlacedSection): boolean {
  return headings.some(({ parts }) => parts?.some((part) => typeof part === "object" && "anchor" in part));
}

/** What others see of a section. */
function faceOf({
  id,
  path,
  kind,
  kindDeclared,
  intact,
  title,
  titleSpan,
  fields,
  number,
  line,
  partOf,
}: PlacedSection) {
  const { short, aliases } = fields;
  const names = aliases.map((alias) => alias.id);
  return [id, path, kind, kindDeclared, intact, title, titleSpan.start, short, names, number, line, partOf];
}
