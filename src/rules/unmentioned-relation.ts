import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { linksInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import { textLinks } from "./text-links.ts";
import { kindsFit } from "./wrong-target-kind.ts";

/** These say where a section belongs, what it answers to and what it is about: the whole text speaks of it. */
const spokenOfThroughout = new Set(["part-of", "addresses", "concerns"]);

export const unmentionedRelation: Rule = {
  meta: {
    code: "AG244",
    name: "unmentioned-relation",
    severity: "warning",
    summary: "A relation that the text of its section never mentions",
    docs: {
      what: "Finds relations whose target the declaring section's text never links. Where the target is a line, a link to something that hangs on it is enough. `part-of`, `addresses` and a theme's `concerns` are left alone: they say where a section belongs and what it is about, which needs no sentence of its own.",
      why: "The relation shows up on pages and maps, but nothing says in what way the one leans on the other, or where that would matter. Readers of the print never meet it.",
      bad: {
        "1-care/strategies/time-bank.md": String(timeBank({})["1-care/strategies/time-bank.md"]).replace(
          "addresses: [isolation]\n",
          "addresses: [isolation]\nrelations:\n  - { type: supports, to: community-land }\n",
        ),
      },
      good: timeBank({ frontMatter: "relations:\n  - { type: supports, to: community-land }" }),
      fix: "Say in the text how the two are related, with a link, or take the relation out.",
    },
  },
  *check(agenda) {
    const links = textLinks(agenda);
    const doubtful = linksInDoubt(agenda);
    const declared = agenda.relations.filter(
      (relation) =>
        !(spokenOfThroughout.has(relation.type.id) || doubtful.has(relation.from)) &&
        agenda.byId.get(relation.from)?.intact === true &&
        kindsFit(agenda, relation),
    );
    for (const [from, relations] of groupBy(declared, (relation) => relation.from)) {
      const mentioned = new Set<string | undefined>(
        (links.get(from) ?? []).flatMap(({ found }) => [found, agenda.byId.get(found)?.line]),
      );
      for (const { type, to, span } of relations) {
        if (mentioned.has(to)) continue;
        // Two relations with one target are missing one sentence.
        mentioned.add(to);
        yield {
          span,
          message: `\`${type.id}\` relates this section to "${agenda.byId.get(to)?.title ?? to}", but the text never mentions it, so readers can't tell why.`,
          hint: `Say in the text how the two are related, with a link: \`[[${to}]]\`. If there is nothing to say, take the relation out.`,
        };
      }
    }
  },
};
