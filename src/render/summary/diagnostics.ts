import type { DiagnosticMeta, ExampleFiles } from "../../core/diagnostic.ts";

/** The manifest of the example agenda with a summary. */
function manifestWith(summary: string): ExampleFiles {
  return {
    "agenda.yml": `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons]
dimensions:
  - { id: people, title: People, lines: [care] }
  - { id: places, title: Places, lines: [commons] }
scales:
  - { id: local, title: Local }
actors:
  - { id: neighbours, title: Neighbours }
  - { id: town-council, title: Town council }
rules:
  # In the examples, nobody has reviewed the statements in plain words.
  unreviewed-statement: off
summary:
${summary}`,
  };
}

const text = "We do this together, so that nobody has to be alone, and we do it in the open. "
  .repeat(3)
  .trim();

/** A list of the manifest's summary with as many texts as it may have. */
function list(key: string, count: number): string {
  return `  ${key}:\n${`    - { text: "${text}", from: care }\n`.repeat(count)}`;
}

export const overlongLeaflet: DiagnosticMeta = {
  code: "AG941",
  name: "overlong-leaflet",
  severity: "error",
  release: true,
  summary: "The leaflet of the public summary has more than two pages",
  docs: {
    what: "Counts the pages of the leaflet as it was set: A4, in letters of 12 points and more, which do not shrink. Builds count them, and `agenda lint --release`; without it, `overlong-summary` looks at the number of words alone. In a release it is an error, whatever the manifest says.",
    why: "A leaflet is one sheet. What does not fit on its two sides is not taken home, and smaller letters would shut out those who see badly.",
    bad: manifestWith(
      ["messages", "why-now", "for-you", "not-settled", "take-part"]
        .map((key, place) => list(key, [3, 2, 4, 4, 4][place] ?? 0))
        .join(""),
    ),
    good: manifestWith(list("messages", 1)),
    fix: "Shorten the statements of lines or the texts under `summary` in agenda.yml, or name fewer strategies there.",
  },
};

/** What the renderer of the public summary may report. */
export const summaryDiagnostics: readonly DiagnosticMeta[] = [overlongLeaflet];
