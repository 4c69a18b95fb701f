import type { Agenda } from "../core/agenda.ts";
import type { Term } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import { TermPattern } from "../core/term-pattern.ts";

const entries = (credit: string): string => `- id: time-bank
  term: time bank
  definition: A house for hour credits, which neighbours run by themselves.
  home: care
- id: hour-credit
  term: hour credit
  aliases: [hour credits]
  definition: ${credit}
`;

export const circularDefinition: Rule = {
  meta: {
    code: "AG506",
    name: "circular-definition",
    severity: "warning",
    summary: "Definitions that explain each other in a circle",
    docs: {
      what: 'Finds terms that are explained by each other, or by themselves. A definition explains its term by those that stand in its opening words, which say what kind of thing it is: up to the first comma or the first "that", "which" or "who". Terms further on are mentions, and may point back.',
      why: "Whoever knows none of the words goes round from one entry to the next and learns nothing.",
      bad: { "glossary.yml": entries("What a time bank writes down for work done.") },
      good: { "glossary.yml": entries("The right to one hour of help, for one hour given.") },
      fix: "Explain one of the terms in words that need no glossary.",
    },
  },
  *check(agenda) {
    const explainedBy = openingTerms(agenda);
    const byId = new Map(agenda.glossary.map((term) => [term.id, term]));
    for (const circle of circlesIn(explainedBy)) {
      const terms = circle.flatMap((id) => byId.get(id) ?? []);
      const [first] = terms;
      if (first === undefined) continue;
      const path = [...terms, first].map(({ term }) => `"${term}"`).join(" → ");
      yield {
        span: first.definitionSpan,
        message:
          terms.length === 1
            ? `"${first.term}" is explained by itself.`
            : `These definitions explain each other in a circle: ${path}.`,
        hint: `Explain ${terms.length === 1 ? "it" : "one of them"} in words that need no glossary.`,
        related: terms.slice(1).map(({ definitionSpan }) => ({
          message: "Part of the circle.",
          span: definitionSpan,
        })),
      };
    }
  },
};

/** What ends the opening words of a definition, by language. */
const openingEnds: Readonly<Record<string, RegExp>> = {
  en: /[,;:.(]|\b(?:that|which|who|whose|where|when)\b/iu,
  fr: /[,;:.(]|(?<!\p{L})(?:qui|que|qu['’]|dont|où|lequel|laquelle)(?!\p{L})/iu,
  es: /[,;:.(]|(?<!\p{L})(?:que|quien|cuyo|cuya|donde)(?!\p{L})/iu,
  pt: /[,;:.(]|(?<!\p{L})(?:que|quem|cujo|cuja|onde)(?!\p{L})/iu,
};

/** The terms in the opening words of each definition, by the term's id. */
function openingTerms({ glossary, manifest }: Agenda): Map<string, readonly string[]> {
  const end = openingEnds[manifest.language.split("-")[0] ?? ""] ?? openingEnds.en;
  const pattern = new TermPattern(glossary);
  return new Map(
    glossary.map(({ id, definition }: Term) => {
      const opening = end === undefined ? definition : (definition.split(end, 1)[0] ?? definition);
      return [id, [...new Set([...pattern.uses(opening)].map(({ term }) => term))]];
    }),
  );
}

/** The circles of a graph, each found once: walks depth first, and closes a circle where it meets its own path. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  for (const start of next.keys()) {
    const path: { readonly id: string; taken: number }[] = finished.has(start)
      ? []
      : [{ id: start, taken: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const following = next.get(top.id)?.[top.taken++];
      if (following === undefined) {
        finished.add(top.id);
        path.pop();
        continue;
      }
      const position = path.findIndex(({ id }) => id === following);
      if (position >= 0) circles.push(path.slice(position).map(({ id }) => id));
      else if (!finished.has(following)) path.push({ id: following, taken: 0 });
    }
  }
  return circles;
}
