import type { RootContent } from "mdast";
import type { Finding } from "../core/diagnostic.ts";
import { spanOf } from "../core/node-span.ts";
import type { Rule } from "../core/rule.ts";
import { wordsIn } from "../core/text-of.ts";
import { type PlainThresholds, thresholdsFor } from "../plain/profile.ts";
import { sentencesOf } from "../plain/sentences.ts";
import { wordsOf } from "../plain/words.ts";
import { timeBank } from "./examples.ts";
import { quoted, statementsOf } from "./statements.ts";

const items = ["gardening", "cooking", "reading aloud", "driving", "sewing", "computers", "music", "repairs"];

export const crowdedBlock: Rule = {
  meta: {
    code: "AG422",
    name: "crowded-block",
    severity: "warning",
    summary: "A heading, a list or a paragraph in a statement in plain words that holds too much",
    docs: {
      what: "Finds, in statements in plain words, headings of more than 12 words, lists of more than seven items, items of more than 25 words, and paragraphs of more than four sentences or 75 words (profile `easy`: 8 words, five items, 15 words, three sentences or 45 words).",
      why: "Readers take a block in at one glance, or skip it. Lists of more than seven items are no help to memory (Miller 1956; Federal Plain Language Guidelines, 2011).",
      bad: timeBank({
        plain: `Help a neighbour for an hour and get an hour back, with:\n\n${items.map((item) => `- ${item}`).join("\n")}`,
      }),
      good: timeBank({
        plain: `Help a neighbour for an hour and get an hour back, with:\n\n${items
          .slice(0, 5)
          .map((item) => `- ${item}`)
          .join("\n")}`,
      }),
      fix: "Part it, or keep what matters most.",
    },
  },
  bySection: true,
  *check(agenda) {
    const limits = thresholdsFor(agenda.manifest);
    for (const { section, nodes } of statementsOf(agenda)) {
      for (const node of nodes) yield* findingsFor(section.path, node, limits, agenda.manifest.language);
    }
  },
};

function* findingsFor(
  path: string,
  node: RootContent,
  limits: PlainThresholds,
  language: string,
): Iterable<Finding> {
  const text = wordsIn(node);
  const span = spanOf(path, node);
  if (node.type === "heading" && wordsOf(text).length > limits.heading) {
    const message = `The heading ${quoted(text)} has ${wordsOf(text).length} words; ${limits.heading} are enough.`;
    yield { span, message, hint: "Say in a few words what follows." };
  } else if (node.type === "paragraph") {
    const sentences = sentencesOf(text, language);
    const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
    if (words <= limits.paragraph.words && sentences.length <= limits.paragraph.sentences) return;
    const message = `The paragraph that begins ${quoted(sentences[0]?.text ?? text)} has ${sentences.length} sentences and ${words} words.`;
    yield { span, message, hint: "Part it where a new thought begins, or keep what matters most." };
  } else if (node.type === "list") {
    if (node.children.length > limits.list.items) {
      const last = wordsIn(node.children[limits.list.items] ?? node);
      const message = `This list has ${node.children.length} items; after ${limits.list.items}, from ${quoted(last)} on, few are remembered.`;
      yield { span, message, hint: "Keep those that matter most, or group them." };
    }
    for (const item of node.children) {
      const words = wordsOf(wordsIn(item)).length;
      if (words <= limits.list.words) continue;
      const message = `The item ${quoted(wordsIn(item))} has ${words} words; ${limits.list.words} are enough.`;
      yield { span: spanOf(path, item), message, hint: "Make two items of it, or say it shorter." };
    }
  }
}
