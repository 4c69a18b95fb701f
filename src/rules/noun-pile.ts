import type { Rule } from "../core/rule.ts";
import { pileNouns } from "../plain/lists/style-words.ts";
import type { Sentence, Word } from "../plain/types.ts";
import { timeBank } from "./examples.ts";
import { findInSentences, type PhraseFinding } from "./phrase-findings.ts";

const nouns = new Set(pileNouns);
const abstractEnding = /(?:[ts]ion|ment|ity|ance|ence|ness|ship|ism|ology|ysis)s?$/u;
const noNouns = new Set([
  "once",
  "hence",
  "since",
  "whence",
  "comment",
  "mention",
  "question",
  "present",
  "moment",
  "different",
]);
const longest = 2;
/** Nouns of the list that are verbs as well. */
const verbs = new Set(
  "access aid base budget care change control cost design exchange finance force function fund group impact interest issue judge labour level limit market measure model network plan practice price process project question rate reform report research risk rule scale share staff support target task tax trade train transport trust use value waste water work".split(
    " ",
  ),
);
const determiners = new Set(
  "a an the this that these those our your their its his her my each every any some no new public local national common of for in".split(
    " ",
  ),
);

export const nounPile: Rule = {
  meta: {
    code: "AG417",
    name: "noun-pile",
    severity: "warning",
    summary: "Three or more nouns in a row in a statement in plain words",
    docs: {
      what: "Finds three nouns and more in a row in English statements: “community development programme”. A word counts as a noun where it is on a short list or has the ending of an abstract noun (“-tion”, “-ment”, “-ity” …); names in capitals don't count.",
      why: "Readers have to find out what belongs to what. The Federal Plain Language Guidelines (2011) advise against such strings of nouns.",
      bad: timeBank({
        plain:
          "In this town, we all run a community skills bank. We help each other, and everyone's hour counts the same.",
      }),
      good: timeBank({
        plain:
          "In this town, we all run a bank for the skills of our community. We help each other, and everyone's hour counts the same.",
      }),
      fix: "Begin with the last noun and say how the others belong to it: “a programme for the …”.",
    },
  },
  bySection: true,
  check: (agenda) => findInSentences(agenda, ["en"], pilesIn),
};

function* pilesIn({ text, words, start }: Sentence): Iterable<PhraseFinding> {
  let pile: Word[] = [];
  const rows: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const touches = before !== undefined && /^\s+$/u.test(text.slice(before.end - start, word.start - start));
    if (!isNoun(word.text, index)) pile = [];
    else if (touches && pile.length > 0) pile.push(word);
    else pile = [word];
    if (pile.length === 1) rows.push(pile);
  }
  for (const pileOfWords of rows) {
    const row = withoutVerb(pileOfWords, words);
    const [first, last] = [row[0], row.at(-1)];
    if (row.length <= longest || first === undefined || last === undefined) continue;
    const from = first.start - start;
    const to = last.end - start;
    yield {
      start: from,
      end: to,
      message: `"${text.slice(from, to)}" piles up ${row.length} nouns: readers have to find out what belongs to what.`,
      hint: `Begin with "${last.text}" and say how the rest belongs to it.`,
    };
  }
}

/** "fund health care": a word that may be a verb is one, where nothing before it makes it a noun. */
function withoutVerb(row: readonly Word[], words: readonly Word[]): readonly Word[] {
  const [first, ...rest] = row;
  if (first === undefined || !verbs.has(first.text.toLowerCase())) return row;
  const before = words[words.indexOf(first) - 1]?.text.toLowerCase();
  return before !== undefined && determiners.has(before) ? row : rest;
}

function isNoun(text: string, index: number): boolean {
  if (index > 0 && /^\p{Lu}/u.test(text)) return false;
  const word = text.toLowerCase();
  return nouns.has(word) || (word.length > 6 && abstractEnding.test(word) && !noNouns.has(word));
}
