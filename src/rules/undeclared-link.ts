import type { Agenda, PlacedSection } from "../core/agenda.ts";
import type { Rule } from "../core/rule.ts";
import { relationsInDoubt } from "./doubts.ts";
import { timeBank } from "./examples.ts";
import { textLinks } from "./text-links.ts";

export const undeclaredLink: Rule = {
  meta: {
    code: "AG245",
    name: "undeclared-link",
    severity: "warning",
    summary: "A strategy whose text links another line without a relation",
    docs: {
      what: "Finds links in a strategy's text to another line, or to a section that hangs on another line, where neither of the two declares a relation with the other. Between a strategy and a line, a relation with anything that hangs on the line is enough, and for a section the line's own; either side may declare it.",
      why: "Text and relations tell two stories: the maps and the lists of relations miss a connection between lines that the text is built on.",
      bad: {
        "1-care/strategies/time-bank.md": String(timeBank({})["1-care/strategies/time-bank.md"]).replace(
          "whatever the work.",
          "whatever the work. The room for it stands on [[community-land]].",
        ),
      },
      good: timeBank({
        frontMatter: "relations:\n  - { type: depends-on, to: community-land }",
        body: "An hour given is an hour earned. The room for it stands on [[community-land]].",
      }),
      fix: "Declare under `relations` what the text says: `supports`, `depends-on`, `tension-with`, or `see-also` where it is no more than a pointer.",
    },
  },
  *check(agenda) {
    const doubtful = relationsInDoubt(agenda);
    const links = textLinks(agenda);
    for (const strategy of agenda.sections) {
      if (strategy.kind !== "strategy" || strategy.line === undefined || doubtful.has(strategy.id)) continue;
      const related = new Set(strategy.links.map(({ other }) => other));
      const settled = (target: PlacedSection): boolean =>
        related.has(target.id) ||
        related.has(target.line ?? "") ||
        (target.kind === "line" && [...related].some((id) => agenda.byId.get(id)?.line === target.id));
      for (const link of links.get(strategy.id) ?? []) {
        const { found } = link;
        const target = agenda.byId.get(found);
        if (target === undefined || !crosses(agenda, strategy, target)) continue;
        if (doubtful.has(found) || settled(target)) continue;
        related.add(found);
        yield {
          span: link.span,
          message: `The text leads to "${target.title}", on another line, but no relation joins the two, so maps and lists don't show it.`,
          hint: `Add it under \`relations\`, with a note that says how: \`{ type: supports, to: ${found} }\`, or \`depends-on\`, \`tension-with\`, \`see-also\`.`,
          related: [{ message: "The section that the link leads to.", span: target.titleSpan }],
        };
      }
    }
  },
};

function crosses(agenda: Agenda, from: PlacedSection, to: PlacedSection): boolean {
  return to.line !== undefined && to.line !== from.line && agenda.byId.has(to.line);
}
