import type { Definition } from "mdast";
import { spanOf } from "../core/node-span.ts";
import { removalOf } from "../core/removal.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

const body = "The [house rules][rules] hang at the door.\n\n[rules]: https://www.example.org/rules";

export const duplicateDefinition: Rule = {
  meta: {
    code: "AG221",
    name: "duplicate-definition",
    severity: "error",
    summary: "Two definitions of one label in a file",
    docs: {
      what: "Finds a second line `[label]: address` with a label that the file has defined before. Capitals don't count.",
      why: "Markdown takes the first definition for every link and passes over the others, without a word.",
      bad: timeBank({
        body: `${body}\n[Rules]: https://www.example.org/statute`,
      }),
      good: timeBank({
        body: `${body}\n[statute]: https://www.example.org/statute`.replace("hang", "and the [statute] hang"),
      }),
      fix: "Give one of them another label, or take it out.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      const first = new Map<string, Definition>();
      for (const node of nodesOf(section, "definition")) {
        const earlier = first.get(node.identifier);
        if (earlier === undefined) {
          first.set(node.identifier, node);
          continue;
        }
        if (node.identifier === "//") continue;
        const span = spanOf(section.path, node);
        const label = node.label ?? node.identifier;
        const same = earlier.url === node.url && earlier.title === node.title;
        yield {
          span,
          message: same
            ? `The label \`${label}\` is defined before, with the same address.`
            : `The label \`${label}\` is defined before. All its links lead to \`${earlier.url}\`, and none to \`${node.url}\`.`,
          hint: same ? "Take this line out." : "Give one of the two another label, or take it out.",
          related: [{ message: "The label is defined here.", span: spanOf(section.path, earlier) }],
          ...(same
            ? {
                fix: {
                  title: "Take the second definition out",
                  safe: true,
                  edits: [{ span: removalOf(span, section.text), text: "" }],
                },
              }
            : {}),
        };
      }
    }
  },
};
