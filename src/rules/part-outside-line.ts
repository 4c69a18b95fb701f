import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const partOutsideLine: Rule = {
  meta: {
    code: "AG243",
    name: "part-outside-line",
    severity: "error",
    mandatory: true,
    summary: "A part that hangs on another line than its whole",
    docs: {
      what: "Finds `part-of` between sections that hang on different lines.",
      why: "A part is numbered and printed under its whole. One that hangs on another line can stand in one of the two places only, so the relation would be lost.",
      bad: timeBank({ frontMatter: "part-of: community-land" }),
      good: timeBank({ frontMatter: "relations:\n  - { type: supports, to: community-land }" }),
      fix: "Move the file into the folder of the other line, or declare a relation that joins lines, such as `supports` or `depends-on`.",
    },
  },
  *check(agenda) {
    for (const { type, from: fromId, to: toId, span } of agenda.relations) {
      if (!type.sameLine) continue;
      const from = agenda.byId.get(fromId);
      const to = agenda.byId.get(toId);
      // Sections of kinds that the type does not join are wrong-target-kind's.
      const fits = from !== undefined && to !== undefined && from.kindDeclared && to.kindDeclared;
      if (!fits || from.line === to.line) continue;
      if (excludes(type.from, from.kind) || excludes(type.to, to.kind)) continue;
      const line = to.line === undefined ? undefined : agenda.byId.get(to.line);
      const where = line === undefined ? "hangs on no line" : `hangs on ${line.number}, "${line.title}"`;
      yield {
        span,
        message: `\`${type.id}\` stays inside one line, but "${to.title}" ${where}.`,
        hint: "Move one of the two sections, or use `supports` or `depends-on` between lines.",
        related: [{ message: "The other section.", span: to.titleSpan }],
      };
    }
  },
};

function excludes(kinds: readonly string[], kind: string): boolean {
  return kinds.length > 0 && !kinds.includes(kind);
}
