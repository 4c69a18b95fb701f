import type { FootnoteDefinition } from "mdast";
import { visit } from "unist-util-visit";
import type { PlacedSection } from "../core/agenda.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const unusedFootnote: Rule = {
  meta: {
    code: "AG223",
    name: "unused-footnote",
    severity: "warning",
    summary: "A footnote that no mark calls",
    docs: {
      what: "Finds footnotes `[^label]: text` whose mark `[^label]` stands nowhere in the file outside of the note itself.",
      why: "Outputs show a footnote where it is called: this one is never seen.",
      bad: timeBank({ body: "An hour given is an hour earned.\n\n[^hours]: Halves of hours count as well." }),
      good: timeBank({
        body: "An hour given is an hour earned.[^hours]\n\n[^hours]: Halves of hours count as well.",
      }),
      fix: "Put the mark where the note belongs, or take the note out.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      // A mark without a note may mean this one: that is reported where the mark stands.
      if (section.undefinedLabels.some(({ wants }) => wants === "footnote")) continue;
      for (const note of unusedFootnotes(section)) {
        const label = note.label ?? note.identifier;
        yield {
          span: spanOf(section.path, note),
          message: `No mark calls the footnote \`[^${label}]\`, so readers never see it.`,
          hint: `Put \`[^${label}]\` where the note belongs, or take the note out.`,
        };
      }
    }
  },
};

/** The first note of each label that is called from nowhere but itself. */
export function unusedFootnotes(section: PlacedSection): FootnoteDefinition[] {
  const notes = nodesOf(section, "footnoteDefinition");
  if (notes.length === 0) return [];
  const called = new Map<string, number>();
  for (const { identifier } of nodesOf(section, "footnoteReference"))
    called.set(identifier, (called.get(identifier) ?? 0) + 1);
  const seen = new Set<string>();
  return notes.filter((note) => {
    if (seen.has(note.identifier)) return false;
    seen.add(note.identifier);
    let byItself = 0;
    visit(note, "footnoteReference", ({ identifier }) => {
      if (identifier === note.identifier) byItself++;
    });
    return (called.get(note.identifier) ?? 0) <= byItself;
  });
}
