import type { Relation } from "../core/agenda.ts";
import { groupBy } from "../core/group-by.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { severalRelations } from "./several-relations.ts";

export const contradictingRelations: Rule = {
  meta: {
    code: "AG241",
    name: "contradicting-relations",
    severity: "error",
    summary: "Two relations that can't both hold between the same sections",
    docs: {
      what: "Finds pairs of sections with two relations of which one type excludes the other, whichever of the sections declares them. `supports` and `tension-with` exclude each other.",
      why: "Readers are told that one section furthers the other, and elsewhere that it stands in its way. One of the two is wrong, or what is meant needs a sentence of text.",
      bad: timeBank({
        frontMatter:
          "relations:\n  - { type: supports, to: community-land }\n  - { type: tension-with, to: community-land }",
      }),
      good: timeBank({ frontMatter: "relations:\n  - { type: tension-with, to: community-land }" }),
      fix: "Keep the relation that holds. If both do, each in its way, keep `tension-with` and explain the other side in its note or in the text.",
    },
  },
  *check(agenda) {
    const pairs = groupBy(severalRelations(agenda), ({ from, to }) =>
      from < to ? `${from} ${to}` : `${to} ${from}`,
    );
    for (const relations of pairs.values()) {
      for (const [first, second] of contradictions(relations)) {
        const other = agenda.byId.get(second.to)?.title ?? second.to;
        const declarer = agenda.byId.get(first.from)?.title ?? first.from;
        const where = first.from === second.from ? "this section" : `"${declarer}"`;
        yield {
          span: second.span,
          message: `\`${second.type.id}\` with "${other}" contradicts another relation between the two: ${where} declares \`${first.type.id}\`.`,
          hint: "Keep the one that holds, and explain in its note or in the text what speaks for the other.",
          related: [
            {
              message: `\`${first.type.id}\` is declared here.`,
              span: first.span,
            },
          ],
        };
      }
    }
  },
};

/** The contradicting pairs, each pair of types once: the same contradiction twice is a duplicate relation's doing. */
function contradictions(relations: readonly Relation[]): (readonly [Relation, Relation])[] {
  const seen = new Set<string>();
  return relations.flatMap((second, index) =>
    relations.slice(0, index).flatMap((first) => {
      const types = [first.type.id, second.type.id].sort().join(" ");
      const excluded =
        first.type.excludes.includes(second.type.id) || second.type.excludes.includes(first.type.id);
      if (!excluded || seen.has(types)) return [];
      seen.add(types);
      return [[first, second] as const];
    }),
  );
}
