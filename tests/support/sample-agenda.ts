import GithubSlugger from "github-slugger";
import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Agenda, Link, PlacedSection, Relation } from "../../src/core/agenda.ts";
import type { RelationType } from "../../src/core/manifest.ts";
import { mentionsIn } from "../../src/core/mentions.ts";
import type { Reference } from "../../src/core/reference.ts";
import type { Heading, SectionFields } from "../../src/core/section.ts";
import type { Span } from "../../src/core/span.ts";
import { wordsIn } from "../../src/core/text-of.ts";
import { sampleGlossary, sampleManifest, sampleSections, sampleSources } from "./sample-content.ts";
import type { SampleSection } from "./sample-types.ts";

const start = { line: 1, column: 1, offset: 0 };

/** A span at the start of a file, for tests to which places don't matter. */
function spanOf(path: string): Span {
  return { path, start, end: start };
}

/**
 * A small agenda as `resolve` would make it, with every kind of section, relation and reference. Built by hand, so that
 * tests of renderers depend on the core types alone.
 *
 * @param sections what to build it from, the sample's own when left out
 */
export function sampleAgenda(
  sections: readonly SampleSection[] = sampleSections,
  overrides: Partial<Agenda> = {},
): Agenda {
  const manifest = overrides.manifest ?? sampleManifest;
  const relations = sections.flatMap((section) => relationsOf(section, manifest.relationTypes));
  const placed = sections.map((section) => place(section, relations));
  const byId = new Map(placed.map((section) => [section.id, section]));
  const pick = (test: (section: PlacedSection) => boolean): PlacedSection[] => placed.filter(test);
  const lines = pick(({ kind }) => kind === "line");
  return {
    manifest,
    manifestSpans: new Map(),
    manifestDoubts: new Set(),
    leftOut: [],
    sections: placed,
    byId,
    front: manifest.front.flatMap((id) => byId.get(id) ?? []),
    lines,
    issues: pick(({ kind }) => kind === "issue"),
    themes: pick(({ kind }) => kind === "theme"),
    back: manifest.back.flatMap((id) => byId.get(id) ?? []),
    partsOfLine: new Map(
      lines.map(({ id }) => [
        id,
        pick((part) => part.line === id && !["line", "strategy"].includes(part.kind)),
      ]),
    ),
    strategiesOfLine: new Map(
      lines.map(({ id }) => [id, pick((part) => part.line === id && part.kind === "strategy")]),
    ),
    relations,
    references: placed.flatMap(referencesIn),
    glossary: sampleGlossary,
    bibliography: sampleSources,
    bibliographyComplete: true,
    assets: [{ path: "images/market.svg", size: 80 }],
    dataTexts: new Map(),
    allowances: [],
    unplaced: [],
    duplicates: [],
    ...overrides,
  };
}

function relationsOf(section: SampleSection, types: readonly RelationType[]): readonly Relation[] {
  return (section.relations ?? []).flatMap(([id, to, note]) => {
    const type = types.find((entry) => entry.id === id);
    if (type === undefined) return [];
    return [
      { type, from: section.id, to, span: spanOf(section.path), ...(note === undefined ? {} : { note }) },
    ];
  });
}

/** What a section's text refers to. */
function referencesIn({ id, path, body }: PlacedSection): readonly Reference[] {
  const references: Reference[] = [];
  visit(body, "crossReference", (node) => {
    const found = node.section === undefined ? {} : { found: node.section };
    const { form, target } = node;
    references.push({
      from: id,
      form,
      wants: "section",
      target,
      words: wordsIn(node),
      span: spanOf(path),
      ...found,
    });
  });
  return references;
}

function linksOf(id: string, relations: readonly Relation[]): readonly Link[] {
  return relations.flatMap((relation): Link[] => {
    if (relation.from === id) {
      return [{ relation, direction: "outgoing", label: relation.type.label, other: relation.to }];
    }
    if (relation.to === id) {
      return [{ relation, direction: "incoming", label: relation.type.inverse, other: relation.from }];
    }
    return [];
  });
}

