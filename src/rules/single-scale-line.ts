import type { ExampleFiles } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { manifestWith } from "./examples.ts";

/** With fewer strategies, the same scale in all of them is no wonder. */
const leastStrategies = 3;

export const singleScaleLine: Rule = {
  meta: {
    code: "AG310",
    name: "single-scale-line",
    severity: "warning",
    summary: "A line whose strategies all name the same single scale",
    docs: {
      what: "Finds lines with three strategies or more that all name exactly one scale, the same in each. Agendas that declare one scale only are left alone.",
      why: "Whatever a line is about is rarely settled at one scale: the municipality needs the law, the law needs those who live by it. Most often the other scales were forgotten.",
      bad: townAndCountry("[local]"),
      good: townAndCountry("[local, national]"),
      fix: "Name all scales at which each strategy needs action. If the line really belongs to one scale, allow the finding with the reason.",
    },
  },
  *check(agenda) {
    const { scales } = agenda.manifest;
    if (scales.length < 2 || agenda.manifestDoubts.has("scales")) return;
    for (const line of agenda.lines) {
      const strategies = agenda.strategiesOfLine.get(line.id) ?? [];
      const named = new Set(strategies.map(({ fields }) => fields.scales.map(({ id }) => id).join(" ")));
      const scale = scales.find(({ id }) => named.has(id));
      const intact = strategies.every((strategy) => strategy.intact);
      if (strategies.length < leastStrategies || named.size > 1 || scale === undefined || !intact) continue;
      yield {
        span: line.titleSpan,
        message: `All ${strategies.length} strategies of "${line.title}" name the scale "${scale.title}" and no other.`,
        hint: "Name the other scales at which they need action, or allow this finding with the reason.",
      };
    }
  },
};

function townAndCountry(scales: string): ExampleFiles {
  const strategy = (id: string, title: string, text: string, where: string): string => `---
id: ${id}
kind: strategy
title: ${title}
scales: ${where}
actors: [neighbours, town-council]
addresses: [isolation]
---

${text}

## In plain words

Help those who help others. They need free days and nights, too, so that they don't fall ill.
`;
  return {
    ...manifestWith({ scale: "{ id: national, title: National }" }),
    "1-care/strategies/carers-leave.md": strategy(
      "carers-leave",
      "Give carers paid leave",
      "Who looks after someone keeps job and wage for half a year.",
      scales,
    ),
    "1-care/strategies/night-watch.md": strategy(
      "night-watch",
      "Watch at sickbeds in turn",
      "Nobody sits up alone: the street keeps a list.",
      "[local]",
    ),
  };
}
