import type { ExampleFiles } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { agendaInDoubt } from "./doubts.ts";

export const isolatedStrategy: Rule = {
  meta: {
    code: "AG307",
    name: "isolated-strategy",
    severity: "warning",
    summary: "A strategy without any relation",
    docs: {
      what: "Finds strategies that have no relation in either direction. `part-of` does not count: it says where a strategy stands, not what it is for. `addresses` does.",
      why: "The strategy is an island: it answers to no issue, needs nothing and furthers nothing. Maps show it by itself, and no reader of another section is led to it.",
      bad: streetFair(""),
      good: streetFair("addresses: [isolation]\n"),
      fix: "Name the issue that it answers under `addresses`, or what it supports or depends on under `relations`.",
    },
  },
  *check(agenda) {
    if (agendaInDoubt(agenda)) return;
    for (const strategy of agenda.sections) {
      if (strategy.kind !== "strategy") continue;
      if (strategy.links.some(({ relation }) => relation.type.id !== "part-of")) continue;
      yield {
        span: strategy.titleSpan,
        message: `"${strategy.title}" has no relation with any other section: it answers to no issue and bears on nothing.`,
        hint: "Say what it is for: `addresses: [an issue]`, or a relation such as `{ type: supports, to: another strategy }`.",
      };
    }
  },
};

function streetFair(addresses: string): ExampleFiles {
  return {
    "1-care/strategies/street-fair.md": `---
id: street-fair
kind: strategy
title: Hold a street fair every summer
scales: [local]
actors: [neighbours]
${addresses}---

One Sunday a year the street belongs to tables and music.

## In plain words

Once a year neighbours eat together in the street. Everyone brings a dish and gets to know new people.
`,
  };
}
