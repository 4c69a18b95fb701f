import type { FootnoteDefinition } from "mdast";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const body =
  "An hour given is an hour earned.[^hours] Nobody is paid.[^pay]\n\n[^hours]: Halves count as well.";

export const duplicateFootnote: Rule = {
  meta: {
    code: "AG224",
    name: "duplicate-footnote",
    severity: "error",
    mandatory: true,
    summary: "Two footnotes with one label in a file",
    docs: {
      what: "Finds a second footnote `[^label]: text` with a label that the file has used for another note. Capitals don't count.",
      why: "Every mark calls the first note; the second is lost from all outputs.",
      bad: timeBank({
        body: `${body}\n\n[^pay]: But for the rooms.\n\n[^Hours]: The town council counts them.`,
      }),
      good: timeBank({ body: `${body}\n\n[^pay]: But for the rooms.` }),
      fix: "Give the second note a label of its own, and its mark too, or make one note of both.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      const first = new Map<string, FootnoteDefinition>();
      for (const note of nodesOf(section, "footnoteDefinition")) {
        const earlier = first.get(note.identifier);
        if (earlier === undefined) {
          first.set(note.identifier, note);
          continue;
        }
        yield {
          span: spanOf(section.path, note),
          message: `There is another footnote \`[^${note.label ?? note.identifier}]\` before. Marks call that one, so this one is lost.`,
          hint: "Give this note, and its mark, a label of their own.",
          related: [{ message: "The label is taken here.", span: spanOf(section.path, earlier) }],
        };
      }
    }
  },
};
