import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { sentencesOfLength } from "./sentence-length.ts";

export const overlongSentence: Rule = {
  meta: {
    code: "AG409",
    name: "overlong-sentence",
    severity: "error",
    summary: "A sentence in a statement in plain words that is too long to follow",
    docs: {
      what: "Finds sentences of more than 25 words in statements in plain words (profile `easy`: more than 15). In French, Spanish and Portuguese they may have three words more.",
      why: "GOV.UK's guide for writers sets 25 words as the limit, since understanding falls off steeply beyond it. A statement with such a sentence is not plain.",
      bad: timeBank({
        plain:
          "Help a neighbour for an hour with whatever you can do well, and then get an hour of help back from someone else in the same part of town.",
      }),
      good: timeBank({}),
      fix: "Make two sentences of it.",
    },
  },
  bySection: true,
  check: (agenda) =>
    sentencesOfLength(agenda, ({ error }) => ({ above: error, upTo: Number.POSITIVE_INFINITY })),
};
