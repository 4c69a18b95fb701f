import type { Definition } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import { spanOf } from "../core/node-span.ts";
import { removalOf } from "../core/removal.ts";
import type { Rule } from "../core/rule.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const unusedDefinition: Rule = {
  meta: {
    code: "AG220",
    name: "unused-definition",
    severity: "warning",
    summary: "A definition of an address that no link of the file uses",
    docs: {
      what: "Finds lines `[label]: address` whose label no link or image of the same file uses. Lines such as `[//]: # (a remark)`, which some write as comments, don't count.",
      why: "Readers never see the address. Either a link was lost, or the line was forgotten.",
      bad: timeBank({
        body: "The house rules hang at the door.\n\n[rules]: https://www.example.org/rules",
      }),
      good: timeBank({
        body: "The [house rules][rules] hang at the door.\n\n[rules]: https://www.example.org/rules",
      }),
      fix: "Use it, `[words][label]`, or take the line out.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      // A label that nothing defines may mean this definition: that is reported where the label stands.
      if (section.undefinedLabels.some(({ wants }) => wants === "definition")) continue;
      const seen = usedLabels(section);
      for (const node of nodesOf(section, "definition")) {
        if (seen.has(node.identifier) || isComment(node)) continue;
        seen.add(node.identifier);
        const label = node.label ?? node.identifier;
        const span = spanOf(section.path, node);
        yield {
          span,
          message: `No link uses the definition \`[${label}]\`, so readers never see its address.`,
          hint: `Use it, \`[words][${label}]\`, or take it out.`,
          fix: {
            title: "Take the definition out",
            safe: false,
            edits: [{ span: removalOf(span, section.text), text: "" }],
          },
        };
      }
    }
  },
};

function usedLabels(section: PlacedSection): Set<string> {
  const users = nodesOf(section, "link", "image", "crossReference");
  return new Set(users.flatMap(({ data }) => data?.definition ?? []));
}

function isComment({ url, identifier }: Definition): boolean {
  return identifier === "//" || url === "" || url === "#";
}