function place(sample: SampleSection, relations: readonly Relation[]): PlacedSection {
  const body = parseBody(sample.body);
  const span = spanOf(sample.path);
  const plainAt = body.children.findIndex(
    (node) => node.type === "heading" && wordsIn(node) === "In plain words",
  );
  const plainBlocks = plainAt < 0 ? [] : body.children.slice(plainAt + 1);
  const content: Root = {
    type: "root",
    children: plainAt < 0 ? body.children : body.children.slice(0, plainAt),
  };
  return {
    path: sample.path,
    id: sample.id,
    idSpan: span,
    idDeclared: true,
    kind: sample.kind,
    kindDeclared: true,
    intact: true,
    title: sample.title,
    titleSpan: span,
    fields: fieldsOf(sample, span),
    body,
    headings: headingsOf(body, sample.path),
    undefinedLabels: [],
    mentions: mentionsIn(body),
    frontMatterTexts: [],
    text: sample.body,
    content,
    links: linksOf(sample.id, relations),
    ...(sample.number === undefined ? {} : { number: sample.number }),
    ...(sample.line === undefined ? {} : { line: sample.line }),
    ...(sample.partOf === undefined ? {} : { partOf: sample.partOf }),
    ...(plainBlocks.length === 0
      ? {}
      : { plain: { blocks: plainBlocks, text: plainText(plainBlocks), span } }),
  };
}

function plainText(blocks: readonly RootContent[]): string {
  return blocks.map((block) => wordsIn(block)).join("\n\n");
}

function fieldsOf(sample: SampleSection, span: Span): SectionFields {
  const named = (ids: readonly string[] | undefined): { id: string; span: Span }[] =>
    (ids ?? []).map((id) => ({ id, span }));
  return {
    scales: named(sample.scales),
    actors: named(sample.actors),
    sources: named(sample.sources),
    aliases: named(sample.aliases),
    history: [],
    readerTests: [],
    indicators: sample.indicators ?? [],
    openQuestions: sample.openQuestions ?? [],
    relations: [],
    custom: {},
    ...(sample.dimension === undefined ? {} : { dimension: { id: sample.dimension, span } }),
    ...sample.fields,
  };
}

/** Markdown with `[[id#heading|words]]`, `[@source, p. 4]` and `{term|words}`, as the stages would have marked them. */
function parseBody(markdown: string): Root {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  visit(tree, "text", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const pieces = node.value
      .split(/(\[\[[^\]]+\]\]|\[@[^\]]+\]|\{[a-z-]+\|[^}]+\})/u)
      .filter((part) => part !== "");
    if (pieces.length === 1 && pieces[0] === node.value && !/^[[{]/u.test(node.value)) return undefined;
    parent.children.splice(index, 1, ...pieces.map(markPiece));
    return [SKIP, index + pieces.length];
  });
  return tree;
}

function markPiece(piece: string): PhrasingContent {
  const reference = /^\[\[([^\]#|]+)(?:#([^\]|]+))?(?:\|([^\]]+))?\]\]$/u.exec(piece);
  if (reference !== null) {
    const [, target = "", anchor, words] = reference;
    const known = sampleSections.some((section) => section.id === target);
    return {
      type: "crossReference",
      target,
      form: "id",
      children: [{ type: "text", value: words ?? target }],
      ...(anchor === undefined ? {} : { anchor }),
      ...(known ? { section: target } : {}),
    };
  }
  const citation = /^\[@([^\],]+)(?:, ([^\]]+))?\]$/u.exec(piece);
  if (citation !== null) {
    const [, source = "", locator] = citation;
    return { type: "citation", source, ...(locator === undefined ? {} : { locator }) };
  }
  const term = /^\{([^|]+)\|([^}]+)\}$/u.exec(piece);
  if (term !== null) return { type: "termReference", term: term[1] ?? "", value: term[2] ?? "" };
  return { type: "text", value: piece };
}

function headingsOf(body: Root, path: string): readonly Heading[] {
  const slugger = new GithubSlugger();
  return body.children.flatMap((node) => {
    if (node.type !== "heading" || node.position === undefined) return [];
    const from = node.position.start;
    const span = {
      path,
      start: { line: from.line, column: from.column, offset: from.offset ?? 0 },
      end: { line: from.line, column: from.column, offset: node.position.end.offset ?? 0 },
    };
    return [{ text: wordsIn(node), anchor: slugger.slug(wordsIn(node)), depth: node.depth, span }];
  });
}
