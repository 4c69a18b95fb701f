import type { PlacedSection } from "../core/agenda.ts";
import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";
import { unusedFootnotes } from "./unused-footnote.ts";

export const undefinedFootnote: Rule = {
  meta: {
    code: "AG222",
    name: "undefined-footnote",
    severity: "error",
    summary: "A mark of a footnote that nobody has written",
    docs: {
      what: "Finds `[^label]` where the file has no footnote `[^label]: text`.",
      why: "Markdown leaves the mark as it is typed: readers see the brackets, and look for a note that is not there.",
      bad: timeBank({ body: "An hour given is an hour earned.[^hours]" }),
      good: timeBank({
        body: "An hour given is an hour earned.[^hours]\n\n[^hours]: Halves of hours count as well.",
      }),
      fix: "Write the footnote, on a line of its own that begins with `[^label]:`, or correct the mark.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      const marks = section.undefinedLabels.filter(({ wants }) => wants === "footnote");
      for (const { label, span } of marks) {
        const meant = marks.length === 1 ? meantBy(label, section) : closest(label, labelsOf(section));
        const add = `Write it: \`[^${label}]: text\`.`;
        yield {
          span,
          message: `There is no footnote \`[^${label}]\`, so readers see the mark as it is typed here.`,
          hint: meant === undefined ? add : `Did you mean \`[^${meant}]\`?`,
        };
      }
    }
  },
};

/** The note that one lost mark means: the one that no mark calls, or the one that is called nearly so. */
function meantBy(label: string, section: PlacedSection): string | undefined {
  const unused = unusedFootnotes(section).map((note) => note.label ?? note.identifier);
  return unused.length === 1 ? unused[0] : closest(label, labelsOf(section));
}

function labelsOf(section: PlacedSection): string[] {
  return nodesOf(section, "footnoteDefinition").map(({ label, identifier }) => label ?? identifier);
}
