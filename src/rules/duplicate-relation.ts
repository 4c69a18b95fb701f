import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { severalRelations } from "./several-relations.ts";

export const duplicateRelation: Rule = {
  meta: {
    code: "AG240",
    name: "duplicate-relation",
    severity: "error",
    summary: "The same relation twice in one section",
    docs: {
      what: "Finds relations of one type between the same two sections that one section declares more than once: twice under `relations`, by an id and by its alias, or by `addresses`, `part-of` or a theme's `lines` and once more under `relations`.",
      why: "Pages and maps show the relation twice, and a note on one of them seems to be about something else.",
      bad: timeBank({
        frontMatter:
          "relations:\n  - { type: addresses, to: isolation, note: Who swaps hours meets the neighbours. }",
      }),
      good: timeBank({ frontMatter: "relations:\n  - { type: supports, to: community-land }" }),
      fix: "Take one of them out. If it has the better note, keep that one.",
    },
  },
  *check(agenda) {
    const groups = groupBy(severalRelations(agenda), ({ type, from, to }) => `${type.id} ${from} ${to}`);
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const title = agenda.byId.get(first.to)?.title ?? first.to;
      for (const { type, span } of others) {
        yield {
          span,
          message: `This section already declares \`${type.id}\` with "${title}", so the relation would be shown twice.`,
          hint: "Take one of the two out; keep the one that says more.",
          related: [{ message: "Declared here first.", span: first.span }],
        };
      }
    }
  },
};
