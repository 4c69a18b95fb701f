import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { ExampleFiles } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { agendaInDoubt } from "./doubts.ts";
import { textLinks } from "./text-links.ts";

export const narrowTheme: Rule = {
  meta: {
    code: "AG309",
    name: "narrow-theme",
    severity: "warning",
    summary: "A theme that touches fewer than two lines",
    docs: {
      what: "Finds themes whose relations, those under `lines` above all, reach fewer than two lines. A relation with something that hangs on a line counts for the line. A link in the text alone does not: pages and maps show relations. An agenda of one line is left alone.",
      why: "A theme is what cuts across the lines. One that stays within a single line is a section of that line, where its readers would look for it.",
      bad: evenings("[care]"),
      good: evenings("[care, commons]"),
      fix: "List the other lines that it concerns under `lines`, or move it into the folder of its line as a section.",
    },
  },
  *check(agenda) {
    if (agenda.lines.length < 2 || agendaInDoubt(agenda)) return;
    const links = textLinks(agenda);
    for (const theme of agenda.themes) {
      const reached = linesOf(
        agenda,
        theme.links.map(({ other }) => other),
      );
      if (reached.length >= 2) continue;
      const inText = linesOf(
        agenda,
        (links.get(theme.id) ?? []).map(({ found }) => found),
      );
      const others = inText.filter((line) => !reached.includes(line)).map(({ id }) => `\`${id}\``);
      const touches = reached[0] === undefined ? "no line" : `only "${reached[0].title}"`;
      yield {
        span: theme.titleSpan,
        message: `A theme cuts across lines, but "${theme.title}" touches ${touches}.`,
        hint:
          others.length > 0
            ? `Its text leads to ${others.join(" and ")}: add them to \`lines\`.`
            : "Add the other lines that it concerns to `lines`, or make it a section of its line.",
      };
    }
  },
};

/** The lines that sections hang on, each once. */
function linesOf(agenda: Agenda, ids: readonly string[]): PlacedSection[] {
  const lines = ids.flatMap((id) => agenda.byId.get(agenda.byId.get(id)?.line ?? "") ?? []);
  return [...new Set(lines)];
}

function evenings(lines: string): ExampleFiles {
  return {
    "themes/evenings.md": `---
id: evenings
kind: theme
title: What the town does in the evening
lines: ${lines}
---

After work there is time for others, and there are rooms that nobody uses.

## In plain words

Use empty rooms when people have time. Schools and halls could stay open for us in the evening.
`,
  };
}
