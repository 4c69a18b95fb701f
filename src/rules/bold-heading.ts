import type { Paragraph, RootContent } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { timeBank } from "./examples.ts";

export const boldHeading: Rule = {
  meta: {
    code: "AG333",
    name: "bold-heading",
    severity: "warning",
    summary: "A paragraph in bold that was meant as a heading",
    docs: {
      what: "Finds paragraphs between others that are nothing but a few words in bold, without a full stop.",
      why: "It only looks like a heading: people who can't see the page don't find it, nothing can lead to it, and it is missing from the contents of the book.",
      bad: timeBank({ body: "**Where it meets**\n\nIn the rooms of the old school." }),
      good: timeBank({ body: "## Where it meets\n\nIn the rooms of the old school." }),
      fix: "Write it as a heading: `## Words`. Where it is none, end it like a sentence.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) if (mayBeBold.test(section.text)) yield* inBody(section);
  },
};

const mayBeBold = /^(?:\*\*|__)/m;

/** The most words that a heading of this sort has; more are a stressed sentence. */
const mostWords = 10;

function* inBody({ path, body }: PlacedSection): Iterable<Finding> {
  let depth = 1;
  for (const [index, node] of body.children.entries()) {
    if (node.type === "heading") depth = node.depth;
    const words = node.type === "paragraph" ? boldWords(node) : undefined;
    const next = body.children[index + 1];
    if (words === undefined || next === undefined || next.type === "heading") continue;
    const written = `${"#".repeat(Math.min(depth + 1, 6))} ${words}`;
    const span = spanOf(path, node);
    yield {
      span,
      message: `"${words}" looks like a heading, but is a paragraph in bold: screen readers and the contents pass it over.`,
      hint: `Write \`${written}\`.`,
      ...(isPlain(node)
        ? { fix: { title: "Make it a heading", safe: false, edits: [{ span, text: written }] } }
        : {}),
    };
  }
}

/** The words of a paragraph that is all in bold, on one line, and no sentence. */
function boldWords({ children, position }: Paragraph): string | undefined {
  const [only, ...others] = children;
  if (only?.type !== "strong" || others.length > 0 || position?.start.line !== position?.end.line)
    return undefined;
  const words = wordsIn(only).trim();
  const isSentence = /[.,;!…»”"]$/.test(words) || words.split(/\s+/).length > mostWords;
  return words === "" || isSentence ? undefined : words.replace(/(?<!\s)\s*:$/, "");
}

/** Whether nothing but words stands in it, so that they can be written anew. */
function isPlain(node: RootContent): boolean {
  const [strong] = node.type === "paragraph" ? node.children : [];
  return strong?.type === "strong" && strong.children.every(({ type }) => type === "text");
}
