import { type AgendaSketch, sketchAgenda } from "./agenda-sketch.ts";
import * as words from "./agenda-words.ts";
import { sectionText } from "./section-text.ts";
import { SeededRandom } from "./seeded-random.ts";

/**
 * An agenda of so many sections (8 to 10,000), by path: lines with their strategies and explanations, issues, themes, a
 * glossary and sources. Sections have the default agenda's length, relations and links, in every form, and errors in none.
 * The same count and seed give the same files.
 */
export function generateAgenda(count: number, seed = 1): Map<string, string> {
  const random = new SeededRandom(seed);
  const agenda = sketchAgenda(count, random);
  const files = new Map<string, string>([
    ["agenda.yml", manifestText(agenda)],
    ["glossary.yml", glossaryText()],
    ["sources.yml", sourcesText(agenda.sourceCount)],
  ]);
  for (const [index, sketch] of agenda.sections.entries()) {
    files.set(sketch.path, sectionText(sketch, index, agenda, random));
  }
  return files;
}

function manifestText({ lines }: AgendaSketch): string {
  const ids = (parity: number): string =>
    lines.flatMap(({ id }, index) => (index % 2 === parity ? [id] : [])).join(", ");
  const facets = (names: readonly string[]): string =>
    names.map((id) => `  - { id: ${id}, title: ${id.replaceAll("-", " ")} }\n`).join("");
  return `title: An agenda of many towns
date: "2026-03-01"
language: en
publisher: { name: The Assembly of Towns }
lines:
${lines.map(({ id }) => `  - ${id}\n`).join("")}dimensions:
  - { id: towns, title: Towns, lines: [${ids(0)}] }
  - { id: land, title: Land, lines: [${ids(1)}] }
scales:
${facets(words.scales)}actors:
${facets(words.actors)}rules:
  # The lines of the largest agendas are more than a summary of two pages has room for.
  overlong-summary: off
`;
}

function glossaryText(): string {
  return words.terms
    .map(
      ([term, definition]) =>
        `- id: ${term.replaceAll(" ", "-")}\n  term: ${term}\n  definition: ${definition}\n`,
    )
    .join("");
}

function sourcesText(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `- id: survey-${index + 1}
  type: report
  title: Survey of the towns, part ${index + 1}
  author: [{ literal: Office of the Towns }]
  issued: "${1990 + (index % 30)}"
`,
  ).join("");
}
