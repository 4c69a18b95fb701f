import type { Agenda } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { TermPattern } from "../core/term-pattern.ts";
import { withPlurals } from "../core/term-plurals.ts";
import { proseOf } from "./prose.ts";

const timeBankEntry =
  "- id: time-bank\n  term: time bank\n  definition: A place where hours of work are given and taken.\n  home: care\n";

export const unusedTerm: Rule = {
  meta: {
    code: "AG504",
    name: "unused-term",
    severity: "warning",
    summary: "A glossary entry that nothing in the agenda uses",
    docs: {
      what: "Finds entries of glossary.yml of which no form (term, alias, acronym) stands in a title, a text, a note or a question of any section, nor in the definition of another entry. In writing without spaces between words, such as Chinese or Thai, a short form must be a word of its own there.",
      why: "A glossary explains the words of its agenda. An entry that nobody comes from makes the list longer for those who look something up; often the text has come to use another word, which is then without an entry.",
      bad: {
        "glossary.yml": `${timeBankEntry}- id: land-bank\n  term: land bank\n  definition: A fund that buys land for the town.\n`,
      },
      good: { "glossary.yml": timeBankEntry },
      fix: "Take the entry out, or add the word that the texts use to its `aliases`.",
    },
  },
  *check(agenda) {
    if (agenda.sections.some(({ intact }) => !intact) || agenda.duplicates.length > 0) return;
    const used = usedTerms(agenda);
    for (const { id, term, span } of agenda.glossary) {
      if (used.has(id)) continue;
      yield {
        span,
        message: `Nothing in the agenda uses "${term}", nor another form of it.`,
        hint: "Take the entry out, or list under `aliases` the form that the texts use.",
      };
    }
  },
};

function usedTerms({ sections, glossary, bibliography, manifest }: Agenda): Set<string> {
  const pattern = new TermPattern(glossary.map(withPlurals));
  const used = new Set<string>();
  for (const section of sections) {
    if (used.size === glossary.length) return used;
    for (const { text } of proseOf(section)) for (const { term } of pattern.uses(text)) used.add(term);
  }
  const others = [...summaryTexts(manifest), ...bibliography.flatMap(({ note }) => note ?? [])];
  for (const text of others) for (const { term } of pattern.uses(text)) used.add(term);
  for (const { id, definition, plain } of glossary) {
    for (const { term } of pattern.uses(`${definition}\n${plain ?? ""}`)) if (term !== id) used.add(term);
  }
  return used;
}

/** What the manifest says in the public summary, whose key words are terms of the glossary. */
function summaryTexts({ summary }: Agenda["manifest"]): string[] {
  const { messages, whyNow, forYou, notSettled, takePart, cards } = summary;
  const told = [...messages, ...whyNow, ...forYou, ...notSettled, ...takePart].map(({ text }) => text);
  const ofCards = cards.flatMap(({ heading, strategies }) => [
    heading,
    ...strategies.map(({ words }) => words),
  ]);
  return [...told, ...ofCards.flatMap((text) => text ?? [])];
}
