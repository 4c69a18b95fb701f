import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const unknownSource: Rule = {
  meta: {
    code: "AG207",
    name: "unknown-source",
    severity: "error",
    mandatory: true,
    summary: "A citation of a source that sources.yml does not list",
    docs: {
      what: "Finds `[@id]` in the text and ids under `sources` that no entry of sources.yml has.",
      why: "The reader can't check the claim: the citation leads to no entry of the bibliography.",
      bad: timeBank({ body: "An hour given is an hour earned [@cahn-2014]." }),
      good: timeBank({ body: "An hour given is an hour earned [@cahn-2004]." }),
      fix: "Correct the id, or add the source to sources.yml.",
    },
  },
  *check(agenda) {
    if (!agenda.bibliographyComplete) return;
    const ids = agenda.bibliography.map(({ id }) => id);
    for (const { wants, found, target, span } of agenda.references) {
      if (wants !== "source" || found !== undefined) continue;
      const near = closest(target, ids);
      const alone =
        near === undefined ? "Add it to sources.yml, or correct the id." : `Did you mean \`${near}\`?`;
      const hint = target.includes(";")
        ? "Cite one source in each pair of brackets, and put the place after a comma: `[@one, p. 4] [@two]`."
        : alone;
      yield { span, message: `sources.yml has no source \`${target}\`.`, hint };
    }
  },
};
