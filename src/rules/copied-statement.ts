import type { PlacedSection } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { wordsOf } from "../plain/words.ts";
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
  const known = runsOf(section);
  const words = sentences.flatMap((sentence) => sentence.words.map(({ text }) => text));
  const folded = words.map((word) => word.toLowerCase());
  const total = folded.length - runLength + 1;
  if (total < 1 || known.size === 0) return { share: 0, longest: "" };
  let shared = 0;
  let best: readonly [number, number] = [0, 0];
  let start = -1;
  for (let at = 0; at < total; at++) {
    if (!known.has(folded.slice(at, at + runLength).join(" "))) {
      start = -1;
      continue;
    }
    shared++;
    if (start < 0) start = at;
    if (at + runLength - start > best[1] - best[0]) best = [start, at + runLength];
  }
  return { share: shared / total, longest: words.slice(...best).join(" ") };
}

/** Every run of five words in the section's prose outside its statement. */
function runsOf(section: PlacedSection): Set<string> {
  const runs = new Set<string>();
  for (const text of textsBeside(section)) {
    const words = wordsOf(text).map((word) => word.text.toLowerCase());
    for (let at = 0; at + runLength <= words.length; at++)
      runs.add(words.slice(at, at + runLength).join(" "));
  }
  return runs;
}
