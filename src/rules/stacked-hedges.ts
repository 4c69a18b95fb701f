import type { Rule } from "../core/rule.ts";
import { hedges } from "../plain/lists/style-words.ts";
import { PhraseFinder } from "../plain/phrases.ts";
import { timeBank } from "./examples.ts";
import { findInSentences, type PhraseFinding } from "./phrase-findings.ts";

const finder = new PhraseFinder(hedges.map((word) => [word, true] as const));
/** The most words that may stand between two hedges of one thought. */
const reach = 4;

export const stackedHedges: Rule = {
  meta: {
    code: "AG420",
    name: "stacked-hedges",
    severity: "warning",
    summary: "Two words of caution about one thing in a statement in plain words",
    docs: {
      what: "Finds two hedges close to each other in one English sentence: “may perhaps”, “seems likely”, “could possibly”.",
      why: "One “may” is honest; two leave readers without anything said (Hyland, Hedging in Scientific Research Articles, 1998, on how hedges add up).",
      bad: timeBank({
        plain:
          "Help a neighbour for an hour. A time bank could perhaps make our district a less lonely place for everybody.",
      }),
      good: timeBank({
        plain:
          "Help a neighbour for an hour. A time bank could make our district a less lonely place for everybody.",
      }),
      fix: "Keep the one that says how sure you are.",
    },
  },
  bySection: true,
  check: (agenda) => findInSentences(agenda, ["en"], ({ text }) => stacksIn(text)),
};

function* stacksIn(text: string): Iterable<PhraseFinding> {
  // "May" and "might" as a month and a noun.
  const found = Array.from(finder.find(text)).filter(
    ({ text: word, start }) => !(word === "May" && (start > 0 || /^May\s+\d/.test(text))),
  );
  for (const [index, second] of found.entries()) {
    const first = found[index - 1];
    if (first === undefined) continue;
    const between = text.slice(first.end, second.start);
    if (/[,;:.()–—]|\s(?:and|but|or)\s/i.test(between) || between.trim().split(/\s+/).length > reach)
      continue;
    yield {
      start: first.start,
      end: second.end,
      message: `"${first.text}" and "${second.text}" both make the same thing less sure.`,
      hint: `Keep one of them: "${first.text}" alone, or "${second.text}".`,
    };
  }
}
