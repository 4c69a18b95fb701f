import type { Agenda, PlacedSection } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";

export const orderClash: Rule = {
  meta: {
    code: "AG327",
    name: "order-clash",
    severity: "warning",
    summary: "Two neighbours with the same `order`",
    docs: {
      what: "Finds sections that stand beside each other, such as the strategies of a line or the parts of a strategy, and declare the same `order`. What agenda.yml lists has its order from there.",
      why: "The names of their files decide which comes first, and with it their numbers: a file that is renamed changes the numbers, though nobody meant it to.",
      bad: {
        "1-care/house-calls.md": part("house-calls", 10),
        "1-care/open-kitchens.md": part("open-kitchens", 10),
      },
      good: {
        "1-care/house-calls.md": part("house-calls", 10),
        "1-care/open-kitchens.md": part("open-kitchens", 20),
      },
      fix: "Give each its own number, with gaps between them for what may come: 10, 20, 30.",
    },
  },
  *check(agenda) {
    for (const neighbours of groupsOf(agenda)) {
      const reliable = neighbours.filter(({ kindDeclared, intact }) => kindDeclared && intact);
      for (const [order, sharing] of groupBy(reliable, ({ fields }) => fields.order)) {
        const [first] = sharing;
        if (order === undefined || first === undefined) continue;
        for (const section of sharing.slice(1)) {
          yield {
            span: section.fields.orderSpan ?? section.idSpan,
            message: `"${section.title}" and "${first.title}" both have the order ${order}: the names of their files decide which comes first.`,
            hint: "Give one of them another number.",
            related: [{ message: "The same order.", span: first.fields.orderSpan ?? first.idSpan }],
          };
        }
      }
    }
  },
};

/** The sections that have their places among each other by `order`. */
function groupsOf({ issues, themes, partsOfLine, strategiesOfLine }: Agenda): PlacedSection[][] {
  const strategies = [...strategiesOfLine.values()].flatMap((ofLine) => [
    ...groupBy(ofLine.filter(knowsItsWhole), ({ partOf }) => partOf).values(),
  ]);
  return [[...issues], [...themes], ...[...partsOfLine.values()].map((parts) => [...parts]), ...strategies];
}

/** Whether a section that says it is part of another one is part of it: else it stands among the wrong neighbours. */
function knowsItsWhole({ fields, partOf }: PlacedSection): boolean {
  return partOf !== undefined || !fields.relations.some(({ type }) => type === "part-of");
}

function part(id: string, order: number): string {
  return `---
id: ${id}
kind: section
title: ${id === "house-calls" ? "House calls" : "Open kitchens"}
order: ${order}
---

Neighbours meet where they live, once a week and without an appointment. It belongs to [[care]].
`;
}
