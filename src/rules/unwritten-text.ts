import { toString as plainText } from "mdast-util-to-string";
import type { PlacedSection } from "../core/agenda.ts";
import { spanOf } from "../core/node-span.ts";
import { isPlaceholderText } from "../core/placeholder-texts.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { timeBank } from "./examples.ts";

export const unwrittenText: Rule = {
  meta: {
    code: "AG403",
    name: "unwritten-text",
    severity: "warning",
    summary: "A text that `agenda new` wrote in place of the author's",
    docs: {
      what: "Finds the sentences with which `agenda new` marks what is still to be written, in any of its languages.",
      why: "They speak to the author: readers would find instructions where they look for the agenda.",
      bad: timeBank({ body: "Say here what is to be done, by whom, and why." }),
      good: timeBank({
        body: "Each district opens a time bank, because neighbours have more hours than money.",
      }),
      fix: "Write the text that the sentence asks for.",
    },
  },
  bySection: true,
  *check({ sections }) {
    for (const section of sections) {
      for (const span of placeholdersIn(section)) {
        yield {
          span,
          message: "This sentence still stands where the text is to be written.",
          hint: "Write the text that it asks for.",
        };
      }
    }
  },
};

function placeholdersIn({ path, text, body, fields, frontMatterTexts }: PlacedSection): Span[] {
  const positions = new Positions(path, text);
  const own = Object.values(fields.custom).flatMap((value) => {
    if (typeof value !== "string" || !isPlaceholderText(value)) return [];
    const start = text.indexOf(value);
    return start < 0 ? [] : [positions.span(start, start + value.length)];
  });
  const inFrontMatter = frontMatterTexts.filter((entry) => isPlaceholderText(entry.text));
  const inBody = body.children.filter(
    (node) => node.type === "paragraph" && isPlaceholderText(plainText(node)),
  );
  return [...inFrontMatter.map(({ span }) => span), ...own, ...inBody.map((node) => spanOf(path, node))];
}
