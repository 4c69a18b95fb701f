import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { timeBank } from "./examples.ts";

export const duplicateId: Rule = {
  meta: {
    code: "AG301",
    name: "duplicate-id",
    severity: "error",
    mandatory: true,
    summary: "Two sections with the same id",
    docs: {
      what: "Finds sections, glossary terms and sources whose id another one already has, and aliases that are another section's id.",
      why: "References can mean only one of them: the first keeps the id, the second is left out of the agenda.",
      bad: { "1-care/strategies/skill-swap.md": String(timeBank({})["1-care/strategies/time-bank.md"]) },
      good: {
        "1-care/strategies/skill-swap.md": String(timeBank({})["1-care/strategies/time-bank.md"]).replace(
          "id: time-bank",
          "id: skill-swap",
        ),
      },
      fix: "Give one of the two another id. If a file was copied, the copy needs an id of its own.",
    },
  },
  *check(agenda) {
    for (const { section, first } of agenda.duplicates) {
      const message = `The id \`${section.id}\` is already taken by "${first.title}", so this section is left out of the agenda.`;
      const related = [{ message: "The id is taken here.", span: first.idSpan }];
      yield { span: section.idSpan, message, hint: "Give one of the two sections another id.", related };
    }
    for (const section of agenda.sections) {
      for (const alias of section.fields.aliases) {
        const owner = agenda.byId.get(alias.id);
        if (owner === undefined) continue;
        const related = [{ message: "The id is taken here.", span: owner.idSpan }];
        const message = `The alias \`${alias.id}\` is the id of "${owner.title}", so it can't lead here.`;
        yield { span: alias.span, message, hint: "Take the alias out.", related };
      }
    }
    yield* repeated("term", agenda.glossary);
    yield* repeated("source", agenda.bibliography);
  },
};

interface Entry {
  readonly id: string;
  readonly span: Span;
}

function* repeated(what: string, entries: readonly Entry[]): Iterable<Finding> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const taken = first.get(entry.id);
    if (taken === undefined) first.set(entry.id, entry);
    else {
      const related = [{ message: "The id is taken here.", span: taken.span }];
      yield {
        span: entry.span,
        message: `The id \`${entry.id}\` is already taken by another ${what}.`,
        hint: "Give one of the two another id.",
        related,
      };
    }
  }
}
