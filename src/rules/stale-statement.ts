import type { Rule } from "../core/rule.ts";
import {
  compareStamp,
  isTextDoubtful,
  type ReviewState,
  reviewedText,
} from "../plain/review/reviewed-text.ts";
import { timeBank } from "./examples.ts";
import { onceAnAgenda } from "./once-an-agenda.ts";

/** The sections with a reference that leads nowhere: to mend it changes their text, and may give it the reviewed one back. */
const textsWithLostReferences = onceAnAgenda(
  ({ references }): ReadonlySet<string> =>
    new Set(references.flatMap(({ from, found }) => (found === undefined ? [from] : []))),
);

const whatChanged: Readonly<Partial<Record<ReviewState, string>>> = {
  "section-changed": "The section has changed",
  "statement-changed": "The statement has changed",
  "both-changed": "The section and its statement have changed",
};

export const staleStatement: Rule = {
  meta: {
    code: "AG404",
    name: "stale-statement",
    severity: "warning",
    release: true,
    summary: "A statement in plain words whose section, or itself, has changed since a person reviewed it",
    docs: {
      what: "Compares the stamp under `plain-reviewed` with the section and its statement as they are now: title, summary, open questions, text and statement, without marks, white space and the form of quotation marks and dashes. A renamed id, another line break or words in italics change nothing; a typo, a number or a “not” does. With `--release` it is an error, whatever the manifest says.",
      why: "A statement that no longer says what its section says misleads the readers who can check it least.",
      bad: timeBank({
        frontMatter: `plain-reviewed: v1:${"0123456789abcdef".repeat(2)}\nplain-reviewed-by: Ada Okafor\nplain-reviewed-on: "2026-02-01"`,
      }),
      good: timeBank({}),
      fix: "See what has changed with `agenda plain diff <id>`, mend the statement where it needs it, and run `agenda plain accept <id>`.",
    },
  },
  bySection: true,
  *check(agenda) {
    const lost = textsWithLostReferences(agenda);
    for (const section of agenda.sections) {
      const { plainReviewed, plainReviewedSpan, plainReviewedBy } = section.fields;
      if (plainReviewed === undefined || !section.intact) continue;
      if (lost.has(section.id) || isTextDoubtful(section, agenda)) continue;
      const now = reviewedText(section, agenda);
      const changed = now === undefined ? undefined : whatChanged[compareStamp(plainReviewed, now)];
      if (changed === undefined) continue;
      const by = plainReviewedBy === undefined ? "it was reviewed" : `${plainReviewedBy} reviewed it`;
      yield {
        span: plainReviewedSpan ?? section.titleSpan,
        message: `${changed} since ${by}: nobody has said yet that "${section.title}" is still told right in plain words.`,
        hint: `\`agenda plain diff ${section.id}\` shows what changed, \`agenda plain accept ${section.id}\` says that it is right.`,
      };
    }
  },
};
