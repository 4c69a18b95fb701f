import { foldWords } from "../core/fold-words.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type OutlineHeading, outlineOf } from "./outline.ts";

export const duplicateHeading: Rule = {
  meta: {
    code: "AG322",
    name: "duplicate-heading",
    severity: "warning",
    summary: "Two headings of a section with the same words",
    docs: {
      what: "Finds headings whose words another heading under the same heading has already. Capitals don't count, nor do headings inside quotations; “Costs” under “Trains” and “Costs” under “Buses” are two things.",
      why: "Readers of a table of contents can't tell the two apart, and a link can mean the second only by a number that changes with the order.",
      bad: timeBank({ body: "## Rooms\n\nOne in each district.\n\n## Rooms\n\nThe host has the keys." }),
      good: timeBank({
        body: "## Rooms\n\nOne in each district.\n\n## Keys to the rooms\n\nThe host has the keys.",
      }),
      fix: "Say in one of the headings what sets it apart, or bring the two parts together.",
    },
  },
  bySection: true,
  *check({ sections, manifest }) {
    const plain = foldWords(manifest.plainWordsHeading);
    for (const section of sections) {
      const first = new Map<string, OutlineHeading>();
      const above: OutlineHeading[] = [];
      for (const heading of outlineOf(section)) {
        while ((above.at(-1)?.node.depth ?? 0) >= heading.node.depth) above.pop();
        const words = foldWords(heading.text);
        // The heading above tells two alike apart.
        const place = `${above.at(-1)?.span.start.offset ?? ""} ${words}`;
        above.push(heading);
        // A second statement in plain words has a rule of its own.
        if (words === plain) continue;
        const earlier = first.get(place);
        if (earlier === undefined) {
          first.set(place, heading);
          continue;
        }
        yield {
          span: heading.span,
          message: `The section has a heading "${earlier.text}" already, so readers can't tell the two apart.`,
          hint: "Say in one of them what sets it apart, or bring the two parts together.",
          related: [{ message: "The first one.", span: earlier.span }],
        };
      }
    }
  },
};
