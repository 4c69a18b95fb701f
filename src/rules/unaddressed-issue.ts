import type { ExampleFiles } from "../core/diagnostic.ts";
import type { IssueRole } from "../core/kind.ts";
import type { Rule } from "../core/rule.ts";
import { agendaInDoubt } from "./doubts.ts";

/** What an issue needs, by the part it plays. */
const needs: Readonly<
  Record<
    IssueRole,
    {
      readonly relation: string;
      readonly from: "issue" | "other";
      readonly missing: string;
    }
  >
> = {
  challenge: { relation: "addresses", from: "other", missing: "no strategy and no line answers it" },
  impediment: { relation: "addresses", from: "other", missing: "no strategy and no line answers it" },
  force: { relation: "drives", from: "issue", missing: "it drives no strategy and no line" },
  lever: { relation: "enables", from: "issue", missing: "it enables no strategy and no line" },
};

export const unaddressedIssue: Rule = {
  meta: {
    code: "AG308",
    name: "unaddressed-issue",
    severity: "warning",
    summary: "An issue that the agenda names and does nothing about",
    docs: {
      what: "Finds challenges and impediments that no strategy and no line `addresses`, forces that `drives` nothing, and levers that `enables` nothing. Any of the two relations will do for forces and levers, which may push a strategy and make it possible.",
      why: "A problem without an answer leaves readers alone with it; a force or a lever that moves nothing has no part in the agenda.",
      bad: noise("challenge"),
      good: {
        ...noise("lever"),
        "issues/noise.md": String(noise("lever")["issues/noise.md"])
          .replace("role: lever\n", "role: lever\nrelations:\n  - { type: enables, to: time-bank }\n")
          .replace("few hear each other.", "few hear each other, which is why many come to [[time-bank]]."),
      },
      fix: "Name the issue under `addresses` in the strategy that answers it. For a force or a lever, declare `drives` or `enables` in the issue. If there is no answer yet, say so in a theme's open questions, and write the strategy.",
    },
  },
  *check(agenda) {
    if (agendaInDoubt(agenda)) return;
    for (const issue of agenda.issues) {
      const { role } = issue.fields;
      if (role === undefined) continue;
      const { from, missing } = needs[role];
      const direction = from === "issue" ? "outgoing" : "incoming";
      const types = from === "issue" ? ["drives", "enables"] : ["addresses"];
      const met = issue.links.some(
        (link) => link.direction === direction && types.includes(link.relation.type.id),
      );
      if (met) continue;
      yield {
        span: issue.titleSpan,
        message: `"${issue.title}" is ${role === "impediment" ? "an" : "a"} ${role}, but ${missing}.`,
        hint:
          from === "issue"
            ? `Declare what it moves, here: \`{ type: ${needs[role].relation}, to: a strategy or a line }\`.`
            : `Add \`${issue.id}\` to \`addresses\` in the strategy or the line that answers it.`,
      };
    }
  },
};

function noise(role: IssueRole): ExampleFiles {
  return {
    "issues/noise.md": `---
id: noise
kind: issue
title: Streets are loud
role: ${role}
---

On the main streets few hear each other.
`,
  };
}
