import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

export const selfReference: Rule = {
  meta: {
    code: "AG203",
    name: "self-reference",
    severity: "error",
    summary: "A section that points at itself",
    docs: {
      what: "Finds relations from a section to itself, and links in the text that lead to the page they stand on. A link to one of its own headings is fine.",
      why: "It says nothing, and another target was most likely meant.",
      bad: timeBank({ body: "An hour given is an hour earned: see [[time-bank]]." }),
      good: timeBank({ body: "An hour given is an hour earned: see [[care]]." }),
      fix: "Point at the section that was meant, or take the reference out.",
    },
  },
  *check(agenda) {
    for (const reference of agenda.references) {
      const { from, found, wants, form, target, anchor } = reference;
      if (wants !== "section" || found === undefined || found !== from || anchor !== undefined) continue;
      // `[[ ]]` names nothing at all: that is AG217's to report.
      if (target === "") continue;
      const what = form === "relation" ? "This relation points" : "This link leads";
      const hint = "Point at the section that was meant, or take it out.";
      yield { span: reference.span, message: `${what} back to the section that it stands in.`, hint };
    }
  },
};
