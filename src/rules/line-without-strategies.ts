import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { folderOf } from "../core/file-path.ts";
import type { Rule } from "../core/rule.ts";
import { manifestWith } from "./examples.ts";

const learning = {
  "3-learning/index.md": `---
id: learning
kind: line
title: Learn all life long
short: Learning
dimension: people
summary: Whoever wants to learn something finds someone to learn from.
relations:
  - { type: supports, to: care, note: Who has learned from a neighbour gladly looks in on him. }
---

Who learns with others gets to know them, and so [[care]] grows.

## In plain words

Learn with others and get to know them. It is never too late, and there are rooms for it in town.
`,
  ...manifestWith({ line: "learning" }),
};

export const lineWithoutStrategies: Rule = {
  meta: {
    code: "AG305",
    name: "line-without-strategies",
    severity: "warning",
    summary: "A line without a strategy",
    docs: {
      what: "Finds strategic lines whose folder holds no section of the kind `strategy`.",
      why: "A line says where to go, its strategies how. Without any, the reader learns of a wish and of nothing that could be done for it.",
      bad: learning,
      good: {
        ...learning,
        "3-learning/strategies/evening-school.md": `---
id: evening-school
kind: strategy
title: Open the schools in the evening
scales: [local]
actors: [town-council]
addresses: [isolation]
---

The class rooms stand empty after four. Whoever can teach something may use them.

## In plain words

Let people use the schools after class. Halls and books are there, and many of us have time then.
`,
      },
      fix: "Write the line's strategies into its folder. A line that is meant to have none may be a section or a theme.",
    },
  },
  *check(agenda) {
    const unplaced = agenda.unplaced.some(({ kind, kindDeclared }) => kind === "strategy" || !kindDeclared);
    if (unplaced || agenda.manifestDoubts.has("kinds")) return;
    const lost = agenda.duplicates.map(({ section }) => section.path);
    for (const line of agenda.lines) {
      if ((agenda.strategiesOfLine.get(line.id) ?? []).length > 0 || !line.kindDeclared) continue;
      const folder = `${folderOf(line.path)}/`;
      const hidden = partsOf(agenda, line).some(({ kindDeclared }) => !kindDeclared);
      if (hidden || lost.some((path) => path.startsWith(folder))) continue;
      yield {
        span: line.titleSpan,
        message: `"${line.title}" has no strategies, so nothing says what is to be done along this line.`,
        hint: `Write them as sections of the kind \`strategy\` in the folder ${folder}.`,
      };
    }
  },
};

function partsOf(agenda: Agenda, line: PlacedSection): readonly PlacedSection[] {
  return agenda.partsOfLine.get(line.id) ?? [];
}
