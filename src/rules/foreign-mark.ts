import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { attributeForms } from "./marks/attributes.ts";
import { dialectForms } from "./marks/dialects.ts";
import { findForms } from "./marks/forms.ts";
import { unreadBlocks } from "./marks/unread-blocks.ts";

export const foreignMark: Rule = {
  meta: {
    code: "AG337",
    name: "foreign-mark",
    severity: "warning",
    summary: "A mark of another program's Markdown, which is printed as it stands",
    docs: {
      what: "Finds what Pandoc, Kramdown, MkDocs, MyST, Obsidian and others read and Markdown does not: attributes (`{#id}`, `{: .wide }`, `[word]{.underline}`), notes in place (`^[note]`), pages shown in pages (`![[page]]`), contents (`[TOC]`), boxes (`!!! note`, `:::`), roles and targets, `%%comments%%`, and a second front matter inside the text.",
      why: "Readers see the signs as they were typed, and what they should have done isn't done.",
      bad: timeBank({ body: "## Hours {#hours}\n\nAn hour given is an hour earned." }),
      good: timeBank({ body: "## Hours\n\nAn hour given is an hour earned." }),
      fix: "Write what Markdown has for it, as the finding says, or take it out. Signs that are meant as such get a backslash in front, or stand in code.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      if (!mayHold.test(section.text)) continue;
      yield* findForms(section, forms);
      yield* unreadBlocks(section);
    }
  },
};

const mayHold =
  /\{[:#.\w]|\^\[|!\[\[|\[\[_?toc_?\]\]|\[toc\]|^[ \t>]*(?:!!!|\?\?\?|:::|\.\. |\()|%%|^-{3,}[ \t]*\n[\w-]+:/im;

const forms = [...dialectForms, ...attributeForms];
