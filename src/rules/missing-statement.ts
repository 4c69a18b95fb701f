import type { Nodes } from "mdast";
import type { PlacedSection } from "../core/agenda.ts";
import type { Finding } from "../core/diagnostic.ts";
import { closest } from "../core/did-you-mean.ts";
import { foldWords } from "../core/fold-words.ts";
import { spanOf } from "../core/node-span.ts";
import { kindsWithPlainWords, plainWordsHeadings } from "../core/plain-words.ts";
import type { Rule } from "../core/rule.ts";
import type { Span } from "../core/span.ts";
import { wordsIn } from "../core/text-of.ts";

export const missingStatement: Rule = {
  meta: {
    code: "AG401",
    name: "missing-statement",
    severity: "error",
    summary: "A section that carries no statement in plain words",
    docs: {
      what: "Finds lines, strategies, principles, values and themes without a text under the heading that the agenda's plain-language statements stand under: “In plain words” in English, “En clair” in French, “En palabras sencillas” in Spanish, “Em palavras simples” in Portuguese, or what the manifest says under `plain-words`. A heading that is nearly that one is named.",
      why: "These statements are what a large public reads. A strategy without one stands in the public summary with its title alone.",
      bad: {
        "1-care/patience.md": "---\nid: patience\nkind: value\ntitle: Patience\n---\n\nCare takes time.\n",
      },
      good: {
        "1-care/patience.md":
          "---\nid: patience\nkind: value\ntitle: Patience\n---\n\nCare takes time.\n\n## In plain words\n\nGood care takes time. Give people the time that they need, and don't count the minutes.\n",
      },
      fix: "Write one to three short sentences under that heading, for readers who know nothing of the matter.",
    },
  },
  bySection: true,
  *check({ sections, manifest, manifestDoubts }) {
    // The heading follows from the language.
    if (manifestDoubts.has("language") || manifestDoubts.has("plain-words")) return;
    const wanted = manifest.plainWordsHeading;
    for (const section of sections) {
      if (!kindsWithPlainWords.has(section.kind) || !section.kindDeclared || !section.intact) continue;
      // A text without a place was left out as unreadable.
      if (section.body.position === undefined) continue;
      if (section.plainHeading === undefined) yield withoutHeading(section, wanted);
      else if (standsEmpty(section)) {
        yield {
          span: spanOf(section.path, section.plainHeading),
          message: `Nothing stands under "${wanted}", so "${section.title}" has no statement in plain words.`,
          hint: "Write one to three short sentences there.",
        };
      }
    }
  },
};

function withoutHeading(section: PlacedSection, wanted: string): Finding {
  const meant = nearlyHeading(section, wanted);
  const message = `"${section.title}" has no statement in plain words.`;
  if (meant === undefined) {
    return { span: section.titleSpan, message, hint: `Write one under the heading \`## ${wanted}\`.` };
  }
  return {
    span: meant.span,
    message: `"${meant.words}" isn't the heading that statements in plain words stand under here, so "${section.title}" has none.`,
    hint: `Did you mean \`## ${wanted}\`?`,
  };
}

/** The first line of a block that was meant as the heading: misspelt, in another language, or with no space after its signs. */
function nearlyHeading(
  { body, path }: PlacedSection,
  wanted: string,
): { readonly words: string; readonly span: Span } | undefined {
  const headings = [wanted, ...Object.values(plainWordsHeadings)];
  for (const node of body.children) {
    if (node.type !== "heading" && node.type !== "paragraph") continue;
    const words = firstLineOf(node);
    const bare = foldWords(words.replace(/^#+/u, "").replace(/[:.]\s*$/u, ""));
    // `closest` takes parts of a name, too ("Words"): these may be headings of their own.
    const near = closest(bare, headings.map(foldWords));
    if (near !== undefined && Math.abs(near.length - bare.length) <= near.length / 3) {
      return { words: words.trim(), span: spanOf(path, node) };
    }
  }
  return undefined;
}

/** A heading without a space after its signs is the first line of the paragraph that was to follow it. */
function firstLineOf(node: Nodes): string {
  let hasEnded = false;
  return wordsIn(node, (part) => {
    if (hasEnded) return [];
    hasEnded = part.type === "break" || (part.type === "text" && part.value.includes("\n"));
    return part.type === "text" ? [{ text: part.value.split("\n", 1)[0] ?? "" }] : undefined;
  });
}

/** Whether nothing but definitions and notes comes before the next heading of the same or a higher level. */
function standsEmpty({ body, plainHeading }: PlacedSection): boolean {
  if (plainHeading === undefined) return false;
  const after = body.children.slice(body.children.indexOf(plainHeading) + 1);
  const next = after.findIndex((node) => node.type === "heading" && node.depth <= plainHeading.depth);
  const under = next < 0 ? after : after.slice(0, next);
  return under.every((node) => wordsIn(node).trim() === "" || node.type === "footnoteDefinition");
}
