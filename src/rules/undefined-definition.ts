import { closest } from "../core/did-you-mean.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const undefinedDefinition: Rule = {
  meta: {
    code: "AG219",
    name: "undefined-definition",
    severity: "error",
    summary: "A reference-style link or image whose label nothing defines",
    docs: {
      what: "Finds `[words][label]` and `[label][]` where the file has no line `[label]: address`. Brackets alone, as in `[sic]`, are no link.",
      why: "Markdown leaves such a link as it is typed: readers see the brackets and have nothing to follow.",
      bad: timeBank({ body: "The [house rules][rules] hang at the door." }),
      good: timeBank({
        body: "The [house rules][rules] hang at the door.\n\n[rules]: https://www.example.org/rules",
      }),
      fix: "Add a line `[label]: address` to the file, or correct the label. Brackets that are meant as brackets get a backslash in front.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      const undefinedOnes = section.undefinedLabels.filter(({ wants }) => wants === "definition");
      if (undefinedOnes.length === 0) continue;
      const labels = nodesOf(section, "definition").map(({ label, identifier }) => label ?? identifier);
      for (const { text, label, span } of undefinedOnes) {
        const near = closest(label, labels);
        const add = `Add a line \`[${label}]: address\`.`;
        yield {
          span,
          message: `Nothing defines the label \`${label}\`, so readers see \`${text}\` as it is typed here.`,
          hint:
            near === undefined
              ? add
              : `Did you mean \`${near}\`? Else: ${add.charAt(0).toLowerCase()}${add.slice(1)}`,
        };
      }
    }
  },
};
