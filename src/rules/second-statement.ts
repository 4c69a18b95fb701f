import { foldWords } from "../core/fold-words.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { outlineOf } from "./outline.ts";

export const secondStatement: Rule = {
  meta: {
    code: "AG402",
    name: "second-statement",
    severity: "warning",
    summary: "Two headings for a statement in plain words in one section",
    docs: {
      what: "Finds a second heading “In plain words” (or what it is called in the agenda's language) in a section.",
      why: "Only the text under the first one is the section's statement: the other is printed as ordinary text, and the public summary leaves it out.",
      bad: timeBank({
        body: "## In plain words\n\nShare an hour of your time with a neighbour, and get an hour of help back from another one.\n\n## Rooms\n\nOne in each district.",
      }),
      good: timeBank({ body: "An hour is an hour.\n\n## Rooms\n\nOne in each district." }),
      fix: "Bring the two together under one heading.",
    },
  },
  bySection: true,
  *check({ sections, manifest }) {
    const wanted = foldWords(manifest.plainWordsHeading);
    for (const section of sections) {
      const first = section.plainHeading;
      if (first === undefined) continue;
      for (const { node, text, span } of outlineOf(section)) {
        if (node === first || foldWords(text) !== wanted) continue;
        yield {
          span,
          message:
            "The section has a statement in plain words already, so this one would be printed as ordinary text.",
          hint: "Bring the two together under one heading.",
          related: [{ message: "The first one.", span: spanOf(section.path, first) }],
        };
      }
    }
  },
};
