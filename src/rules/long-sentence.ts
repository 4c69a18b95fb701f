import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { sentencesOfLength } from "./sentence-length.ts";

export const longSentence: Rule = {
  meta: {
    code: "AG408",
    name: "long-sentence",
    severity: "warning",
    summary: "A long sentence in a statement in plain words",
    docs: {
      what: "Finds sentences of 21 to 25 words in statements in plain words (profile `easy`: 13 to 15). In French, Spanish and Portuguese they may have three words more. Every sentence counts by itself: averages hide hard ones.",
      why: "Who reads slowly has forgotten the beginning when the end comes. Advice on plain language agrees on 15 to 20 words (Cutts, Oxford Guide to Plain English).",
      bad: timeBank({
        plain:
          "Help a neighbour for an hour with whatever you can do well, and get an hour of help back from someone else.",
      }),
      good: timeBank({}),
      fix: "Make two sentences of it.",
    },
  },
  bySection: true,
  check: (agenda) => sentencesOfLength(agenda, ({ warning, error }) => ({ above: warning, upTo: error })),
};
