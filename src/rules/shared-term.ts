import { foldWords } from "../core/fold-words.ts";
import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";

const entries = (second: string): string => `- id: time-bank
  term: time bank
  aliases: [time banks]
  definition: A house that keeps an hour account for each neighbour.
- id: hour-account
  term: hour account
  aliases: [${second}]
  definition: A list of the hours that one neighbour has given.
`;

export const sharedTerm: Rule = {
  meta: {
    code: "AG507",
    name: "shared-term",
    severity: "warning",
    summary: "A word that two entries of the glossary explain",
    docs: {
      what: "Finds entries of the glossary that have a word of an earlier entry as their own: as their term or one of their `aliases`, where capitals make no difference, or as their acronym, where they do.",
      why: "Where the word stands in a text, only one of the two explanations can be shown. A reader may get the wrong one, and nobody can tell from the text.",
      bad: { "glossary.yml": entries("time banks") },
      good: { "glossary.yml": entries("hour accounts") },
      fix: "Join the two entries, or give the word to one of them. Where one word has two meanings, name them by two terms.",
    },
  },
  *check({ glossary }) {
    const holders = new Map<string, Term>();
    for (const term of glossary) {
      for (const [key, word] of formsOf(term)) {
        const earlier = holders.get(key);
        if (earlier === undefined) holders.set(key, term);
        if (earlier === undefined || earlier === term) continue;
        yield {
          span: term.span,
          message: `"${word}" is explained twice: this entry has it, and so has the entry of "${earlier.term}".`,
          hint: "Join the two entries, or take the word out of one of them.",
          related: [{ span: earlier.span, message: "The earlier entry." }],
        };
      }
    }
  },
};

/** The words that an entry explains, each with what it is known by. */
function formsOf({ term, acronym, aliases }: Term): Map<string, string> {
  const words = [term, ...aliases].map((word) => [foldWords(word), word] as const);
  return new Map(acronym === undefined ? words : [...words, [`acronym ${acronym}`, acronym]]);
}
