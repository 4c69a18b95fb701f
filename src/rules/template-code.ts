import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type Form, findForms, shown } from "./marks/forms.ts";

export const templateCode: Rule = {
  meta: {
    code: "AG338",
    name: "template-code",
    severity: "warning",
    summary: "Code of another tool's templates left in a text",
    docs: {
      what: "Finds what Jekyll, Hugo, Docusaurus and other tools fill in: `{{ value }}`, `{% include %}`, `{{< shortcode >}}`, `<% code %>`.",
      why: "Nothing is filled in here: readers see the code, and what it stood for is missing.",
      bad: timeBank({ body: "The time bank opened in {{ site.year }}." }),
      good: timeBank({ body: "The time bank opened in spring." }),
      fix: "Write what the code stood for, or take it out. Code that readers should see stands between backticks.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) if (mayHold.test(section.text)) yield* findForms(section, forms);
  },
};

const mayHold = /\{\{|\{%|<%|\{#\s|\$\{/;

function template(pattern: RegExp): Form {
  return {
    pattern,
    remedy: ({ typed }) => ({
      message: `\`${shown(typed)}\` is printed as it stands: agenda fills in no code of other tools.`,
      hint: "Write what it stood for, or take it out.",
    }),
  };
}

const forms: readonly Form[] = [
  template(/\{\{[^{}\n]*(?:\n[^{}\n]*)?\}\}/gu),
  template(/\{%[^\n]{0,300}?%\}/gu),
  template(/\{# [^#\n]* #\}/gu),
  template(/<%[^%\n]*%>/gu),
  template(/\$\{[\w.]+\}/gu),
];
