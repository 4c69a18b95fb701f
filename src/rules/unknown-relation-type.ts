import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const unknownRelationType: Rule = {
  meta: {
    code: "AG209",
    name: "unknown-relation-type",
    severity: "error",
    mandatory: true,
    summary: "A relation of a type that neither agenda nor the manifest knows",
    docs: {
      what: "Finds relations whose `type` is none of the built-in ones and none that the manifest adds under `relation-types`.",
      why: "The relation can't be named from its other end, so it is left out of pages and maps.",
      bad: timeBank({ frontMatter: "relations:\n  - { type: support, to: community-land }" }),
      good: timeBank({ frontMatter: "relations:\n  - { type: supports, to: community-land }" }),
      fix: "Correct the type, or declare it in the manifest.",
    },
  },
  *check(agenda) {
    if (agenda.manifestDoubts.has("relation-types")) return;
    const ids = agenda.manifest.relationTypes.map(({ id }) => id);
    for (const section of agenda.sections) {
      for (const { type, typeSpan } of section.fields.relations) {
        if (ids.includes(type)) continue;
        const near = closest(type, ids);
        const known = `Types: ${ids.join(", ")}.`;
        const hint = near === undefined ? known : `Did you mean \`${near}\`? ${known}`;
        yield { span: typeSpan, message: `There is no relation type \`${type}\`.`, hint };
      }
    }
  },
};
