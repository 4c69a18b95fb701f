import { wordsOf } from "../words.ts";
import { textsOf } from "./content.ts";
import { textsOfBlocks } from "./statement-blocks.ts";
import type { SummaryContent } from "./types.ts";

/** How many of the longest cards are named. */
const named = 2;

/**
 * How many words of the agenda the summary holds: its title, its texts, headings and bullets, and the terms with their
 * explanations. The wording of the templates around them is none of it.
 */
export function summaryWords(title: string, content: SummaryContent): number {
  const explained = content.terms.flatMap(({ words, plain }) => [words, plain]);
  return countOf([title, ...textsOf(content), ...explained]);
}

/** The cards with most words, each with how many: "Care for each other" (62) and "Keep the commons" (58). */
export function longestCards({ cards }: SummaryContent): string {
  return cards
    .map(({ heading, statement, bullets }) => ({
      heading,
      words: countOf([heading, ...textsOfBlocks(statement), ...bullets.map(({ words }) => words)]),
    }))
    .toSorted((one, other) => other.words - one.words)
    .slice(0, named)
    .map(({ heading, words }) => `"${heading}" (${words})`)
    .join(" and ");
}

function countOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
}
