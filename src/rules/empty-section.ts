import type { Nodes, RootContent } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import type { Rule } from "../core/rule.ts";
import { timeBank } from "./examples.ts";
import { outlineOf } from "./outline.ts";

export const emptySection: Rule = {
  meta: {
    code: "AG323",
    name: "empty-section",
    severity: "warning",
    summary: "A section without text, or a heading with nothing under it",
    docs: {
      what: "Finds sections whose text holds nothing beside headings and the plain-language statement, and headings with nothing before the next heading of the same or a higher level. A myth's answer and a theme's open questions count as text.",
      why: "Readers who come for what the title promises find nothing.",
      bad: timeBank({ body: "An hour is an hour.\n\n## Rooms\n\n## Keys\n\nThe host has them." }),
      good: timeBank({
        body: "An hour is an hour.\n\n## Rooms\n\nOne in each district.\n\n## Keys\n\nThe host has them.",
      }),
      fix: "Write the text, or take the heading out until there is one.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      // A front matter that is never closed holds the text as well; a text without a place was left out as unreadable.
      if (!section.intact || section.body.position === undefined) continue;
      if (besidePlainWords(section).some(isText)) yield* emptyHeadings(section);
      else if (!speaksInFrontMatter(section)) {
        const beside = section.plain === undefined ? "" : " beside the plain words";
        yield {
          span: section.titleSpan,
          message: `"${section.title}" has no text${beside}: readers who come for it find nothing.`,
          hint: "Write a few sentences under the front matter.",
        };
      }
    }
  },
};

function speaksInFrontMatter({ fields }: PlacedSection): boolean {
  const { answer, openQuestions, custom } = fields;
  return answer !== undefined || openQuestions.length > 0 || Object.keys(custom).length > 0;
}

function* emptyHeadings(section: PlacedSection): Iterable<Finding> {
  const plain = section.plainHeading;
  const { children } = section.body;
  for (const heading of outlineOf(section)) {
    if (heading.node === plain) continue;
    const after = children.slice(children.indexOf(heading.node) + 1);
    const next = after.findIndex((node) => node.type === "heading" && node.depth <= heading.node.depth);
    const under = next < 0 ? after : after.slice(0, next);
    if (under.some((node) => isText(node) || node === plain)) continue;
    yield {
      span: heading.span,
      message: `Nothing stands under the heading "${heading.text}".`,
      hint: "Write the text, or take the heading out until there is one.",
    };
  }
}

/** The blocks of a body that are no part of its plain-language statement. */
function besidePlainWords({ body, plainHeading }: PlacedSection): RootContent[] {
  if (plainHeading === undefined) return body.children;
  const start = body.children.indexOf(plainHeading);
  const after = body.children.slice(start + 1);
  const next = after.findIndex((node) => node.type === "heading" && node.depth <= plainHeading.depth);
  return [...body.children.slice(0, start), ...(next < 0 ? [] : after.slice(next))];
}

/** Blocks that say nothing. HTML that isn't a comment says something, and has a rule of its own. */
const silent: ReadonlySet<Nodes["type"]> = new Set<Nodes["type"]>([
  "definition",
  "footnoteDefinition",
  "heading",
  "thematicBreak",
]);

function isText(node: RootContent): boolean {
  if (node.type === "html") return node.value.replace(/<!--[\s\S]*?(-->|$)/g, "").trim() !== "";
  return !silent.has(node.type);
}
