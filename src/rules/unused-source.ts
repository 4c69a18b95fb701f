import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";

const twoSources = {
  "sources.yml": `- id: cahn-2004
  type: book
  title: No More Throw-Away People
  issued: "2004"
- id: lee-2011
  type: report
  title: A Year of Hours
  issued: "2011"
`,
};

export const unusedSource: Rule = {
  meta: {
    code: "AG225",
    name: "unused-source",
    severity: "warning",
    summary: "A source that nothing cites",
    docs: {
      what: "Finds entries of sources.yml that no text cites, `[@id]`, and no section lists under `sources`.",
      why: "A reader of the bibliography can't tell what the source is for. Often the passage that rested on it was changed, or its citation forgotten.",
      bad: { ...timeBank({ body: "An hour given is an hour earned [@cahn-2004]." }), ...twoSources },
      good: {
        ...timeBank({ body: "An hour given is an hour earned [@cahn-2004] [@lee-2011]." }),
        ...twoSources,
      },
      fix: "Cite it where the text rests on it, list it under `sources` in the section that it belongs to, or take it out.",
    },
  },
  *check({ references, sections, bibliography }) {
    const citations = references.filter(({ wants }) => wants === "source");
    // A citation that was not found, or a front matter that was not read, may name any of them.
    if (citations.some(({ found }) => found === undefined) || sections.some(({ intact }) => !intact)) return;
    const used = new Set(citations.map(({ found }) => found));
    for (const { id, title, span } of bibliography) {
      if (used.has(id)) continue;
      yield {
        span,
        message: `Nothing cites \`${id}\`, "${title}", so readers can't tell what it is for.`,
        hint: `Cite it, \`[@${id}]\`, list it under \`sources\` of a section, or take it out.`,
      };
    }
  },
};
