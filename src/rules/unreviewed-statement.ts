import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { statementsOf } from "./statements.ts";

const reviewing = {
  "agenda.yml": `title: An agenda for a caring town
date: "2026-03-01"
language: en
publisher: { name: The Town Assembly }
lines: [care, commons]
scales:
  - { id: local, title: Local }
actors:
  - { id: neighbours, title: Neighbours }
  - { id: town-council, title: Town council }
dimensions:
  - { id: people, title: People, lines: [care] }
  - { id: places, title: Places, lines: [commons] }
`,
};

export const unreviewedStatement: Rule = {
  meta: {
    code: "AG405",
    name: "unreviewed-statement",
    severity: "warning",
    release: true,
    summary: "A statement in plain words that nobody has held against its section",
    docs: {
      what: "Finds statements in plain words whose section has no stamp of a review, `plain-reviewed`, in its front matter. With `--release` it is an error, whatever the manifest says.",
      why: "No program can tell whether a plain text says the same as a technical one. A person has to read both, and say so with a name.",
      bad: { ...reviewing, ...timeBank({}) },
      good: reviewing,
      fix: "Read the section and its statement, and run `agenda plain accept <id>`.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const { section, nodes } of statementsOf(agenda)) {
      const [first] = nodes;
      if (section.fields.plainReviewed !== undefined || !section.intact || first === undefined) continue;
      yield {
        span: spanOf(section.path, section.plainHeading ?? first),
        message: `Nobody has compared this statement with "${section.title}" yet.`,
        hint: `Read both, and run \`agenda plain accept ${section.id}\`.`,
      };
    }
  },
};
