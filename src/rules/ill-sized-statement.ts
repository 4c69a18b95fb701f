import { plural } from "../core/plural.ts";
import type { Rule } from "../core/rule.ts";
import { thresholdsFor } from "../plain/profile.ts";
import { timeBank } from "./examples.ts";
import { quoted, spanOfSentence, statementsOf } from "./statements.ts";

export const illSizedStatement: Rule = {
  meta: {
    code: "AG407",
    name: "ill-sized-statement",
    severity: "warning",
    summary: "A statement in plain words that is too short or too long",
    docs: {
      what: "Finds statements of fewer than 15 or more than 60 words, or of more than three sentences (profile `easy`: 10 to 45 words, up to five shorter sentences).",
      why: "Fewer words say what it is called and not what it is about. More are a text again, and not a statement.",
      bad: timeBank({ plain: "Help a neighbour for an hour." }),
      good: timeBank({}),
      fix: "Say what is to be done and what gets better by it, and leave the rest to the section.",
    },
  },
  bySection: true,
  *check(agenda) {
    const { least, most, sentences: limit } = thresholdsFor(agenda.manifest).statement;
    for (const { sentences, words } of statementsOf(agenda)) {
      const [first, last] = [sentences[0], sentences.at(-1)];
      if (first === undefined || last === undefined) continue;
      // Items of a list are often no sentences.
      const whole = sentences.filter(({ text }) => /[.!?…。！？．؟۔।॥။።]["”»’）」』)]*$/u.test(text));
      const span = { ...spanOfSentence(first), end: spanOfSentence(last).end };
      if (words < least) {
        const message = `This statement has ${plural(words, "word")}, ${quoted(sentences.map(({ text }) => text).join(" "))}: too few to say what it is about.`;
        yield {
          span,
          message,
          hint: `Say what is to be done and what gets better by it, in ${least} to ${most} words.`,
        };
      } else if (words > most) {
        const message = `This statement has ${words} words; after ${most} it is a text again. It ends with ${quoted(last.text)}.`;
        yield { span, message, hint: "Keep what is to be done and why, and leave the rest to the section." };
      } else if (whole.length > limit) {
        const extra = whole[limit] ?? last;
        const message = `This statement has ${whole.length} sentences; ${limit} are enough. The first one too many is ${quoted(extra.text)}.`;
        yield {
          span: { ...spanOfSentence(extra), end: span.end },
          message,
          hint: "Leave that to the section.",
        };
      }
    }
  },
};
