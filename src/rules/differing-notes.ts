import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

const land = (note: string): string => `---
id: community-land
kind: strategy
title: Put land into a community trust
scales: [local]
actors: [town-council, neighbours]
addresses: [isolation]
relations:
  - { type: supports, to: care }
  - { type: see-also, to: time-bank, note: ${note} }
---

A trust holds the land for good and lets it to those who use it. Its rooms serve [[care]], and [[time-bank]] first of all.

## In plain words

Give land to a trust that everyone in town controls. The trust may rent it out, but never sell it.
`;

const bank = timeBank({
  frontMatter:
    "relations:\n  - { type: see-also, to: community-land, note: The bank meets in the trust's rooms. }",
});

export const differingNotes: Rule = {
  meta: {
    code: "AG242",
    name: "differing-notes",
    severity: "warning",
    summary: "A symmetric relation that its two ends explain differently",
    docs: {
      what: "Finds relations of a symmetric type, such as `see-also` and `tension-with`, that both sections declare, each with another note. One declaration is enough for both; two with the same note, or one without, do no harm.",
      why: "Either page would give both reasons for one relation. Often one of the notes was changed and the other forgotten.",
      bad: { ...bank, "2-commons/strategies/community-land.md": land("Both need volunteers.") },
      good: {
        ...bank,
        "2-commons/strategies/community-land.md": land("The bank meets in the trust's rooms."),
      },
      fix: "Keep one of the two declarations, with a note that says what both say.",
    },
  },
  *check(agenda) {
    const symmetric = agenda.relations.filter(({ type, note }) => type.symmetric && note !== undefined);
    const pairs = groupBy(symmetric, ({ type, from, to }) => `${type.id} ${[from, to].sort().join(" ")}`);
    for (const relations of pairs.values()) {
      const [first] = relations;
      const second = relations.find(({ from, note }) => from !== first?.from && !same(note, first?.note));
      if (first === undefined || second === undefined) continue;
      const other = agenda.byId.get(first.from)?.title ?? first.from;
      yield {
        span: second.span,
        message: `This relation is symmetric, and "${other}" already declares it with another note, "${withoutStop(first.note)}".`,
        hint: "Declare it in one of the two sections, with one note for both.",
        related: [{ message: "Declared here first.", span: first.span }],
      };
    }
  },
};

function withoutStop(note: string | undefined): string {
  return (note ?? "").replace(/\.$/, "");
}

function same(left: string | undefined, right: string | undefined): boolean {
  const plain = (note: string | undefined) => note?.replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
  return plain(left) === plain(right);
}
