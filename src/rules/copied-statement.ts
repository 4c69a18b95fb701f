import type { Rule } from "../core/rule.ts";
import { wordPattern } from "../plain/words.ts";
import { timeBank } from "./examples.ts";
import { quoted, type Statement, spanOfSentence, statementsOf, textsBeside } from "./statements.ts";

/** The share of a statement's runs of five words that may stand in the section as well. */
const most = 0.6;
const runLength = 5;

const technical =
  "Each district opens a time bank. An hour given is an hour earned there, whatever the work that is done in it.";

export const copiedStatement: Rule = {
  meta: {
    code: "AG406",
    name: "copied-statement",
    severity: "warning",
    summary: "A statement in plain words that is copied from the section's own text",
    docs: {
      what: "Counts how many runs of five words of the statement stand in the section's text as well, and fires at 60 per cent.",
      why: "A statement is there for readers to whom the section is too hard. What is copied is as hard as before.",
      bad: timeBank({ body: technical, plain: technical }),
      good: timeBank({ body: technical }),
      fix: "Say it again as you would to a neighbour, without looking at the text.",
    },
  },
  bySection: true,
  *check(agenda) {
    for (const statement of statementsOf(agenda)) {
      const [first, last] = [statement.sentences[0], statement.sentences.at(-1)];
      if (first === undefined || last === undefined) continue;
      const { share, longest } = overlapOf(statement);
      if (share < most) continue;
      yield {
        span: { ...spanOfSentence(first), end: spanOfSentence(last).end },
        message: `${Math.round(share * 100)} per cent of this statement is copied from the section: ${quoted(longest)}.`,
        hint: "Say it again as you would to a neighbour, without looking at the text.",
      };
    }
  },
};

/** The share of runs of five words that both texts have, and the longest stretch of words that they share. */
function overlapOf({ section, sentences }: Statement): { readonly share: number; readonly longest: string } {
  const words = sentences.flatMap((sentence) => sentence.words.map(({ text }) => text));
  const runs = runsOf(words.map((word) => word.toLowerCase()));
  if (runs.length === 0) return { share: 0, longest: "" };
  const copied = runsAlsoIn(textsBeside(section), new Set(runs));
  let best: readonly [number, number] = [0, 0];
  let start = -1;
  for (const [at, run] of runs.entries()) {
    if (!copied.has(run)) start = -1;
    else if (start < 0) start = at;
    if (start >= 0 && at + runLength - start > best[1] - best[0]) best = [start, at + runLength];
  }
  const shared = runs.filter((run) => copied.has(run)).length;
  return { share: shared / runs.length, longest: words.slice(...best).join(" ") };
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(" "));
}

/** Which of some runs stand in texts as well. Most texts lack words of each run: they are not cut into words. */
function runsAlsoIn(texts: readonly string[], runs: ReadonlySet<string>): ReadonlySet<string> {
  const wordsOfRuns = Array.from(runs, (run) => run.split(" "));
  const words = new Set(wordsOfRuns.flat());
  const found = new Set<string>();
  for (const text of texts) {
    const folded = text.toLowerCase();
    if (!wordsOfRuns.some((run) => run.every((word) => folded.includes(word)))) continue;
    let alike: string[] = [];
    for (const [word] of folded.matchAll(wordPattern)) {
      if (!words.has(word)) alike = [];
      else {
        alike.push(word);
        const run = alike.slice(-runLength).join(" ");
        if (runs.has(run)) found.add(run);
      }
    }
  }
  return found;
}
