import fc from "fast-check";
import type { Nodes, Paragraph, Root } from "mdast";
import { expect, it } from "vitest";
import { summaryContent } from "../../src/plain/summary/content.ts";
import { resolvedStatement } from "../../src/plain/summary/resolved-statement.ts";
import { statementBlocks } from "../../src/plain/summary/statement-blocks.ts";
import { mapContext } from "../../src/render/map/context.ts";
import { mapWords } from "../../src/render/map/words.ts";
import { buildSummary } from "../../src/render/summary/document.ts";
import { summaryTree } from "../../src/render/summary/markdown/tree.ts";
import { settledTree } from "../../src/render/summary/markdown/write.ts";
import { summaryText } from "../../src/render/summary/text/plain-text.ts";
import { summaryWords } from "../../src/render/summary/words.ts";
import { loadWording } from "../../src/render/templates/wording.ts";
import { packagedTemplates } from "../support/render-input.ts";
import { sampleAgenda } from "../support/sample-agenda.ts";
import { sampleManifest, sampleSections } from "../support/sample-content.ts";

const templates = packagedTemplates();
const words = loadWording(templates, "summary", "en", summaryWords);
const ofMaps = loadWording(templates, "map", "en", mapWords);

/** Texts in which Markdown sees marks, addresses, references and markup, and characters that are no text at all. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."*_`~[]()<>#+-.!|\\&:;@^=\"'{}/$ \t\n\u00a0\u0000\ud800\u2028\u202e",
        "**",
        "1. ",
        "- [ ] ",
        "# ",
        "> ",
        "[^1]",
        "[[land]]",
        "![x](y)",
        "<b>",
        "&amp;",
        "https://example.org",
        "www.example.org",
        "a@example.org",
        "```",
        "---",
        "  ",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom("word", "Économie", "日本", "שלום"),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));

interface Texts {
  readonly title: string;
  readonly message: string;
  readonly heading: string;
  readonly statement: string;
  readonly bullet: string;
  readonly url: string;
}

const noNotes: Root = { type: "root", children: [] };

function paragraphOf(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

function documentOf(texts: Texts, hasSite: boolean) {
  const place = { line: 1, column: 1, offset: 0 };
  const span = { path: "agenda.yml", start: place, end: place };
  const named = (id: string) => ({ id, span });
  const manifest = {
    ...sampleManifest,
    title: texts.title,
    edition: texts.heading,
    summary: {
      ...sampleManifest.summary,
      messages: [{ text: texts.message, span, from: named("exchange") }],
      takePart: [{ text: texts.bullet, span, url: texts.url }],
      cards: [
        {
          line: named("land"),
          heading: texts.heading,
          strategies: [{ strategy: named("reform-land-tax"), words: texts.bullet }],
        },
      ],
    },
  };
  const sections = sampleSections.map((section) => ({ ...section, title: texts.title }));
  const agenda = sampleAgenda(sections, { manifest });
  const content = summaryContent(agenda, (section) =>
    section.id === "land"
      ? statementBlocks([paragraphOf(texts.statement)], noNotes)
      : resolvedStatement(section),
  );
  return buildSummary({ agenda, content, words, maps: mapContext(agenda, ofMaps), hasSite });
}

const texts = fc.record<Texts>({
  title: hostile.map((title) => `Title ${title}`),
  message: hostile,
  heading: hostile,
  statement: hostile,
  bullet: hostile,
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
});

/** The tree with links replaced by their words: addresses in a text become links when it is read. */
function withoutLinks(tree: Root): unknown {
  const unlinked = (node: Nodes): readonly unknown[] => {
    if (node.type === "link") return node.children.flatMap(unlinked);
    if (!("children" in node)) return [node];
    const children = node.children.flatMap(unlinked);
    return [{ ...node, children: joinedTexts(children as Nodes[]) }];
  };
  return unlinked(tree);
}

function joinedTexts(nodes: readonly Nodes[]): readonly Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text")
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

it("the Markdown of a summary is read back as the tree that it was written from", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (said, hasSite) => {
      const tree = summaryTree(documentOf(said, hasSite), { page: "summary.md", hasSite, map: "map.svg" });
      const settled = settledTree(tree);
      expect(withoutLinks(settled)).toEqual(withoutLinks(tree));
      expect(settledTree(settled)).toEqual(settled);
    }),
    { numRuns: 150 },
  );
});

it("the plain text of a summary has no characters without a shape, and no line longer than 72 columns that could be broken", () => {
  fc.assert(
    fc.property(texts, (said) => {
      const text = summaryText(documentOf(said, false));
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
      for (const line of text.split("\n")) {
        if (line.trimStart().replace(/^- /u, "").includes(" "))
          expect(line.length).toBeLessThanOrEqual(2 * 72);
      }
    }),
    { numRuns: 100 },
  );
});
