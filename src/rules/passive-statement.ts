import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { irregularParticiples, statesInEd } from "../plain/lists/style-words.ts";
import { timeBank } from "./examples.ts";
import { type Statement, type StatementSentence, spanInSentence, statementsOf } from "./statements.ts";

const participles = new Set(irregularParticiples);
const states = new Set(statesInEd);
const passive =
  /(?<![\p{L}-])(?:am|is|are|was|were|be|been|being|gets?|got)(?:n['’]t)?\s+(?:not\s+|also\s+|often\s+|never\s+|always\s+|still\s+|already\s+|only\s+|then\s+|\p{L}+ly\s+)?(\p{L}+)(?![\p{L}-])/giu;

export const passiveStatement: Rule = {
  meta: {
    code: "AG418",
    name: "passive-statement",
    severity: "warning",
    summary: "A statement in plain words of which most sentences are in the passive",
    docs: {
      what: "Finds English statements with two or more sentences in the passive voice (“is decided”, “were sold”) that make up more than half of all. Words for states (“interested”, “tired”) don't count.",
      why: "A passive hides who acts. Now and then that is right; a statement in which nobody does anything asks nobody for anything (Federal Plain Language Guidelines, 2011; Cutts, Oxford Guide to Plain English).",
      bad: timeBank({
        plain:
          "An hour of help is given to a neighbour. Then an hour of help is received from somebody else in the district.",
      }),
      good: timeBank({}),
      fix: "Say who does it: “Neighbours give …”.",
    },
  },
  bySection: true,
  *check(agenda) {
    if (plainLanguageOf(agenda.manifest.language) !== "en") return;
    for (const statement of statementsOf(agenda)) yield* findingFor(statement);
  },
};

function* findingFor({ sentences }: Statement): Iterable<Finding> {
  const found = sentences.flatMap((sentence) => {
    const match = passiveIn(sentence);
    return match === undefined ? [] : [{ sentence, match }];
  });
  const [first] = found;
  if (first === undefined || found.length < 2 || found.length * 2 <= sentences.length) return;
  const words = found.map(({ match }) => `"${match.text}"`).join(", ");
  yield {
    span: spanInSentence(first.sentence, first.match.start, first.match.start + first.match.text.length),
    message: `${found.length} of ${sentences.length} sentences are in the passive, so that nobody acts: ${words}.`,
    hint: "Say who does it, and let them be the subject.",
  };
}

function passiveIn({
  text,
}: StatementSentence): { readonly text: string; readonly start: number } | undefined {
  for (const { 0: found, 1: verb = "", index } of text.matchAll(passive)) {
    const word = verb.toLowerCase();
    const isParticiple =
      participles.has(word) || (/[^e]ed$/u.test(word) && word.length > 4 && !states.has(word));
    if (isParticiple) return { text: found, start: index };
  }
  return undefined;
}
