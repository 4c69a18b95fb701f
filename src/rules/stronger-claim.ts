import type { PlacedSection } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { plainLanguageOf } from "../plain/language.ts";
import { negations, strongWords, weakWords } from "../plain/lists/style-words.ts";
import { type FoundPhrase, PhraseFinder } from "../plain/phrases.ts";
import { compareStamp, reviewedText } from "../plain/review/reviewed-text.ts";
import { sentencesOf } from "../plain/sentences.ts";
import type { Sentence } from "../plain/types.ts";
import { wordsOf } from "../plain/words.ts";
import { timeBank } from "./examples.ts";
import {
  proseBeside,
  quoted,
  type StatementSentence,
  spanInSentence,
  spanOfSentence,
  statementsOf,
} from "./statements.ts";

const strong = finderOf(strongWords);
const weak = finderOf(weakWords);
const negative = finderOf(negations);

/** The share of a statement's content words that a sentence of the section must have to count as its source. */
const sameMatter = { claim: 0.5, negation: 0.75 } as const;
const leastWords = 3;

export const strongerClaim: Rule = {
  meta: {
    code: "AG414",
    name: "stronger-claim",
    severity: "warning",
    summary: "A statement in plain words that seems to promise more than its section",
    docs: {
      what: "For English statements that nobody has accepted as they are: holds each sentence against the sentence of the section that shares most of its words. It fires where the statement says “will”, “must”, “all” or the like and the section only “may”, “could”, “aims to” or the like, and where a “not” of the section is lost.",
      why: "To make a text short is to leave out its ifs and nots. A promise that the agenda doesn't make is the worst mistake of a summary.",
      bad: timeBank({
        body: "Time banks may give lonely neighbours new company.",
        plain:
          "Help a neighbour for an hour. Time banks will give lonely neighbours company, and everyone's hour counts the same.",
      }),
      good: timeBank({
        body: "Time banks may give lonely neighbours new company.",
        plain:
          "Help a neighbour for an hour. Time banks may give lonely neighbours company, and everyone's hour counts the same.",
      }),
      fix: "Say it as carefully as the section does. If it is right as it is, `agenda plain accept <id>` says so.",
    },
  },
  bySection: true,
  *check(agenda) {
    if (plainLanguageOf(agenda.manifest.language) !== "en") return;
    for (const { section, sentences } of statementsOf(agenda)) {
      const reviewed = reviewedText(section, agenda);
      const stamp = section.fields.plainReviewed;
      if (stamp !== undefined && reviewed !== undefined && compareStamp(stamp, reviewed) === "fresh")
        continue;
      const claims = sentences.map((sentence) => ({ sentence, matter: contentWords(sentence) }));
      const sources = sourceSentences(
        section,
        claims.map(({ matter }) => matter),
      );
      for (const { sentence, matter } of claims) {
        const source = bestSource(matter, sources);
        // What the section says word for word promises no more than the section.
        const isSaid = source === undefined || sources.some(([text]) => sameWords(text, sentence.text));
        const finding =
          source === undefined || isSaid
            ? undefined
            : (strengthened(sentence, source) ?? negationLost(sentence, source));
        if (finding !== undefined) yield finding;
      }
    }
  },
};

function finderOf(words: readonly string[]): PhraseFinder<true> {
  return new PhraseFinder(words.map((word) => [word, true] as const));
}

function sameWords(left: string, right: string): boolean {
  const fold = (text: string): string =>
    wordsOf(text)
      .map((word) => word.text.toLowerCase().replace(/’/g, "'"))
      .join(" ");
  return fold(left) === fold(right);
}

/** A sentence of the section, with how much of the statement's matter it shares. */
interface Source {
  readonly text: string;
  readonly share: number;
}

type SourceSentence = readonly [text: string, words: ReadonlySet<string>];

/** The sentences of the section that may be the source of a claim. */
function sourceSentences(
  section: PlacedSection,
  claims: readonly (readonly string[])[],
): readonly SourceSentence[] {
  return proseBeside(section)
    .filter(({ text }) => mayHoldSource(text.toLowerCase(), claims))
    .flatMap(({ text }) => sentencesOf(text, "en"))
    .map((sentence) => [sentence.text, new Set(contentWords(sentence))]);
}

/** Whether a block has words enough: no sentence in it has more, and to find the sentences costs most. */
function mayHoldSource(text: string, claims: readonly (readonly string[])[]): boolean {
  return claims.some((matter) => shareOf(matter, (word) => text.includes(word)) >= sameMatter.claim);
}

function bestSource(matter: readonly string[], sources: readonly SourceSentence[]): Source | undefined {
  if (matter.length < leastWords) return undefined;
  let best: Source | undefined;
  for (const [text, words] of sources) {
    const share = shareOf(matter, (word) => words.has(word));
    if (share >= sameMatter.claim && share > (best?.share ?? 0)) best = { text, share };
  }
  return best;
}

function shareOf(words: readonly string[], isShared: (word: string) => boolean): number {
  return words.filter(isShared).length / words.length;
}

/** Words of four letters and more, cut to their first six: forms of one word are then alike. */
function contentWords({ words }: Sentence): string[] {
  const long = words
    .map(({ text }) => text.toLowerCase())
    .filter((word) => word.length > 3 && !isOperator(word));
  return [...new Set(long.map((word) => word.slice(0, 6)))];
}

const operators = new Set([
  ...strongWords,
  ...weakWords,
  ...negations,
  "that",
  "this",
  "they",
  "them",
  "their",
  "with",
  "from",
  "have",
  "been",
  "also",
  "more",
  "than",
  "what",
  "when",
  "which",
  "such",
  "into",
  "each",
  "other",
  "these",
  "those",
  "there",
]);

function isOperator(word: string): boolean {
  return operators.has(word);
}

function strengthened(sentence: StatementSentence, { text }: Source) {
  const [claim] = strong.find(sentence.text);
  const [hedge] = weak.find(text);
  if (claim === undefined || hedge === undefined) return undefined;
  if (strong.isIn(text) || weak.isIn(sentence.text)) return undefined;
  return {
    span: spanInSentence(sentence, claim.start, claim.end),
    message: `The statement says "${claim.text}" where the section says "${hedge.text}": ${quoted(text)}.`,
    hint: `Write "${hedge.text}", or say it as carefully in other words.`,
  };
}

function negationLost(sentence: StatementSentence, { text, share }: Source) {
  if (share < sameMatter.negation || negative.isIn(sentence.text)) return undefined;
  const lost = Array.from(negative.find(text)).find((found) => !isNotOnly(text, found));
  if (lost === undefined) return undefined;
  return {
    span: spanOfSentence(sentence),
    message: `The section says "${lost.text}", and the statement does not: ${quoted(text)}.`,
    hint: "Say the negation as well, or say the matter in other words.",
  };
}

function isNotOnly(text: string, { end }: FoundPhrase<true>): boolean {
  return /^\s+(?:only|just|merely)\b/i.test(text.slice(end));
}
