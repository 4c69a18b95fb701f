import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { foldWords } from "../core/fold-words.ts";
import { removalOf } from "../core/removal.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { type OutlineHeading, outlineOf, signsOf } from "./outline.ts";

export const secondTitle: Rule = {
  meta: {
    code: "AG321",
    name: "second-title",
    severity: "warning",
    summary: "A heading of the first level in a section's text",
    docs: {
      what: "Finds headings `# Words` in the text of a section. The title stands in the front matter and is the only heading of the first level.",
      why: "The page gets two titles: search engines, screen readers and the table of contents can't tell which one is the section's.",
      bad: timeBank({ body: "# How it works\n\nAn hour given is an hour earned." }),
      good: timeBank({ body: "## How it works\n\nAn hour given is an hour earned." }),
      fix: "Take the heading out where it repeats the title; else write it with `##`.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      // Where the front matter is broken, its title may be missing.
      if (!section.intact) continue;
      for (const heading of outlineOf(section)) if (heading.node.depth === 1) yield finding(heading, section);
    }
  },
};

function finding(heading: OutlineHeading, { title, text: file }: PlacedSection): Finding {
  const { text, span } = heading;
  if (foldWords(text) === foldWords(title)) {
    return {
      span,
      message: `The heading "${text}" repeats the section's title, so that outputs show it twice.`,
      hint: "Take it out: the title comes from the front matter.",
      fix: {
        title: "Take the repeated title out",
        safe: false,
        edits: [{ span: removalOf(span, file), text: "" }],
      },
    };
  }
  const signs = signsOf(heading);
  return {
    span,
    message: `The heading "${text}" is of the first level, which is the title's alone: the section would have two titles.`,
    hint: `Write \`## ${text}\`, and the headings under it with one \`#\` more.`,
    ...(signs === undefined
      ? {}
      : {
          fix: { title: "Make it a heading of level 2", safe: false, edits: [{ span: signs, text: "##" }] },
        }),
  };
}
