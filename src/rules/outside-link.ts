import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { leavesFolder } from "./local-path.ts";

export const outsideLink: Rule = {
  meta: {
    code: "AG215",
    name: "outside-link",
    severity: "error",
    summary: "A relative link or an image that leads out of the agenda's folder",
    docs: {
      what: "Finds links and images whose relative address climbs above the folder that holds agenda.yml.",
      why: "Outputs carry what the folder holds, and nothing else: on the site and in print the link leads nowhere, though it works in the author's editor.",
      bad: timeBank({ body: "The [house rules](../../../rules.pdf) hang at the door." }),
      good: timeBank({
        body: "The [house rules](https://www.example.org/rules.pdf) hang at the door.",
      }),
      fix: "Put the file into the agenda's folder, or link to its web address.",
    },
  },
  *check(agenda) {
    for (const reference of agenda.references) {
      if (!leavesFolder(reference)) continue;
      yield {
        span: reference.span,
        message: `The address \`${reference.target}\` leads out of the agenda's folder. Outputs don't hold what stands there, so readers can't follow it.`,
        hint: "Put the file into the agenda's folder, or link to its web address.",
      };
    }
  },
};
