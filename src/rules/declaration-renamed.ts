import type { Agenda } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import { startOf } from "../core/positions.ts";
import type { Reference } from "../core/reference.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { timeBank } from "./examples.ts";
import { facetLists } from "./facet-lists.ts";

export const declarationRenamed: Rule = {
  meta: {
    code: "AG211",
    name: "declaration-renamed",
    severity: "error",
    mandatory: true,
    summary: "A scale, an actor, a dimension or a source that everybody calls by another id",
    docs: {
      what: "Finds declarations in agenda.yml and sources.yml that nothing names, while several places name an id that is nearly the same and that nothing declares.",
      why: "One slip at the declaration breaks every use of it; it is reported once, where it can be mended.",
      bad: {
        ...timeBank({
          body: "An hour given is an hour earned [@cahn-2004]. Whatever the work [@cahn-2004].",
        }),
        "sources.yml": "- id: chan-2004\n  type: book\n  title: No More Throw-Away People\n",
      },
      good: timeBank({
        body: "An hour given is an hour earned [@cahn-2004]. Whatever the work [@cahn-2004].",
      }),
      fix: "Give the declaration the id that its uses have, or change every use.",
    },
  },
  *check(agenda) {
    const renamed = agenda.references.filter(({ via }) => via === "renamed");
    for (const [, uses] of groupBy(renamed, ({ wants, found }) => `${wants} ${found}`)) {
      const [first] = uses;
      if (first?.found === undefined) continue;
      const count = `${uses.length} ${uses.length === 1 ? "place names" : "places name"}`;
      const message = `This ${first.wants} is declared as \`${first.found}\`, but ${count} \`${first.target}\`, and none this one.`;
      const related = uses.map(({ span }) => ({ message: "Named here.", span }));
      yield {
        span: declarationOf(agenda, first),
        message,
        hint: `Call it \`${first.target}\`, or change its uses.`,
        related,
      };
    }
  },
};

function declarationOf(agenda: Agenda, { wants, found }: Reference): Span {
  if (wants === "source")
    return agenda.bibliography.find(({ id }) => id === found)?.span ?? startOf("sources.yml");
  if (wants !== "scale" && wants !== "actor" && wants !== "dimension") return startOf("agenda.yml");
  const list = facetLists[wants];
  const index = agenda.manifest[list].findIndex(({ id }) => id === found);
  return agenda.manifestSpans.get(`/${list}/${index}/id`) ?? startOf("agenda.yml");
}
