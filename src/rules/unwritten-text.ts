import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import { holdsPlaceholder } from "../core/placeholder-texts.ts";
import { Positions } from "../core/positions.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { wordsIn } from "../core/text-of.ts";
import { nodesOf } from "./body-nodes.ts";
import { timeBank } from "./examples.ts";

export const unwrittenText: Rule = {
  meta: {
    code: "AG403",
    name: "unwritten-text",
    severity: "warning",
    release: true,
    summary: "A text that `agenda new` or `agenda init` wrote in place of the author's",
    docs: {
      what: "Finds the sentences with which `agenda new` and `agenda init` mark what is still to be written, in any of their languages, whole or among an author's own: in titles, texts and front matters, and titles of sources. With `--release` it is an error, whatever the manifest says.",
      why: "They speak to the author: readers would find instructions where they look for the agenda.",
      bad: timeBank({ body: "Say here what is to be done, by whom, and why." }),
      good: timeBank({
        body: "Each district opens a time bank, because neighbours have more hours than money.",
      }),
      fix: "Write the text that the sentence asks for.",
    },
  },
  bySection: true,
  *check({ sections, bibliography }) {
    for (const section of sections) yield* placeholdersIn(section);
    for (const { title, span } of bibliography) {
      if (!holdsPlaceholder(title)) continue;
      yield unwritten(span, "title", "Name a source that you cite, or take the entry out.");
    }
  },
};

function* placeholdersIn(section: PlacedSection): Iterable<Finding> {
  const { path, text, title, titleSpan, fields, frontMatterTexts } = section;
  const positions = new Positions(path, text);
  if (holdsPlaceholder(title)) {
    yield unwritten(titleSpan, "title", "Give the section a title that says what it is about.");
  }
  for (const entry of frontMatterTexts) {
    if (holdsPlaceholder(entry.text)) yield unwritten(entry.span);
  }
  for (const value of Object.values(fields.custom)) {
    if (typeof value !== "string" || !holdsPlaceholder(value)) continue;
    const start = text.indexOf(value);
    if (start >= 0) yield unwritten(positions.span(start, start + value.length));
  }
  for (const node of nodesOf(section, "paragraph")) {
    if (holdsPlaceholder(wordsIn(node))) yield unwritten(spanOf(path, node));
  }
}

function unwritten(span: Span, what = "text", hint = "Write the text that it asks for."): Finding {
  return { span, message: `This sentence still stands where the ${what} is to be written.`, hint };
}
