import type { Rule } from "../core/rule.ts";
import { actionNouns, nominalPhrasesFrom } from "../plain/lists/nominal-phrases.ts";
import type { Sentence } from "../plain/types.ts";
import { timeBank } from "./examples.ts";
import { findInSentences, type PhraseFinding } from "./phrase-findings.ts";

const action = new RegExp(`\\bthe\\s+(${Object.keys(actionNouns).join("|")})\\s+of\\b`, "gi");

export const hiddenVerb: Rule = {
  meta: {
    code: "AG416",
    name: "hidden-verb",
    severity: "warning",
    summary: "A verb that hides in a noun, in a statement in plain words",
    docs: {
      what: "Finds English phrases whose noun does the work of a verb: “make a decision”, “carry out an evaluation”, “the implementation of”. Only phrases of a list are found, each with its verb.",
      why: "Verbs say who does what. The Federal Plain Language Guidelines (2011, “hidden verbs”) and Williams (Style, 1990) show that nouns in their place make sentences longer and hide who acts.",
      bad: timeBank({
        plain:
          "Neighbours make a decision together on which help to give. Everyone's hour counts the same, whatever the work is.",
      }),
      good: timeBank({
        plain:
          "Neighbours decide together which help to give. Everyone's hour counts the same, whatever the work is.",
      }),
      fix: "Write the verb, and say who does it.",
    },
  },
  bySection: true,
  check: (agenda) => findInSentences(agenda, ["en"], (sentence) => hiddenVerbsIn(sentence)),
};

function* hiddenVerbsIn({ text, words }: Sentence): Iterable<PhraseFinding> {
  const firstWords = new Set(words.map((word) => word.text.toLowerCase()));
  for (const { pattern, plain } of [...firstWords].flatMap(nominalPhrasesFrom)) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      yield {
        start: index,
        end: index + found.length,
        message: `In "${found}", a noun does the work of a verb.`,
        hint: `Write a form of "${plain}".`,
      };
    }
  }
  if (!firstWords.has("of")) return;
  for (const { 0: found, 1: noun = "", index } of text.matchAll(action)) {
    yield {
      start: index,
      end: index + found.length,
      message: `In "${found}", a noun does the work of a verb, and nobody does anything.`,
      hint: `Say who does it, with a verb: "${actionNouns[noun.toLowerCase()] ?? noun}".`,
    };
  }
}
