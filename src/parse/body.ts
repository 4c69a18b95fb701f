import GithubSlugger from "github-slugger";
import type { Definition, Link, Parents, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import "../core/markdown.ts";
import type { CrossReference } from "../core/markdown.ts";
import { spanOf } from "../core/node-span.ts";
import type { Heading } from "../core/section.ts";
import { referenceNodes, referenceSyntax } from "./reference-syntax.ts";

/** The plugin that teaches remark our two marks. */
function remarkReferences(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), referenceSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), referenceNodes];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkReferences).freeze();

export interface ParsedBody {
  readonly root: Root;
  readonly headings: readonly Heading[];
}

/**
 * Parses Markdown (CommonMark, GFM, our two marks). Reference-style links and images are put in full, and links to other
 * sections, in whichever of the three forms, become `crossReference` nodes: later stages know one kind of each.
 */
export function parseBody(path: string, text: string): ParsedBody {
  const root = processor.parse(text) as Root;
  inlineDefinitions(root);
  unifyLinks(root);
  return { root, headings: headingsOf(path, root) };
}

/** Markdown's rule for labels: case and white space don't count, the first definition wins (CommonMark 0.31, 4.7). */
function inlineDefinitions(root: Root): void {
  const definitions = new Map<string, Definition>();
  visit(root, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(root, (node, index, parent) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { url, title } = definition;
    const place = node.position === undefined ? {} : { position: node.position };
    const full: RootContent =
      node.type === "linkReference"
        ? { type: "link", url, title: title ?? null, children: node.children, ...place }
        : { type: "image", url, title: title ?? null, alt: node.alt ?? null, ...place };
    (parent as Parents).children.splice(index, 1, full as never);
  });
}

const scheme = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Whether an address stays inside the agenda and names a section: `../x/index.md#y`, `../x/`, `#y`. */
function namesSection(url: string): boolean {
  return !scheme.test(url) && /^(#.+|[^#?]*(\.md|\/)(#.*)?)$/i.test(url);
}

function unifyLinks(root: Root): void {
  visit(root, "link", (node, index, parent) => {
    if (parent === undefined || index === undefined || !namesSection(node.url)) return;
    (parent as Parents).children.splice(index, 1, toCrossReference(node) as never);
  });
}

function toCrossReference(link: Link): CrossReference {
  const hash = link.url.indexOf("#");
  const address = hash < 0 ? link.url : link.url.slice(0, hash);
  return {
    type: "crossReference",
    target: decode(address),
    form: "path",
    ...(hash < 0 ? {} : { anchor: decode(link.url.slice(hash + 1)) }),
    children: link.children,
    ...(link.position === undefined ? {} : { position: link.position }),
  };
}

/** Percent-decodes an address; one that is not valid stays as typed, and will simply not be found. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function headingsOf(path: string, root: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(root, "heading", (node) => {
    const text = plainText(node);
    const anchor = slugger.slug(text);
    node.data = { ...node.data, anchor };
    headings.push({ text, anchor, depth: node.depth, span: spanOf(path, node) });
  });
  return headings;
}
