import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { findInSentences } from "./phrase-findings.ts";

const shall = /(?<![\p{L}-])shall(?!\s+(?:we|I)\b)(?:\s+not)?(?![\p{L}-])/giu;

export const legalShall: Rule = {
  meta: {
    code: "AG415",
    name: "legal-shall",
    severity: "warning",
    summary: "A “shall” in a statement in plain words",
    docs: {
      what: "Finds “shall” in English statements in plain words. “Shall we” and “shall I” are questions, and left alone.",
      why: "Readers can't tell whether it is a duty, a promise or the future. The Federal Plain Language Guidelines (2011) ask for “must” where it is a duty.",
      bad: timeBank({
        plain:
          "Neighbours shall help each other for an hour and get an hour of help back. Everyone's hour counts the same.",
      }),
      good: timeBank({}),
      fix: "Write “must” for a duty, “will” for what is going to happen, “should” for a wish.",
    },
  },
  bySection: true,
  check: (agenda) =>
    findInSentences(agenda, ["en"], ({ text }) =>
      Array.from(text.matchAll(shall), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        message: `"${found}" may be a duty, a promise or the future: readers can't tell.`,
        hint: 'Write "must" for a duty, "will" for what is going to happen, "should" for a wish.',
      })),
    ),
};
