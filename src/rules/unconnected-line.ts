import type { Agenda } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { agendaInDoubt, linesInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import { textLinks } from "./text-links.ts";

const land = `---
id: community-land
kind: strategy
title: Put land into a community trust
scales: [local]
actors: [town-council, neighbours]
addresses: [isolation]
---

A trust holds the land for good and lets it to those who use it.

## In plain words

The town keeps its land for those who need it. A trust that all of us control looks after it.
`;

export const unconnectedLine: Rule = {
  meta: {
    code: "AG306",
    name: "unconnected-line",
    severity: "warning",
    summary: "A line that nothing joins with any other line",
    docs: {
      what: "Finds lines without a relation and without a link to or from another line. Everything that hangs on a line counts for it, its strategies above all. An agenda of one line is left alone.",
      why: "The lines of an agenda are views of one whole. A line that stands alone either belongs to another agenda, or its links with the others haven't been written down.",
      bad: {
        ...timeBank({}),
        "1-care/index.md": careWith("Care is work, whoever does it."),
        "2-commons/strategies/community-land.md": land,
      },
      good: {
        ...timeBank({}),
        "1-care/index.md": careWith("Care is work, whoever does it. It needs places to meet: [[commons]]."),
        "2-commons/strategies/community-land.md": land,
      },
      fix: "Say how the line and the others bear on each other: in the text with a link, and as a relation.",
    },
  },
  *check(agenda) {
    if (agenda.lines.length < 2 || agendaInDoubt(agenda) || linesInDoubt(agenda)) return;
    const connected = connectedLines(agenda);
    const hint =
      "Say in the text what it owes to other lines or does for them, with a link, and declare the relation.";
    const [first] = agenda.lines;
    if (connected.size === 0 && first !== undefined) {
      const message =
        "No line of this agenda is joined with another: there is no relation and no link between any two.";
      yield { span: first.titleSpan, message, hint };
      return;
    }
    for (const line of agenda.lines.filter(({ id }) => !connected.has(id))) {
      yield {
        span: line.titleSpan,
        message: `Nothing joins "${line.title}" with another line: neither a relation nor a link, in either direction.`,
        hint,
      };
    }
  },
};

function careWith(text: string): string {
  return `---
id: care
kind: line
title: Care for each other
short: Care
dimension: people
summary: Nobody in town is left without company or help.
---

${text}

## In plain words

Nobody should be left without help. We look after each other when somebody is ill, old or alone.
`;
}

/** The lines that a relation or a link joins with another, whichever of their sections it starts from and leads to. */
function connectedLines(agenda: Agenda): Set<string> {
  const connected = new Set<string>();
  const join = (from: string, to: string): void => {
    const start = agenda.byId.get(from)?.line;
    const end = agenda.byId.get(to)?.line;
    if (start === undefined || end === undefined || start === end) return;
    connected.add(start).add(end);
  };
  for (const { from, to } of agenda.relations) join(from, to);
  for (const links of textLinks(agenda).values()) for (const { from, found } of links) join(from, found);
  return connected;
}
